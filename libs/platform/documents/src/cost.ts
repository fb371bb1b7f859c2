import {
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** One request may cost this much: a page of 25 cases with all that a board sees of each costs about a sixth of it. */
export const costLimit = 50_000;
/** Rows that a list without a page size is taken for: steps of a plan, ballots, opinions of a review. */
const listSize = 4;
/** The same at the root, where it is a whole catalogue: procedures, the reasons to refuse. */
const catalogueSize = 100;
const pageSize = 25;
/** A command locks, checks, writes and records. */
const commandCost = 50;

type Variables = Readonly<Record<string, unknown>>;

/**
 * What an operation may cost, before anything is executed: one for each field, times the rows of the lists around it. Page sizes and id
 * lists count with the values that the variables have. A fragment is priced once per type, so pricing is linear in the document.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): number {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  const defaults = new Map((operation.variableDefinitions ?? []).map((one) => [one.variable.name.value, one.defaultValue]));
  const known = new Map<string, number>();

  const valueOf = (node: FieldNode, name: string): unknown => {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    const given = value?.kind === Kind.VARIABLE ? (variables[value.name.value] ?? defaults.get(value.name.value)) : value;
    if (given === undefined || given === null || typeof given !== 'object' || Array.isArray(given)) return given;
    const literal = given as { kind?: string; value?: string; values?: readonly unknown[] };
    return literal.kind === Kind.INT ? Number(literal.value) : literal.kind === Kind.LIST ? literal.values : undefined;
  };

  const rowsOf = (node: FieldNode, field: GraphQLField<unknown, unknown>, type: GraphQLNamedType): number => {
    // The page size was counted at the connection itself.
    if (type.name.endsWith('Connection')) return 1;
    const takes = (name: string) => field.args.some((argument) => argument.name === name);
    if (takes('ids')) return asCount((valueOf(node, 'ids') as readonly unknown[] | undefined)?.length, listSize);
    if (takes('first') || takes('last')) return asCount(valueOf(node, 'first') ?? valueOf(node, 'last'), pageSize);
    return !isListType(getNullableType(field.type)) ? 1 : type === schema.getQueryType() ? catalogueSize : listSize;
  };

  const ofSelections = ({ selections }: SelectionSetNode, type: GraphQLNamedType): number => {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost += ofField(selection, type);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        cost += ofSelections(
          selection.selectionSet,
          selection.typeCondition ? (schema.getType(selection.typeCondition.name.value) ?? type) : type,
        );
      else cost += ofFragment(selection.name.value, type);
    }
    return cost;
  };

  const ofField = (node: FieldNode, type: GraphQLNamedType): number => {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (!field) return 1;
    const inner = node.selectionSet ? ofSelections(node.selectionSet, getNamedType(field.type)) : 0;
    const own = type === schema.getMutationType() ? commandCost : 1;
    return own + rowsOf(node, field, type) * inner;
  };

  const ofFragment = (name: string, type: GraphQLNamedType): number => {
    const fragment = fragments.get(name);
    if (!fragment) return 0;
    const at = schema.getType(fragment.typeCondition.name.value) ?? type;
    const key = `${name} ${at.name}`;
    const priced = known.get(key) ?? ofSelections(fragment.selectionSet, at);
    known.set(key, priced);
    return priced;
  };

  const root = schema.getRootType(operation.operation);
  return root ? ofSelections(operation.selectionSet, root) : 0;
}

/** A size that makes no sense is refused when the document is compiled; it must not make the document cheap before. */
const asCount = (size: unknown, otherwise: number): number =>
  typeof size === 'number' && Number.isFinite(size) ? Math.max(1, Math.abs(size)) : otherwise;
