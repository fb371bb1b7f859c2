import {
  getNamedType,
  isInterfaceType,
  isListType,
  getNullableType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** Whether a field is asked; or with what below it instead of everything. */
export type Chooses = (type: string, field: string) => boolean | string;
const always: Chooses = () => true;

export const isLeaf = (type: GraphQLOutputType): boolean => !isObjectType(getNamedType(type)) && !isInterfaceType(getNamedType(type));

/** Every object type that a query can reach. */
export function reachable(schema: GraphQLSchema): GraphQLObjectType[] {
  const found = new Set<GraphQLObjectType>();
  const visit = (type: unknown): void => {
    if (isInterfaceType(type)) return schema.getPossibleTypes(type).forEach(visit);
    if (!isObjectType(type) || found.has(type)) return;
    found.add(type);
    for (const field of Object.values(type.getFields())) visit(getNamedType(field.type));
  };
  visit(schema.getQueryType());
  return [...found];
}

/** Everything below a type, down to a depth; what `chooses` leaves out is left out. Connections are taken ten at a time. */
export function everything(schema: GraphQLSchema, type: GraphQLObjectType, depth: number, chooses: Chooses = always): string {
  // What asks for one thing by its own name has no name to ask with here: such fields are asked in specifications of their own.
  const fields = Object.values(type.getFields()).filter((field) => isOfPeriod(field) || !field.args.some(isRequiredArgument));
  const parts = fields.flatMap((field) => {
    const chosen = chooses(type.name, field.name);
    if (chosen === false) return [];
    const selection = typeof chosen === 'string' ? chosen : (below(schema, field.type, depth, chooses) ?? idOfNode(type, field));
    return selection === null ? [] : [`${field.name}${argumentsOf(field)}${selection}`];
  });
  return `{ __typename ${parts.join(' ')} }`;
}

type Field = GraphQLField<unknown, unknown>;
/** What a field is asked with: so many of a list, or a period. */
export const argumentsOf = (field: Field, first = 10): string =>
  isOfPeriod(field) ? lately() : field.args.some(({ name }) => name === 'first') ? `(first: ${first})` : '';
const isOfPeriod = ({ args }: Field): boolean => args.length > 0 && args.every(({ name }) => name === 'from' || name === 'to');
/** A period in which everything of these tests happened. */
const lately = (): string => {
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return `(from: "${day(-300)}T00:00:00Z", to: "${day(2)}T00:00:00Z")`;
};

/** Where a connection ends the way down, its rows still say which they are: a cursor alone would hide whose they are. */
function idOfNode(type: GraphQLObjectType, { name, type: node }: Field): string | null {
  const named = getNamedType(node);
  return type.name.endsWith('Edge') && name === 'node' && isObjectType(named) && named.getFields()['id'] ? ' { id }' : null;
}

/** The selection under a field, '' for a leaf, null where it would lead deeper than asked for. */
export function below(schema: GraphQLSchema, type: GraphQLOutputType, depth: number, chooses: Chooses = always): string | null {
  const named = getNamedType(type);
  if (isLeaf(type)) return '';
  if (!isObjectType(named)) return null;
  // A connection and its edges are two steps that lead nowhere by themselves.
  const isWrapping = /(Connection|Edge)$/.test(named.name);
  if (depth <= 0 && !isWrapping) return null;
  return ` ${everything(schema, named, isWrapping ? depth : depth - 1, chooses)}`;
}

export const isEmpty = (value: unknown, type: GraphQLOutputType): boolean =>
  isListType(getNullableType(type)) ? (value as unknown[]).length === 0 : value === null;
