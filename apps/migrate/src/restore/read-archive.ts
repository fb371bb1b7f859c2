import { createHash } from 'node:crypto';
import { StartupProblem } from '#config';
import { nameOf, type Header, type Manifest } from '../backup/archive.js';
import { damaged, readFrames } from './frames.js';

export interface Reading {
  /** First, before any row: throws when this backup cannot be restored here. */
  header(header: Header): Promise<void> | void;
  table?(table: Header['tables'][number]): Promise<void>;
  rows?(content: Buffer): Promise<void>;
  /** The rows of the table before are all there. */
  tableEnd?(rows: number): Promise<void>;
}

const newline = 0x0a;

/** Reads a backup from its first byte to its last and checks every figure in it; whatever is not as it was written throws. */
export async function readArchive(source: AsyncIterable<Buffer>, reading: Reading): Promise<Manifest> {
  let header: Header | undefined;
  let manifest: Manifest | undefined;
  let ended = false;
  let manifestHash = '';
  const sums: { rows: number; bytes: number; sha256: string }[] = [];
  let open: { rows: number; bytes: number; hash: ReturnType<typeof createHash> } | null = null;
  const close = async (): Promise<void> => {
    if (!open) return;
    sums.push({ rows: open.rows, bytes: open.bytes, sha256: open.hash.digest('hex') });
    await reading.tableEnd?.(open.rows);
    open = null;
  };
  for await (const { kind, content } of readFrames(source)) {
    if (ended || (!header && kind !== 'header')) throw damaged('its parts are out of order');
    switch (kind) {
      case 'header':
        header = parsed<Header>(content);
        await reading.header(header);
        break;
      case 'table': {
        await close();
        const { schema, name } = parsed<{ schema: string; name: string }>(content);
        const table = header!.tables[sums.length];
        if (!table || table.schema !== schema || table.name !== name) throw damaged('its tables are out of order');
        open = { rows: 0, bytes: 0, hash: createHash('sha256') };
        await reading.table?.(table);
        break;
      }
      case 'rows': {
        const table: { rows: number; bytes: number; hash: ReturnType<typeof createHash> } | null = open;
        if (!table) throw damaged('it holds rows of no table');
        table.hash.update(content);
        table.bytes += content.length;
        for (let at = content.indexOf(newline); at !== -1; at = content.indexOf(newline, at + 1)) table.rows++;
        await reading.rows?.(content);
        break;
      }
      case 'manifest':
        await close();
        manifest = parsed<Manifest>(content);
        manifestHash = createHash('sha256').update(content).digest('hex');
        break;
      case 'end':
        if (content.toString('hex') !== manifestHash) throw damaged('its manifest is not the one that was written');
        ended = true;
    }
  }
  if (!manifest || !ended) throw damaged('it ends before its manifest');
  const found = manifest;
  if (found.tables.length !== header!.tables.length || found.epoch !== header!.epoch || found.at !== header!.at)
    throw damaged('its manifest is of another backup');
  for (const [index, table] of found.tables.entries()) {
    const { rows, sha256 } = sums[index] ?? {};
    if (rows !== table.rows || sha256 !== table.sha256 || nameOf(table) !== nameOf(header!.tables[index]!))
      throw damaged(`the rows of ${nameOf(table)} are not those that were written`);
  }
  return found;
}

function parsed<T>(content: Buffer): T {
  try {
    return JSON.parse(content.toString('utf8')) as T;
  } catch {
    throw damaged('its description cannot be read');
  }
}

/** Whether this Consilium knows every step that the backup's schema took. */
export function requireKnownTimeline(header: Header, ours: readonly { readonly name: string; readonly hash: string }[]): void {
  for (const { name, hash } of header.timeline) {
    const known = ours.find((entry) => entry.name === name);
    if (!known)
      throw new StartupProblem(
        `The backup was made by a newer Consilium: this one does not know ${name}. Restore it with that version or a later one.`,
      );
    if (known.hash !== hash)
      throw new StartupProblem(`The backup's ${name} is not the ${name} of this Consilium: restore it with the version that made it.`);
  }
}
