import { idPrefixes, type NodeType } from '#kernel';

/** A piece of SQL. Values never appear in it: they are parameters, made by `ArgumentsSql` and `ViewerSql`. */
export type Sql = string;

/** The viewer as SQL parameters of the statement. Exactly one of the three is set; the others are NULL. */
export interface ViewerSql {
  /** person.id */
  readonly person: Sql;
  /** organisation.id of the service account that asks */
  readonly organisation: Sql;
  /** The audience that hydration reads for: board.id (board side) or organisation.id (referrer side), NULL for a real viewer. */
  readonly audienceBoard: Sql;
  readonly audienceOrganisation: Sql;
  /**
   * What a query of one uuid column, about nothing but the viewer, finds: an array to compare with (`= any (…)`). Asked once per
   * statement, however many predicates compare with it; a subquery in each of them cost more than the rows that a page is about.
   */
  set(rows: Sql): Sql;
  /**
   * In a fragment: what the query that was declared under this name (`RowSet`) finds about the viewer and the fragment's row, an array. A
   * predicate that compares with it instead of with the viewer can be read once for all who find the same.
   */
  readonly ofRow?: ((name: string) => Sql) | undefined;
  /**
   * In a fragment: stands for the value that was declared under this name (`RowFact`), at the top of the facts of a computed field and
   * nowhere else. It is put there when the field is computed, so that the text itself holds nothing of the viewer.
   */
  readonly fact?: ((name: string) => Sql) | undefined;
}

/** A viewer outside a compiled statement, such as a command's: sets are asked where they stand. */
export const viewerInPlace = (given: Partial<Omit<ViewerSql, 'set' | 'ofRow' | 'fact'>>): ViewerSql => ({
  person: 'null::uuid',
  organisation: 'null::uuid',
  audienceBoard: 'null::uuid',
  audienceOrganisation: 'null::uuid',
  ...given,
  set: (rows) => `array(${rows})`,
});

/** Where an expression stands: the alias of the row it is about, and who is looking. */
export interface Scope {
  readonly row: string;
  readonly viewer: ViewerSql;
}

/**
 * The field's arguments. A map says for each whether its value is a parameter of the statement or part of its shape, so that one
 * document compiles to few statements and no statement holds a value.
 */
export interface ArgumentsSql {
  /** A parameter with a cast, such as `$4::text[]`; undefined when the argument (or anything on the path to it) is absent or null. */
  parameter(path: string, type: string): Sql | undefined;
  /** A public id of the given type as a `uuid` parameter; NULL inside when it is malformed or of another type. */
  key(path: string, type: NodeType): Sql | undefined;
  /** Whether a list holds exactly one value, which is then a parameter to be equal to: an order by something else keeps its index. */
  isSingle(path: string): boolean;
  /** The value itself; the statement is compiled again for another value. For enums and booleans that choose SQL. */
  constant(path: string): unknown;
}

export type Predicate = (at: Scope) => Sql;

/** A scalar, an enum, a JSON value or a list of them: any expression that `to_json` renders as GraphQL would. */
export interface ValueRead {
  readonly kind: 'value';
  readonly sql: (at: Scope, args: ArgumentsSql) => Sql;
  /** A list that is an array of Postgres: cheaper to write than one whose kind only its value tells. */
  readonly array?: true;
}

/** An object made of the same row: its type's fields are read with the parent's alias. NULL when `present` is false. */
export interface EmbeddedRead {
  readonly kind: 'embedded';
  readonly type: string;
  readonly present?: Predicate;
}

/** One related row or none. */
export interface OneRead {
  readonly kind: 'one';
  readonly type: string;
  /** FROM item including the alias; the type's table when left out. */
  readonly from?: (at: Scope, alias: string, args: ArgumentsSql) => Sql;
  readonly where: (at: Scope, alias: string, args: ArgumentsSql) => Sql;
  readonly orderBy?: (alias: string) => Sql;
  /** Whether the type's own `visible` is asked again. Leave it on unless the parent's visibility implies it. */
  readonly visible?: 'asked' | 'implied';
  /** `from` reads nothing that changes without the fragment's validity, such as the position of the fragment's own stream. */
  readonly held?: true;
}

/** All related rows, at most `limit`, in a total order. */
export interface ListRead {
  readonly kind: 'list';
  readonly type: string;
  readonly from?: OneRead['from'];
  readonly where: OneRead['where'];
  readonly orderBy: (alias: string) => Sql;
  readonly limit?: number;
  readonly visible?: OneRead['visible'];
}

/** One column of a keyset: its expression (never NULL), its SQL type and its direction. The last one must be unique. */
export interface KeysetColumn {
  readonly sql: (at: Scope) => Sql;
  readonly type: 'timestamptz' | 'text' | 'uuid' | 'integer' | 'bigint';
  readonly descending?: boolean;
}

/** A Relay connection over related rows: first/after/last/before, keyset cursors made by Postgres, never OFFSET. */
export interface ConnectionRead {
  readonly kind: 'connection';
  readonly type: string;
  readonly from?: OneRead['from'];
  readonly where: OneRead['where'];
  readonly order: (args: ArgumentsSql) => readonly KeysetColumn[];
  readonly visible?: OneRead['visible'];
  /** Page size without first/last; at most 100 either way. */
  readonly defaultSize?: number;
}

/**
 * A value that a pure function derives from facts selected in the same statement: the `may…` fields (the command's own policy) and
 * figures such as a quorum. An object result must hold every field of its GraphQL type; the selection is applied to it afterwards.
 */
