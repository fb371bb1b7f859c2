import { getNamedType, isInterfaceType, isObjectType, isUnionType, type GraphQLObjectType, type GraphQLOutputType } from 'graphql';
import type { ReadModel, TypeReads } from './model.js';

type Model = Omit<ReadModel, 'withoutRead'>;

const builtIn = new Set(['node', 'nodes']);

/** `Type.field` of what a query can reach and no map reads, sorted. What lies inside a computed value is read with it. */
export function withoutRead(model: Model): string[] {
  const unread = new Set<string>();
  const seen = new Set<GraphQLObjectType>();
  const follow = (type: GraphQLOutputType): void => {
    const named = getNamedType(type);
    if (isObjectType(named)) visit(named);
    else if (isInterfaceType(named) || isUnionType(named)) model.schema.getPossibleTypes(named).forEach(visit);
  };
  const visit = (type: GraphQLObjectType): void => {
    if (seen.has(type)) return;
    seen.add(type);
    const reads: TypeReads | undefined = type === model.query.object ? model.query : model.types.get(type.name);
    for (const field of Object.values(type.getFields())) {
      const read = reads?.fields[field.name];
      if (read?.kind === 'value' || read?.kind === 'computed') continue;
      if (read?.kind === 'connection') visit(model.types.get(read.type)!.object);
      else {
        if (!read && !(reads === model.query && builtIn.has(field.name))) unread.add(`${type.name}.${field.name}`);
        follow(field.type);
      }
    }
  };
  visit(model.query.object);
  return [...unread].sort();
}
