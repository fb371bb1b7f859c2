import type pg from 'pg';

type Row = Readonly<Record<string, unknown>>;
export type Contents = ReadonlyMap<string, readonly Row[]>;

/** Every table there is, from the database's own list, with its rows. */
export async function contentsOf(owner: pg.Client): Promise<Contents> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by relname`,
  );
  const contents = new Map<string, readonly Row[]>();
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: Row }>(`select to_jsonb(t) as row from ${name} t`);
    contents.set(name, rows.map(({ row }) => row)); // prettier-ignore
  }
  return contents;
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * The rows as sorted text, each id that is not `known` replaced by its table, its time (the first half of every id of ours) and its place
 * among those of the same table and millisecond. Two databases that differ in the chance of their ids alone are then the same text, and
 * what refers to another row than in the other database is not.
 */
export function textOf(contents: Contents, known: ReadonlySet<string>): Map<string, string[]> {
  const roughly = new Map<string, string>();
  for (const [table, rows] of contents)
    for (const { id } of rows) if (typeof id === 'string' && !known.has(id)) roughly.set(id, `${table} ${id.slice(0, 13)}`);
  const written = (row: Row, names: ReadonlyMap<string, string>): string => JSON.stringify(row).replace(uuids, (id) => names.get(id) ?? id);

  const alike = new Map<string, { id: string; text: string }[]>();
  for (const rows of contents.values())
    for (const row of rows) {
      const id = row['id'] as string;
      const name = roughly.get(id);
      if (name) alike.set(name, [...(alike.get(name) ?? []), { id, text: written(row, roughly) }]);
    }
  const names = new Map<string, string>();
  for (const [name, ids] of alike)
    for (const [place, { id }] of ids.sort((a, b) => (a.text < b.text ? -1 : 1)).entries()) names.set(id, `${name} ${place}`);
  return new Map([...contents].map(([table, rows]) => [table, rows.map((row) => written(row, names)).sort()]));
}

/** Rows that only one of the two has; empty when they are the same. */
export function differences(one: ReadonlyMap<string, readonly string[]>, other: ReadonlyMap<string, readonly string[]>): string[] {
  const without = (from: readonly string[] = [], taken: readonly string[] = []): string[] => {
    const left = new Map<string, number>();
    for (const row of taken) left.set(row, (left.get(row) ?? 0) + 1);
    return from.filter((row) => {
      const count = left.get(row) ?? 0;
      left.set(row, count - 1);
      return count <= 0;
    });
  };
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((table) => [
    ...without(one.get(table), other.get(table)).map((row) => `only by commands: ${table} ${row}`),
    ...without(other.get(table), one.get(table)).map((row) => `only by COPY: ${table} ${row}`),
  ]);
}
