// What a backup file is: one line that says so, then one zstd stream of frames (kind, length, content). Tables are Postgres's own COPY
// text, which no version of it reads differently; the manifest stands at the end, because only then its figures are known.

/** The first line of every backup, uncompressed: whoever finds the file can see what it is. */
export const firstLine = Buffer.from('consilium backup 1\n');

export interface TimelineName {
  readonly name: string;
  readonly hash: string;
}

export interface ArchivedTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly partitioned: boolean;
}

export interface Header {
  readonly format: 1;
  /** When the snapshot was taken: the database's clock, ISO 8601. */
  readonly at: string;
  readonly epoch: number;
  readonly timeline: readonly TimelineName[];
  readonly tables: readonly ArchivedTable[];
}

export interface TableSum {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface SequenceValue {
  readonly schema: string;
  readonly name: string;
  /** As text: a bigint. */
  readonly value: string;
  readonly called: boolean;
}

export interface Manifest extends Omit<Header, 'tables'> {
  readonly tables: readonly (ArchivedTable & TableSum)[];
  readonly sequences: readonly SequenceValue[];
}

export const frameKinds = { header: 0x48, table: 0x54, rows: 0x44, manifest: 0x4d, end: 0x5a } as const;
export type FrameKind = keyof typeof frameKinds;

/** Kind and length before each frame's content. */
export const frameHead = 5;
/** Far above what is written: a length beyond it is damage, not a reason to reserve memory. */
export const largestFrame = 64 * 1024 * 1024;

export function frame(kind: FrameKind, content: Buffer): Buffer[] {
  const head = Buffer.alloc(frameHead);
  head.writeUInt8(frameKinds[kind]);
  head.writeUInt32BE(content.length, 1);
  return [head, content];
}

export const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
export const nameOf = ({ schema, name }: { readonly schema: string; readonly name: string }): string => `${schema}.${name}`;
