import { isObjectType, type GraphQLObjectType } from 'graphql';
import { globalId, newId, type NodeType } from '#kernel';
import type { Reply } from '../../support/api.js';
import { below, everything, isLeaf, type Chooses } from './documents.js';
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

/** The way back from what is said to its case is asked where it begins: below everything else it would bring the whole case again. */
const onward: Chooses = (type, field) => field !== 'boardCase' || !['Thread', 'Comment', 'CommentDraft'].includes(type);

/** All answers that somebody can get: every field of every row of every type by its id, and everything below the roots. */
export async function crawl(world: World, nodes: Nodes, name: Name): Promise<string[]> {
  const { schema } = world.api;
  const texts: string[] = [];
  const keep = async (ask: (depth: number) => Promise<Reply<Any>>): Promise<void> => {
    const { text, errors } = await asDeepAsItGoes(ask);
    if (errors.length > 0) throw new Error(`${name}: ${text}`);
    texts.push(text);
  };
  for (const [type, rows] of nodes) {
    const fields = Object.values(objectOf(world, type).getFields());
    const leaves = fields.filter((field) => isLeaf(field.type)).map((field) => field.name);
    const deep = fields.filter((field) => !isLeaf(field.type));
    const ids = rows.map(({ publicId }) => publicId);
    for (const { name: field, args, type: of } of deep.length > 0 ? deep : [])
      for (const chunk of chunks(ids, 3))
        await keep((depth) => {
          const selection = `${field}${args.length > 0 ? '(first: 10)' : ''}${below(schema, of, depth, onward) ?? ' { __typename }'}`;
          return world.ask(name, `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${leaves.join(' ')} ${selection} } } }`, {
            ids: chunk,
          });
        });
    if (deep.length === 0)
      await keep(() => world.ask(name, `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${leaves.join(' ')} } } }`, { ids }));
  }
  const whole = (root: string, type: string, id?: string) =>
    keep((depth) =>
      world.ask(name, `${id ? 'query ($id: ID!) ' : ''}{ ${root} ${everything(schema, objectOf(world, type), depth, onward)} }`, { id }),
    );
  for (const id of Object.values(world.organisations)) await whole('organisation(id: $id)', 'Organisation', id);
  for (const id of Object.values(world.boards)) {
    await whole('board(id: $id)', 'Board', id);
    for (const orderBy of ['UPDATED_AT_DESC', 'SUBMITTED_AT_ASC', 'PRIORITY_THEN_WAITING'])
      await whole(`boardCases(boardId: $id, first: 10, orderBy: ${orderBy})`, 'BoardCaseConnection', id);
  }
  // Every text of the world begins so.
  await whole('searchCases(text: "cnr", first: 20)', 'FoundCaseConnection');
  if (!isSystem(name)) await whole('viewer', 'Viewer');
  return texts;
}

/** As deep as the limits on a document's cost let it. */
async function asDeepAsItGoes(ask: (depth: number) => Promise<Reply<Any>>): Promise<Reply<Any>> {
  for (let depth = 3; ; depth--) {
    const reply = await ask(depth);
    if (depth === 0 || reply.errors[0]?.extensions.code !== 'QUERY_TOO_COSTLY') return reply;
  }
}

const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