export interface ComputedRead {
  readonly kind: 'computed';
  /** A JSON expression holding what `compute` needs. */
  readonly facts: (at: Scope, args: ArgumentsSql) => Sql;
  // Facts come from JSON; each map narrows them where it declares the field.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly compute: (facts: any, now: Date) => unknown;
}

export type FieldRead = ValueRead | EmbeddedRead | OneRead | ListRead | ConnectionRead | ComputedRead;

/** How one GraphQL object type is read. A later context adds fields to an earlier one's type with `extendReads`. */
export interface ReadMap {
  readonly type: string;
  /** The table, or a parenthesised query; left out for types that are only ever embedded or read through `from`. */
  readonly table?: Sql;
  /** Set for types that implement Node: `node(id:)` finds them by it. The row's key column is `id`. */
  readonly node?: NodeType;
  /** Which rows exist for this viewer. Required for every type with a table that holds patient data. */
  readonly visible?: Predicate;
  /** The patient that a row is about, for the audit of reads, or several with commas; left out for types that hold no patient data. */
  readonly patient?: (row: string) => Sql;
  readonly fields: Readonly<Record<string, FieldRead>>;
}

export interface ReadMapExtension {
  readonly extends: string;
  readonly fields: Readonly<Record<string, FieldRead>>;
}

/** The fields of `Query`: the same kinds, without a parent row. */
export interface RootReads {
  readonly root: Readonly<Record<string, FieldRead>>;
}

/**
 * Rows of this type begin a fragment: text that is kept, and answers again while it is valid (ADR 17). Whatever a field below such a row
 * reads is held here, or stands in a versioned table; a field that reads anything else is read anew each time.
 */
export interface FragmentReads {
  readonly fragmentOf: string;
  /** An expression that changes in the transaction that changes anything held, and is never the same again. */
  readonly validity: (row: string) => Sql;
  /** What the viewer's sets are compared with below the row: of a set only these keys count, and only they tell audiences apart. */
  readonly keys: (row: string) => readonly Sql[];
}

/** A query of one uuid column about the viewer and the row where a fragment of this type begins; asked with the page, so always afresh. */
export interface RowSet {
  readonly askedOf: string;
  readonly name: string;
  readonly rows: (at: Scope) => Sql;
}

/** A JSON value about the viewer and the row where a fragment of this type begins; read with the page, so always afresh. */
export interface RowFact {
  readonly factOf: string;
  readonly name: string;
  readonly json: (at: Scope) => Sql;
}

/** Tables whose rows belong to one row of the type and never change without its `validity`. */
export interface HeldTables {
  readonly heldBy: string;
  readonly tables: readonly string[];
}

/** Tables that are the same for everybody's fragments: the database counts their changes (`read_version`, timeline 0003). */
export interface VersionedTables {
  readonly versioned: readonly string[];
}

export type Reads = ReadMap | ReadMapExtension | RootReads | FragmentReads | RowSet | RowFact | HeldTables | VersionedTables;

export const value = (sql: ValueRead['sql']): ValueRead => ({ kind: 'value', sql });
/** A list of scalars that Postgres holds as an array, not as JSON. */
export const array = (sql: ValueRead['sql']): ValueRead => ({ kind: 'value', sql, array: true });
/** The row's public id: prefix and key, concatenated. */
export const publicId = (type: NodeType, columnName = 'id'): ValueRead => value(({ row }) => publicIdOf(type, `${row}.${columnName}`));
export const publicIdOf = (type: NodeType, sql: Sql): Sql => `'${idPrefixes[type]}_' || ${sql}`;
export const column = (name: string): ValueRead => value(({ row }) => `${row}.${name}`);
/** A `timestamptz(3)` column as ISO 8601 in UTC with milliseconds, the one format everywhere. */
export const time = (name: string): ValueRead => value(({ row }) => isoTime(`${row}.${name}`));
export const isoTime = (sql: Sql): Sql => `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** For cursors, where no digit may be lost. */
export const isoMicroseconds = (sql: Sql): Sql => `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
/** A `date` column as YYYY-MM-DD. */
export const day = (name: string): ValueRead => value(({ row }) => `to_char(${row}.${name}, 'YYYY-MM-DD')`);
/** A key of a `jsonb` column, as it is stored. */
export const jsonKey = (columnName: string, key: string): ValueRead => value(({ row }) => `${row}.${columnName}->'${key}'`);
/** A list inside a `jsonb` column; `[]` when it is missing. */
export const jsonList = (columnName: string, key: string): ValueRead =>
  value(({ row }) => `coalesce(${row}.${columnName}->'${key}', '[]'::jsonb)`);
export const embedded = (type: string, present?: Predicate): EmbeddedRead => ({ kind: 'embedded', type, ...(present && { present }) });
export const one = (type: string, where: OneRead['where'], more: Partial<Omit<OneRead, 'kind' | 'type' | 'where'>> = {}): OneRead => ({
  kind: 'one',
  type,
  where,
  ...more,
});
export const list = (
  type: string,
  where: ListRead['where'],
  orderBy: ListRead['orderBy'],
  more: Partial<Omit<ListRead, 'kind' | 'type' | 'where' | 'orderBy'>> = {},
): ListRead => ({ kind: 'list', type, where, orderBy, ...more });
export const connection = (
  type: string,
  where: ConnectionRead['where'],
  order: ConnectionRead['order'],
  more: Partial<Omit<ConnectionRead, 'kind' | 'type' | 'where' | 'order'>> = {},
): ConnectionRead => ({ kind: 'connection', type, where, order, ...more });
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const computed = <Facts = any>(facts: ComputedRead['facts'], compute: (facts: Facts, now: Date) => unknown): ComputedRead => ({
  kind: 'computed',
  facts,
  compute,
});
