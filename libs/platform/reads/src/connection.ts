import { getNamedType, type FieldNode, type GraphQLField, type GraphQLObjectType } from 'graphql';
import type { FieldArguments } from './arguments.js';
import type { Building } from './building.js';
import { beyond, cursorKeys, cursorSql, orderTag } from './cursor.js';
import { NotMapped, joined, newLevel, objectJson, patientsText, type Column, type Place } from './level.js';
import { isGiven, pageOf, type Page } from './page.js';
import type { ConnectionRead, KeysetColumn, Sql } from './read-map.js';
import { readRefusals } from './refusals.js';
import { oneFrom, sourceOf, type Source } from './related.js';
import { collectFields, selectionSets, type Fields } from './selection.js';

type Field = GraphQLField<unknown, unknown>;

/** What the answer needs of the page besides its rows, found out while its columns are written. */
interface Needs {
  more: boolean;
  /** Of the first row of the page (s) and of the last (z). */
  readonly cursors: Set<'s' | 'z'>;
  readonly edges: Sql[];
}

/**
 * One page by keyset. Inside out: the rows in order and one more than asked for; numbered; each as an edge; gathered into lists, with
 * whether there was one more; the object that was selected.
 */
export function connectionSql(
  building: Building,
  read: ConnectionRead,
  field: Field,
  args: FieldArguments,
  nodes: readonly FieldNode[],
  at: Place,
): Sql {
  const page = pageOf(args, read.defaultSize);
  const order = read.order(args);
  const source = sourceOf(building, read, args, at);
  const tag = orderTag(read.type, order);
  const bounds = boundsSql(building, args, source, order, tag);

  const row = building.alias();
  const keys = order.map((_, index) => `${row}._k${index}`);
  const level = newLevel();
  const needs: Needs = { more: false, cursors: new Set(), edges: [] };
  const cursor = cursorSql(tag, keys, order);
  const type = getNamedType(field.type) as GraphQLObjectType;
  const edge = (edgeType: GraphQLObjectType, fields: Fields): Sql =>
    objectJson(
      edgeColumns(
        building,
        source,
        edgeType,
        fields,
        { row, level, clinical: source.target.patient !== undefined, ofTable: source.ofTable },
        cursor,
      ),
    );
  const columns = connectionColumns(building, type, nodes, edge, page, args, needs);
  const patients = patientsText(source.target, row, at.clinical, level);

  const inPage = (sql: Sql): Sql => (needs.more ? `case when ${row}._n <= ${page.size} then ${sql} end` : sql);
  const isLast = `${row}._n <= ${page.size} and (${row}._n = ${page.size} or ${row}._l)`;
  const cell = [
    ...keys.map((key, index) => `${key} as k${index}`),
    ...(isNumbered(needs) ? [`${row}._n as n`] : []),
    // Made for the two ends of the page only: making one costs more than reading the row.
    ...(needs.cursors.size > 0 ? [`${isLast} as l`, `case when ${row}._n = 1 or ${isLast} then ${cursor} end as c`] : []),
    ...needs.edges.map((sql, index) => `${inPage(sql)} as e${index}`),
    ...(patients ? [`${inPage(patients)} as p`] : []),
  ];
  const cells = `select ${cell.join(', ')} from (${numbered(source, order, bounds, page, needs)}) ${row}${joined(level)}`;
  return oneFrom(building, columns, ` from (${gathered(cells, order, page, needs, patients !== undefined)}) g`, patients && 'g.p', at);
}

const isNumbered = (needs: Needs): boolean => needs.more || needs.cursors.size > 0;

/** The conditions that after and before add. Whether a cursor is one of ours decides the shape; its keys are parameters. */
function boundsSql(building: Building, args: FieldArguments, source: Source, order: readonly KeysetColumn[], tag: string): Sql {
  const keys = order.map((column) => column.sql(building.scope(source.row)));
  const conditions = (['after', 'before'] as const)
    .filter((side) => isGiven(args, side))
    .map((side) => {
      if (!args.deduce(side, 'is ours', (cursor) => cursorKeys(cursor, tag, order) !== null))
        throw readRefusals.refuse('CURSOR_MALFORMED', { argument: side });
      const bound = (index: number): Sql =>
        args.derived(side, order[index]!.type, (cursor) => cursorKeys(cursor, tag, order)![index], `key ${index}`)!;
      return ` and ${beyond(keys, bound, order, side)}`;
    });
  return conditions.join('');
}

