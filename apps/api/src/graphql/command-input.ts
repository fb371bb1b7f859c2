// What every command's input says alike, so that it reads the same everywhere.

export const idempotencyKey = {
  nullable: true,
  description: 'Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh.',
} as const;
export const version = { description: 'The version that you saw; a stale one is refused with the current version.' } as const;
