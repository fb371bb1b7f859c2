import {
  defaultFieldResolver,
  isAbstractType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { ReadModel } from './model.js';
import type { ReadsContext } from './request-reads.js';
import { Handle, Shaped } from './source.js';

type Resolver = GraphQLFieldResolver<unknown, Partial<ReadsContext> | undefined>;
type Field = GraphQLField<unknown, Partial<ReadsContext> | undefined>;

export interface AttachOptions {
  /** Fields of Query that keep their own resolver although a map has them. */
  readonly keep?: (type: string, field: string) => boolean;
}

/**
 * The fallback: every mapped field reads through its map when graphql-js executes field by field. Expects `ReadsContext` as the context.
 * A field without a read keeps its resolver, and so does everything whose parent is a plain object (payloads, computed values).
 */
export function attachReads(schema: GraphQLSchema, model: ReadModel, options: AttachOptions = {}): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) {
      const own = type.resolveType;
      type.resolveType = (value, ...rest) => typeOf(value) ?? own?.(value, ...rest);
    }
    if (isObjectType(type)) attachToObject(schema, type, model, options);
  }
}

function attachToObject(schema: GraphQLSchema, type: GraphQLObjectType, model: ReadModel, options: AttachOptions): void {
  if (type === schema.getMutationType() || type === schema.getSubscriptionType()) return;
  if (type.isTypeOf) {
    const own = type.isTypeOf;
    type.isTypeOf = (value, ...rest) => (typeOf(value) === undefined ? own(value, ...rest) : typeOf(value) === type.name);
  }
  const isQuery = type === schema.getQueryType();
  for (const field of Object.values(type.getFields())) {
    if (isQuery) attachToRoot(field, model, options);
    else attachToField(field, model.types.get(type.name)?.fields[field.name] !== undefined);
  }
}

const typeOf = (value: unknown): string | undefined => (value instanceof Handle || value instanceof Shaped ? value.type : undefined);

function attachToRoot(field: Field, model: ReadModel, options: AttachOptions): void {
  const isRead = model.query.fields[field.name] !== undefined || field.name === 'node' || field.name === 'nodes';
  if (!isRead || options.keep?.(model.query.type, field.name)) return;
  const own: Resolver = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => (context?.reads ? context.reads.rootField(info) : own(source, args, context, info));
}

function attachToField(field: Field, isMapped: boolean): void {
  const own: Resolver = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    const reads = context?.reads;
    if (reads && source instanceof Handle && isMapped) return reads.rowField(source, info);
    if (reads && source instanceof Shaped) {
      const value = reads.shapedField(source, info);
      return value === undefined ? own(source.data, args, context, info) : value;
    }
    return own(source, args, context, info);
  };
}
