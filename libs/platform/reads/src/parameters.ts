import type { Viewer } from '#access';
import { rowFactPlace } from './fragments/row-facts.js';
import type { Sql, ViewerSql } from './read-map.js';
import type { Variables } from './shapes.js';

type ViewerKey = keyof Viewer;
// Nothing else in a statement may have this name: every level of it refers to the row outside.
const viewerRow = 'the_viewer';
const rowSetColumn = (name: string): string => `of_${name.toLowerCase()}`;
type Source = { readonly viewer: ViewerKey } | { readonly key: string; readonly value: (variables: Variables) => unknown };

/** The `$1 … $n` of one statement. The viewer's are added when first used: Postgres cannot type a parameter that nobody mentions. */
export class Parameters {
  private readonly sources: Source[] = [];
  private readonly casts: Sql[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly sets: Sql[] = [];
  private readonly scalars: Sql[] = [];

  private readonly rowSetNames: string[] = [];
  private readonly rowFactNames: string[] = [];

  readonly viewer: ViewerSql;

  constructor(ofFragment = false) {
    const add = (viewer: ViewerKey): Sql => this.add(`viewer.${viewer}`, 'uuid', { viewer });
    this.viewer = {
      get person() {
        return add('person');
      },
      get organisation() {
        return add('organisation');
      },
      get audienceBoard() {
        return add('audienceBoard');
      },
      get audienceOrganisation() {
        return add('audienceOrganisation');
      },
      set: (rows) => {
        const known = this.sets.indexOf(rows);
        return `${viewerRow}.s${known < 0 ? this.sets.push(rows) - 1 : known}`;
      },
      ofRow: ofFragment
        ? (name) => {
            if (!this.rowSetNames.includes(name)) this.rowSetNames.push(name);
            return `${viewerRow}.${rowSetColumn(name)}`;
          }
        : undefined,
      fact: ofFragment
        ? (name) => {
            if (!this.rowFactNames.includes(name)) this.rowFactNames.push(name);
            return rowFactPlace(name);
          }
        : undefined,
    };
  }

  /** A value that is the same for all rows of the statement and has nothing to do with them, asked once. */
  once(sql: Sql): Sql {
    const known = this.scalars.indexOf(sql);
    return `${viewerRow}.v${known < 0 ? this.scalars.push(sql) - 1 : known}`;
  }

  /** The one row that the whole statement starts from: the viewer's sets. To be written last, when all that are used are known. */
  from(): Sql {
    const sets = this.sets.map((rows, index) => `array(${rows}) as s${index}`);
    const columns = [...sets, ...this.scalars.map((sql, index) => `(${sql}) as v${index}`)];
    // OFFSET keeps Postgres from copying each set's query to every place that compares with it.
    return columns.length === 0 ? `(select 1) ${viewerRow}` : `(select ${columns.join(', ')} offset 0) ${viewerRow}`;
  }

  /** A parameter with its cast; the same key is the same parameter. */
  value(key: string, type: string, value: (variables: Variables) => unknown): Sql {
    const isJson = /^jsonb?$/.test(type);
    return this.add(`${key} ${type}`, type, { key, value: (variables) => encode(value(variables), isJson) });
  }

  /** A map may make a parameter and not use it; Postgres refuses what it cannot type. A WITH that nobody reads is never run. */
  mentionAll(text: Sql): Sql {
    const mentioned = new Set([...text.matchAll(/\$(\d+)\b/g)].map(([, number]) => Number(number)));
    const unused = [...this.numbers.values()].filter((number) => !mentioned.has(number));
    return unused.length === 0 ? text : `with unused as (select ${unused.map((number) => this.casts[number - 1]).join(', ')}) ${text}`;
  }

  /** For each set so far: how another statement's viewer asks for it. Null when one depends on more than the viewer. */
  setsElsewhere(): ((viewer: ViewerSql) => Sql)[] | null {
    const asks: ((viewer: ViewerSql) => Sql)[] = [];
    for (const rows of this.sets) {
      const sources = [...rows.matchAll(/\$(\d+)::\w+/g)].map(([, number]) => this.sources[Number(number) - 1]!);
      if (!sources.every((source) => 'viewer' in source)) return null;
      asks.push((viewer) =>
        viewer.set(
          rows.replace(/\$(\d+)::uuid/g, (_, number) => viewer[(this.sources[Number(number) - 1] as { viewer: ViewerKey }).viewer]),
        ),
      );
    }
    return asks;
  }

  /** Of the viewer, what a text with these parameters depends on besides the sets. */
  viewerKeysIn(text: Sql): ViewerKey[] {
    const mentioned = new Set([...text.matchAll(/\$(\d+)\b/g)].map(([, number]) => Number(number)));
    return this.sources.flatMap((source, index) => ('viewer' in source && mentioned.has(index + 1) ? [source.viewer] : []));
  }

  get rowSets(): readonly string[] {
    return this.rowSetNames;
  }

  get rowFacts(): readonly string[] {
    return this.rowFactNames;
  }

  /**
   * Of the sets, only what is among these keys, and the sets of the row: to be joined where the row is at hand, under the name that
   * predicates know.
   */
  only(keys: readonly Sql[], rowSets: ReadonlyMap<string, Sql>): Sql {
    if (this.sets.length + rowSets.size === 0) return '';
    const columns = [
      ...[...rowSets].map(([name, set]) => `${set} as ${rowSetColumn(name)}`),
      ...this.sets.map(
        (_, index) => `array(select k from unnest(array[${keys.join(', ')}]) k where k = any (${viewerRow}.s${index})) as s${index}`,
      ),
      ...this.scalars.map((_, index) => `${viewerRow}.v${index}`),
    ];
    return ` cross join lateral (select ${columns.join(', ')} offset 0) ${viewerRow}`;
  }

  /** The values that are not the viewer's, as one text: equal for equal values. */
  valuesKey(variables: Variables, except: string): string {
    const values = this.sources.flatMap((source) => ('value' in source && source.key !== except ? [source.value(variables)] : []));
    return values.length === 0 ? '' : JSON.stringify(values);
  }

  /** Reads the values now, so that a malformed one is refused before anything is sent; the viewer's places are filled in later. */
  bind(variables: Variables): (viewer: Viewer) => unknown[] {
    const values = this.sources.map((source) => ('viewer' in source ? source : { bound: source.value(variables) }));
    return (viewer) => values.map((value) => ('viewer' in value ? viewer[value.viewer] : value.bound));
  }

  private add(key: string, type: string, source: Source): Sql {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.sources.push(source);
      this.numbers.set(key, number);
      this.casts.push(`$${number}::${type}`);
    }
    return `$${number}::${type}`;
  }
}

function encode(value: unknown, isJson: boolean): unknown {
  if (isJson) return value === null || value === undefined ? null : JSON.stringify(value);
  if (value instanceof Date) return value.toISOString();
  // Postgres has no text with U+0000; with it the statement would fail instead of finding nothing.
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
  if (Array.isArray(value)) return value.map((item) => encode(item, false));
  return value ?? null;
}
