import { getNamedType, getNullableType, isEnumType, isListType, isObjectType, type GraphQLOutputType } from 'graphql';
import { readRefusals } from './refusals.js';

/** A row that can be found again: the fallback's resolvers load its fields by its key, many rows at a time. */
export class Handle {
  constructor(
    readonly type: string,
    /** The row's UUID. */
    readonly id: string,
  ) {}
}

/** An object that was read together with its parent; its data lies under the document's own response keys. */
export class Shaped {
  constructor(
    readonly type: string,
    readonly data: Readonly<Record<string, unknown>>,
    /** Whether it holds the finished answer; otherwise facts are uncomputed and rows are handles. */
    readonly isFinal: boolean,
  ) {}
}

// No response key can look like these.
export const handleType = '(type)';
export const handleId = '(id)';
/** Stands for a page that was refused inside an object that is read as one; its resolver throws, so that the error gets its path. */
export const refused = '(refused)';

/** JSON from a statement as graphql-js wants it: handles and shaped objects, and leaves that its scalars and enums can serialize. */
export function toSource(value: unknown, type: GraphQLOutputType, isFinal: boolean, concrete?: string): unknown {
  if (value === null || value === undefined) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable))
    return (value as unknown[]).map((item) => toSource(item, nullable.ofType as GraphQLOutputType, isFinal, concrete));
  if (isEnumType(nullable)) return nullable.getValue(value as string)?.value ?? value;
  // Some DateTime scalars take dates only; all of them take dates.
  if ('serialize' in nullable) return nullable.name === 'DateTime' && typeof value === 'string' ? new Date(value) : value;
  const data = value as Record<string, unknown>;
  if (refused in data) throw readRefusals.refuse(...(data[refused] as Parameters<typeof readRefusals.refuse>));
  if (handleType in data) return new Handle(data[handleType] as string, data[handleId] as string);
  const named = getNamedType(nullable);
  return new Shaped(isObjectType(named) ? named.name : (concrete ?? named.name), data, isFinal);
}
