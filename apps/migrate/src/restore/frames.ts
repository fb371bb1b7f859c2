import { createZstdDecompress } from 'node:zlib';
import { StartupProblem } from '#config';
import { firstLine, frameHead, frameKinds, largestFrame, type FrameKind } from '../backup/archive.js';

export interface Frame {
  readonly kind: FrameKind;
  readonly content: Buffer;
}

const kinds = new Map<number, FrameKind>(Object.entries(frameKinds).map(([kind, byte]) => [byte, kind as FrameKind]));

export const damaged = (how: string): StartupProblem =>
  new StartupProblem(`The backup is damaged: ${how}. Nothing was changed; take another one.`);

/** The frames of a backup, as they come out of the file or the pipe. */
export async function* readFrames(source: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  const decompress = createZstdDecompress();
  const feeding = feed(source, decompress);
  // Told by the loop below, which ends with the same failure.
  feeding.catch(() => undefined);
  let waiting: Buffer[] = [];
  let size = 0;
  const take = (length: number): Buffer => {
    const all = waiting.length === 1 ? waiting[0]! : Buffer.concat(waiting, size);
    waiting = [all.subarray(length)];
    size -= length;
    return all.subarray(0, length);
  };
  let next: { kind: FrameKind; length: number } | null = null;
  try {
    for await (const chunk of decompress as AsyncIterable<Buffer>) {
      waiting.push(chunk);
      size += chunk.length;
      for (;;) {
        if (!next) {
          if (size < frameHead) break;
          next = headOf(take(frameHead));
        }
        if (size < next.length) break;
        yield { kind: next.kind, content: take(next.length) };
        next = null;
      }
    }
    await feeding;
  } catch (error) {
    if (error instanceof StartupProblem) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw damaged('it ends in the middle');
    if (code.startsWith('Z') || code.startsWith('ERR_ZSTD')) throw damaged('it cannot be decompressed');
    throw error;
  }
  if (size > 0 || next) throw damaged('it ends in the middle');
}

function headOf(head: Buffer): { kind: FrameKind; length: number } {
  const kind = kinds.get(head.readUInt8());
  const length = head.readUInt32BE(1);
  if (!kind || length > largestFrame) throw damaged('it holds something that is no part of a backup');
  return { kind, length };
}

/** Takes the first line off and hands the rest on, as fast as it is taken. */
async function feed(source: AsyncIterable<Buffer>, decompress: ReturnType<typeof createZstdDecompress>): Promise<void> {
  try {
    let begun: Buffer | null = Buffer.alloc(0);
    for await (const chunk of source) {
      let content = chunk;
      if (begun) {
        begun = Buffer.concat([begun, chunk]);
        if (begun.length < firstLine.length) continue;
        requireBackup(begun);
        content = begun.subarray(firstLine.length);
        begun = null;
      }
      if (!decompress.write(content)) await drained(decompress);
    }
    if (begun) requireBackup(begun);
    decompress.end();
  } catch (error) {
    decompress.destroy(error as Error);
    throw error;
  }
}

function requireBackup(begun: Buffer): void {
  const [line] = begun.subarray(0, 40).toString('latin1').split('\n');
  if (begun.subarray(0, firstLine.length).equals(firstLine)) return;
  const version = /^consilium backup (\d+)$/.exec(line ?? '')?.[1];
  if (version && version !== '1')
    throw new StartupProblem(
      `This backup has format ${version}, which this Consilium does not know: restore it with the one that made it.`,
    );
  if (firstLine.subarray(0, begun.length).equals(begun)) throw damaged('it ends in the middle');
  throw new StartupProblem('This is no backup of Consilium (encrypted ones are decrypted first).');
}

const drained = (decompress: ReturnType<typeof createZstdDecompress>): Promise<void> =>
  new Promise((resolve, reject) => {
    const done = (): void => {
      decompress.off('drain', done).off('close', done);
      if (decompress.destroyed) reject(new Error('closed'));
      else resolve();
    };
    decompress.on('drain', done).on('close', done);
  });
