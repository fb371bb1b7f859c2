// What every command's input says alike, so that it reads the same everywhere.

export const idempotencyKey = {
  nullable: true,
  description: 'Repeat a request with the same key and it is done once; a repeat answers with the same ids, read afresh.',
} as const;
const lastWord = (what: string) =>
  ({
    nullable: true,
    description: `When ${what}, as you saw it; null where there was none. Refused where it is another by now and says something else. Leave it out, and the last request counts.`,
  }) as const;
export const against = {
  ballot: lastWord('the ballot that this one replaces was confirmed or else cast'),
  stay: lastWord('this person last came or left'),
};
export const replaces = {
  nullable: true,
  description:
    'Idempotency keys of your own requests that this one takes the place of, because nobody answered them; those that were done all the same count as seen. Of more than 50 the last 50.',
} as const;
export const version = { description: 'The version that you saw; a stale one is refused with the current version.' } as const;
