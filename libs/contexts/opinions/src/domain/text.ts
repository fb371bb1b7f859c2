/** Where a value stands in the request, as GraphQL would say it. */
export type InputPath = readonly (string | number)[];

/**
 * Text as it can be stored, or nothing. Postgres refuses NUL in text and lone surrogates in jsonb, and either would surface as an
 * unforeseen error instead of a plain answer. Empty text is no text.
 */
export function storableText(value: string | null | undefined): string | undefined {
  const text = value?.replaceAll('\u0000', '').toWellFormed().trim();
  return text ? text : undefined;
}

/** The same, at most `maximum` characters long; longer text is refused with what `tooLong` makes of its length. */
export function boundedText(value: string | null | undefined, maximum: number, tooLong: (length: number) => Error): string | undefined {
  const text = storableText(value);
  if (text !== undefined && text.length > maximum) throw tooLong(text.length);
  return text;
}
