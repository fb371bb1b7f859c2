import { getNamedType, isNonNullType, isObjectType, type GraphQLSchema } from 'graphql';
import { idPrefixes, type NodeType } from '#kernel';
import { assembleReads, attachReads, type ReadModel } from '#reads';
import { allReads } from './all-reads.js';
import { readPayload } from './read-payload.js';
import type { RequestContext } from './request-context.js';

/**
 * Nest knows the fields, the contexts know how they are read: here both meet. Every mapped field is read through its map, whatever body
 * its resolver method has; payload fields are read afresh after the commit.
 */
export function completeSchema(schema: GraphQLSchema): ReadModel {
  const model = assembleReads(schema, allReads);
  const query = schema.getQueryType()!.getFields();
  for (const name of Object.keys(model.query.fields)) delete query[name]!.resolve;
  for (const { object, fields } of model.types.values()) for (const name of Object.keys(fields)) delete object.getFields()[name]!.resolve;
  attachReads(schema, model);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.name.endsWith('Payload')) continue;
    for (const field of Object.values(type.getFields())) {
      const node = getNamedType(field.type).name;
      // What is no row is what the command said, such as why one of several was refused.
      if (!Object.hasOwn(idPrefixes, node)) continue;
      field.resolve = (keys: Record<string, string | readonly string[] | null>, _args, context: RequestContext, info) => {
        const key = keys[field.name] ?? null;
        // Where null is an answer, whoever put a thing out of their own sight is told so: what they did has been committed.
        const orNull = !isNonNullType(field.type);
        const read = (one: string) => readPayload(context, info, node as NodeType, one, orNull);
        return key === null ? null : typeof key === 'string' ? read(key) : Promise.all(key.map(read));
      };
    }
  }
  return model;
}
