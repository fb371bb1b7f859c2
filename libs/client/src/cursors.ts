import { open, readFile, rename } from 'node:fs/promises';

/** A place in a stream: everything up to `head` has been dealt with. */
export interface CursorPosition {
  readonly epoch: number;
  readonly head: number;
}

/**
 * Where a follower keeps how far it has come. Keep it in the transaction that stores what was followed, and each fact is dealt with
 * exactly once; kept elsewhere, the last ones may come again after a crash.
 */
export interface CursorStore {
  read(stream: string): Promise<CursorPosition | null>;
  write(stream: string, position: CursorPosition): Promise<void>;
}

/** Forgotten when the program ends: every start reads everything anew. */
export function memoryCursors(): CursorStore {
  const positions = new Map<string, CursorPosition>();
  return {
    read: async (stream) => positions.get(stream) ?? null,
    write: async (stream, position) => void positions.set(stream, position),
  };
}

/** One small JSON file, for one program at a time. It is replaced as a whole and is on disk before `write` answers. */
export function fileCursors(path: string): CursorStore {
  let kept: Promise<Record<string, CursorPosition>> | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  const positions = () => (kept ??= readAll(path));
  return {
    read: async (stream) => (await positions())[stream] ?? null,
    write: (stream, position) => {
      const next = writing.then(async () => {
        const all = { ...(await positions()), [stream]: { epoch: position.epoch, head: position.head } };
        await replace(path, `${JSON.stringify(all, null, 2)}\n`);
        kept = Promise.resolve(all);
      });
      // The next one is not refused because this one was.
      writing = next.catch(() => undefined);
      return next;
    },
  };
}

async function readAll(path: string): Promise<Record<string, CursorPosition>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  // What cannot be read is not taken for "nothing kept": that would silently read everything anew.
  const found: unknown = JSON.parse(text);
  const isPosition = (value: unknown) =>
    Number.isSafeInteger((value as CursorPosition | null)?.epoch) && Number.isSafeInteger((value as CursorPosition).head);
  if (typeof found !== 'object' || found === null || !Object.values(found).every(isPosition))
    throw new Error(`${path} does not hold cursors.`);
  return found as Record<string, CursorPosition>;
}

async function replace(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
