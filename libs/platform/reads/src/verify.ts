import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLOutputType,
} from 'graphql';
import { idPrefixes } from '#kernel';
import type { ReadModel, TypeReads } from './model.js';
import type { FieldRead } from './read-map.js';

type Model = Omit<ReadModel, 'withoutRead'>;

/** Everything in which the maps and the schema disagree, one line each. */
export function problemsOf(model: Model): string[] {
  const all = [...model.types.values()];
  return [
    ...all.flatMap((reads) => typeProblems(reads)),
    ...[...all, model.query].flatMap((reads) =>
      Object.entries(reads.fields).flatMap(([name, read]) =>
        fieldProblems(model, reads, name, read).map((problem) => `${reads.type}.${name} ${problem}`),
      ),
    ),
  ];
}

function typeProblems(reads: TypeReads): string[] {
  const { type, object, table, node, patient, visible } = reads;
  return [
    ...(patient && table !== undefined && !visible ? [`${type} holds patient data and does not say who may see it (visible)`] : []),
    ...(node && !(node in idPrefixes) ? [`${type} is found by ids of ${node}, which the kernel does not know`] : []),
    ...(node && table === undefined ? [`${type} is found by its id and has no table`] : []),
    ...(node && !object.getInterfaces().some(({ name }) => name === 'Node')
      ? [`${type} is found by its id and does not implement Node`]
      : []),
  ];
}

function fieldProblems(model: Model, reads: TypeReads, name: string, read: FieldRead): string[] {
  const field = reads.object.getFields()[name];
  if (!field) return ['is mapped, but is no field of the schema'];
  if (read.kind === 'value' || read.kind === 'computed') return [];
  return [...kindProblems(read, field), ...targetProblems(model, read, field.type)];
}

function kindProblems(read: FieldRead, field: GraphQLField<unknown, unknown>): string[] {
  const isList = isListType(getNullableType(field.type));
  if (read.kind === 'list') return isList ? [] : ['is read as a list, but is none'];
  if (isList) return [`is a list, but is read as ${read.kind}`];
  // Without a row there is nothing to answer, and a non-null field cannot say so.
  if (read.kind === 'embedded' && read.present && isNonNullType(field.type)) return ['may be absent (present), but is non-null'];
  return [];
}

function targetProblems(model: Model, read: Exclude<FieldRead, { kind: 'value' | 'computed' }>, type: GraphQLOutputType): string[] {
  const target = model.types.get(read.type);
  if (!target) return [`leads to ${read.type}, which nobody maps`];
  const promised = read.kind === 'connection' ? nodeOf(type) : getNamedType(type);
  if (!promised) return ['is read as a connection, but has no edges with node and cursor, or no pageInfo'];
  const fits = promised === target.object || (isInterfaceType(promised) && model.schema.isSubType(promised, target.object));
  const from = 'from' in read ? read.from : undefined;
  const hasRows = read.kind === 'embedded' || from !== undefined || target.table !== undefined;
  return [
    ...(fits ? [] : [`leads to ${read.type}, but the schema promises ${promised.name}`]),
    ...(hasRows ? [] : [`leads to ${read.type}, which has no table, and says no from`]),
  ];
}

function nodeOf(type: GraphQLOutputType) {
  const connection = getNamedType(type);
  if (!isObjectType(connection)) return undefined;
  const { edges, pageInfo } = connection.getFields();
  const edge = edges && getNamedType(edges.type);
  if (!isObjectType(edge) || !pageInfo) return undefined;
  const { node, cursor } = edge.getFields();
  return node && cursor ? getNamedType(node.type) : undefined;
}
