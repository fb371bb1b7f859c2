import { defineRefusals, localId, type NodeType } from '#kernel';

export const apiRefusals = defineRefusals({
  ID_MALFORMED: { category: 'NOT_FOUND', message: 'There is no such thing, or you may not see it.' },
  INTERNAL: {
    category: 'INTERNAL',
    message: 'Something unforeseen happened. Nothing was changed; try again, and name the correlation id if it stays.',
  },
  QUERY_INVALID: { category: 'BAD_INPUT', message: 'The document or its variables do not fit the schema.' },
  TEXT_NOT_STORABLE: {
    category: 'BAD_INPUT',
    message: 'A text holds a NUL character or half of a character. Leave it out and send it again.',
  },
  QUERY_TOO_COSTLY: { category: 'TOO_COSTLY', message: 'The document asks for more than one request may; ask for less at once.' },
  RATE_LIMITED: { category: 'RATE_LIMITED', message: 'Too much was asked in a short time. Try again after retryAfterSeconds.' },
});

/** The row's key of a public id; a malformed id or one of another type is refused like something that is not there. */
export function keyOf(type: NodeType, id: string, path: string): string {
  const key = localId(type, id);
  if (key === null) throw apiRefusals.refuse('ID_MALFORMED', { path: ['input', path] });
  return key;
}

export const keyOrNull = (type: NodeType, id: string | null | undefined, path: string): string | null =>
  id === null || id === undefined ? null : keyOf(type, id, path);
