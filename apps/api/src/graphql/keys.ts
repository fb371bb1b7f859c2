import { documentRefusals } from '#documents';
import { defineRefusals, localId, type NodeType } from '#kernel';

export const apiRefusals = defineRefusals({
  ...documentRefusals.codes,
  ID_MALFORMED: { category: 'NOT_FOUND', message: 'There is no such thing, or you may not see it.' },
  INTERNAL: {
    category: 'INTERNAL',
    message: 'Something unforeseen happened. Nothing was changed; try again, and name the correlation id if it stays.',
  },
  TEXT_NOT_STORABLE: {
    category: 'BAD_INPUT',
    message: 'A text holds a NUL character or half of a character. Leave it out and send it again.',
  },
});

/** The row's key of a public id; a malformed id or one of another type is refused like something that is not there. */
export function keyOf(type: NodeType, id: string, path: string): string {
  const key = localId(type, id);
  if (key === null) throw apiRefusals.refuse('ID_MALFORMED', { path: ['input', path] });
  return key;
}

export const keyOrNull = (type: NodeType, id: string | null | undefined, path: string): string | null =>
  id === null || id === undefined ? null : keyOf(type, id, path);
