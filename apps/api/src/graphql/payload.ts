import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';

/**
 * What a mutation answers with. The resolver returns the row's key under each field's name; the field then reads it afresh through the
 * type's map (`schema.ts` attaches that to every type whose name ends in Payload).
 */
export function payloadOf<Fields extends Record<string, () => Type>>(
  mutation: string,
  fields: Fields,
): Type<{ [Name in keyof Fields]: string }> {
  class Payload {}
  for (const [name, type] of Object.entries(fields)) Field(type)(Payload.prototype, name);
  ObjectType(`${mutation}Payload`)(Payload);
  return Payload as Type<{ [Name in keyof Fields]: string }>;
}
