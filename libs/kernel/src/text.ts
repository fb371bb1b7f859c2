/**
 * Text as it can be stored, or nothing. Postgres refuses NUL in text and lone surrogates in jsonb, and either would surface as an
 * unforeseen error instead of a plain answer. Empty text is no text.
 */
export function storableText(value: string | null | undefined): string | undefined {
  const text = value?.replaceAll('\u0000', '').toWellFormed().trim();
  return text ? text : undefined;
}
