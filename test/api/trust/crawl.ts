import { isObjectType, parse, TypeInfo, visit, visitWithTypeInfo, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { globalId, newId, type NodeType } from '#kernel';
import type { Reply } from '../../support/api.js';
import { argumentsOf, below, everything, isLeaf, type Chooses } from './documents.js';
import { nodeTypes, sees, type Row } from './rows.js';
import { callerOf, type Name, type World } from './world.js';

export type NodeRow = Row & { readonly publicId: string };
export type Nodes = ReadonlyMap<NodeType, readonly NodeRow[]>;
type Any = Record<string, any>;

/** Every row of every type that has an id and holds something of a patient, as the owner of the database sees them. */
export async function nodesOf(world: World): Promise<Nodes> {
  const nodes = new Map<NodeType, NodeRow[]>();
  for (const [type, table] of Object.entries(nodeTypes) as [NodeType, string][]) {
    const rows = await world.rows<Row>(`select * from ${table} order by id`);
    nodes.set(
      type,
      rows.map((row) => ({ ...row, publicId: globalId(type, row['id']) })),
    );
  }
  return nodes;
}

export const visible = (world: World, nodes: Nodes, name: Name | null, type: NodeType): string[] =>
  nodes
    .get(type)!
    .filter((row) => sees[nodeTypes[type as keyof typeof nodeTypes]]!(name, row, world))
    .map(({ publicId }) => publicId);

/** An id of this type that nobody has. */
export const missing = (type: NodeType): string => globalId(type, newId());

/** Whom the doors of the queries let in at all: the rest is told so before anything is read. */
export const passes = (name: Name | null): name is Name => name !== null && name !== 'scopeless-system';
export const isSystem = (name: Name): boolean => callerOf(name).account !== undefined;

export function objectOf({ api: { schema } }: World, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return type;
}

/**
 * The way back to a case is asked deeply where it begins (every field of every row with an id is a beginning): below everything else it would
 * bring the whole case again. There its number and the words that only this case has are enough to show whose it is.
 */
const onward: Chooses = (_type, field) => (field === 'boardCase' ? ' { id number question reason externalReference }' : true);

/** All answers that somebody can get: every field of every row of every type by its id, and everything below the roots. */
export async function crawl(world: World, nodes: Nodes, name: Name): Promise<string[]> {
  const texts: string[] = [];
  await crawlAs(world, nodes, [name], (_name, text) => texts.push(text));
  return texts;
}

const isTooMuch = ({ errors: [error] }: Reply<Any>): boolean =>
  error !== undefined && (error.extensions.code === 'QUERY_TOO_COSTLY' || error.message.includes('tokens. Parsing aborted'));

/** The same for several, who ask each document at the same time: a field is asked by all of them or by none. Says which were, as `Type.field`. */
export async function crawlAs(
  world: World,
  nodes: Nodes,
  who: readonly Name[],
  hear: (name: Name, text: string) => void,
): Promise<Set<string>> {
  const { schema } = world.api;
  const asked = new Set<string>();
  const keep = (name: Name, { text, errors }: Reply<Any>): void => {
    if (errors.length > 0) throw new Error(`${name}: ${text}`);
    hear(name, text);
  };
  /** As deep as the limits on a document's cost let it; how deep that is for so many ids is tried out once. */
  const everyone = (write: (depth: number) => string) => {
    const texts: string[] = [];
    const reached = new Map<number | undefined, number>();
    return async (variables: { readonly id?: string; readonly ids?: readonly string[] } = {}, [first, ...others] = who): Promise<void> => {
      const size = variables.ids?.length;
      for (let depth = reached.get(size) ?? 3; first !== undefined; depth--) {
        const query = (texts[depth] ??= write(depth));
        const reply = await world.ask(first, query, variables);
        if (depth > 0 && isTooMuch(reply)) continue;
        keep(first, reply);
        if (reached.get(size) !== depth) for (const field of fieldsOf(schema, query)) asked.add(field);
        reached.set(size, depth);
        await Promise.all(others.map(async (name) => keep(name, await world.ask(name, query, variables))));
        return;
      }
    };
  };
  for (const [type, rows] of nodes) {
    const fields = Object.values(objectOf(world, type).getFields());
    const leaves = fields.filter((field) => isLeaf(field.type)).map((field) => field.name);
    const deep = fields.filter((field) => !isLeaf(field.type));
    const ids = rows.map(({ publicId }) => publicId);
    const those = (more: string) => `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${leaves.join(' ')} ${more} } } }`;
    for (const one of deep) {
      const { name: field, type: of } = one;
      const ask = everyone((depth) =>
        // Where in an image somebody points lies one step deeper than everything else.
        those(`${field}${argumentsOf(one)}${below(schema, of, field === 'anchor' ? depth + 1 : depth, onward) ?? ' { __typename }'}`),
      );
      for (const chunk of chunks(ids, 3)) await ask({ ids: chunk });
    }
    if (deep.length === 0) await everyone(() => those(''))({ ids });
  }
  const whole = (root: string, type: string, id?: string, askers?: readonly Name[]) =>
    everyone((depth) => `${id ? 'query ($id: ID!) ' : ''}{ ${root} ${everything(schema, objectOf(world, type), depth, onward)} }`)(
      id ? { id } : {},
      askers,
    );
  for (const id of Object.values(world.organisations)) await whole('organisation(id: $id)', 'Organisation', id);
  const figures = objectOf(world, 'Board').getFields()['figures']!;
  for (const id of Object.values(world.boards)) {
    await whole('board(id: $id)', 'Board', id);
    // Figures have parts of parts.
    const parts = below(schema, figures.type, 5, onward);
    await everyone(() => `query ($id: ID!) { board(id: $id) { figures${argumentsOf(figures)}${parts} } }`)({ id });
    for (const orderBy of ['UPDATED_AT_DESC', 'SUBMITTED_AT_ASC', 'PRIORITY_THEN_WAITING'])
      await whole(`boardCases(boardId: $id, first: 10, orderBy: ${orderBy})`, 'BoardCaseConnection', id);
  }
  // Every text of the world begins so.
  await whole('searchCases(text: "cnr", first: 20)', 'FoundCaseConnection');
  await everyone((depth) => {
    const found = everything(schema, objectOf(world, 'BoardCase'), depth, onward);
    return `{ searchCases(text: "cnr", first: 20) { edges { node { boardCase ${found} } } } }`;
  })();
  await whole('boards(first: 10)', 'BoardConnection');
  await whole('procedures', 'Procedure');
  await whole('serviceAccount', 'ServiceAccount');
  await whole('refusals', 'RefusalExplanation');
  await whole('factFragments', 'FactFragment');
  await whole(
    'viewer',
    'Viewer',
    undefined,
    who.filter((name) => !isSystem(name)),
  );
  return asked;
}

/** Every `Type.field` that a document asks. */
function fieldsOf(schema: GraphQLSchema, query: string): string[] {
  const found: string[] = [];
  const types = new TypeInfo(schema);
  const Field = () => void found.push(`${types.getParentType()!.name}.${types.getFieldDef()!.name}`);
  visit(parse(query), visitWithTypeInfo(types, { Field }));
  return found;
}

const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
