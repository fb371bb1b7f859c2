import { storableText } from '#kernel';

/** Where a value stands in the request, as GraphQL would say it. */
export type InputPath = readonly (string | number)[];

/** Storable text, at most `maximum` characters long; longer text is refused with what `tooLong` makes of its length. */
export function boundedText(value: string | null | undefined, maximum: number, tooLong: (length: number) => Error): string | undefined {
  const text = storableText(value);
  if (text !== undefined && text.length > maximum) throw tooLong(text.length);
  return text;
}