function numbered(source: Source, order: readonly KeysetColumn[], bounds: Sql, page: Page, needs: Needs): Sql {
  const { row } = source;
  const direction = (column: KeysetColumn): string => ((column.descending === true) === page.backward ? '' : ' desc');
  const keyOf = (column: KeysetColumn): Sql => column.sql({ row, viewer: neverAsked });
  const keys = order.map((column, index) => `${keyOf(column)} as _k${index}`);
  const by = order.map((column) => `${keyOf(column)}${direction(column)}`).join(', ');
  const limit = page.size + (needs.more ? 1 : 0);
  const rows = `select ${row}.*, ${keys.join(', ')} from ${source.from} where ${source.where}${bounds} order by ${by} limit ${limit}`;
  if (!isNumbered(needs)) return rows;
  const outer = order.map((column, index) => `b._k${index}${direction(column)}`).join(', ');
  const isLast = needs.cursors.size > 0 ? ', lead(true) over w is null as _l' : '';
  return `select b.*, row_number() over w as _n${isLast} from (${rows}) b window w as (order by ${outer})`;
}

/** An order must be the same for everybody: two viewers may exchange cursors. */
const neverAsked = new Proxy({} as never, {
  get: () => {
    throw new Error('the order of a connection cannot depend on the viewer');
  },
});

function gathered(cells: Sql, order: readonly KeysetColumn[], page: Page, needs: Needs, hasPatients: boolean): Sql {
  // By the columns that the rows come sorted by: Postgres sees that, and does not sort them again.
  const by = order.map((column, index) => `x.k${index}${column.descending ? ' desc' : ''}`).join(', ');
  // A page of none has no first row.
  const first = `x.n = ${Math.min(1, page.size)}`;
  const ends = page.backward ? { s: 'x.l', z: first } : { s: first, z: 'x.l' };
  const within = needs.more ? ` filter (where x.n <= ${page.size})` : '';
  const columns = [
    ...needs.edges.map((_, index) => `coalesce(array_to_json(array_agg(x.e${index} order by ${by})${within}), '[]'::json) as e${index}`),
    ...(needs.more ? [`count(*) > ${page.size} as more`] : []),
    ...[...needs.cursors].map((name) => `max(x.c) filter (where ${ends[name]}) as ${name}`),
    ...(hasPatients ? [`string_agg(x.p, ',') as p`] : []),
  ];
  return `select ${columns.length > 0 ? columns.join(', ') : 'count(*)'} from (${cells}) x`;
}

function connectionColumns(
  building: Building,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  edge: (type: GraphQLObjectType, fields: Fields) => Sql,
  page: Page,
  args: FieldArguments,
  needs: Needs,
): Column[] {
  return each(building, type, nodes, (name, merged) => {
    const inner = type.getFields()[name] && (getNamedType(type.getFields()[name]!.type) as GraphQLObjectType);
    if (name === 'edges' && inner) {
      const fields = collectFields(building.selecting, inner, selectionSets(merged));
      return `g.e${needs.edges.push(edge(inner, fields)) - 1}`;
    }
    if (name === 'pageInfo' && inner) return objectJson(pageInfoColumns(building, inner, merged, page, args, needs));
    return undefined;
  });
}

function pageInfoColumns(
  building: Building,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  page: Page,
  args: FieldArguments,
  needs: Needs,
): Column[] {
  const more = (): Sql => {
    needs.more = true;
    return 'g.more';
  };
  const cursor = (name: 's' | 'z'): Sql => {
    needs.cursors.add(name);
    return `g.${name}`;
  };
  return each(building, type, nodes, (name) => {
    // Behind a cursor there is at least the row that it was made of.
    if (name === 'hasNextPage') return page.backward ? `${isGiven(args, 'before')}` : more();
    if (name === 'hasPreviousPage') return page.backward ? more() : `${isGiven(args, 'after')}`;
    if (name === 'startCursor') return cursor('s');
    if (name === 'endCursor') return cursor('z');
    return undefined;
  });
}

function edgeColumns(building: Building, source: Source, type: GraphQLObjectType, fields: Fields, at: Place, cursor: Sql): Column[] {
  return eachOf(building, type, fields, (name, merged) => {
    if (name === 'node') return objectJson(building.object(source.target, merged, at));
    return name === 'cursor' ? cursor : undefined;
  });
}

type Write = (name: string, nodes: readonly FieldNode[]) => Sql | undefined;

const each = (building: Building, type: GraphQLObjectType, nodes: readonly FieldNode[], write: Write): Column[] =>
  eachOf(building, type, collectFields(building.selecting, type, selectionSets(nodes)), write);

function eachOf(building: Building, type: GraphQLObjectType, fields: Fields, write: Write): Column[] {
  const columns: Column[] = [];
  for (const [key, nodes] of fields) {
    const name = nodes[0]!.name.value;
    const sql = name === '__typename' ? `'${type.name}'::text` : write(name, nodes);
    if (sql !== undefined) columns.push({ key: building.columnName(key), sql });
    else if (building.mode === 'whole') throw new NotMapped(`${type.name}.${name}`);
  }
  return columns;
}
