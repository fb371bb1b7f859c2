import { isNonNullType, type FieldNode, type GraphQLField, type GraphQLOutputType } from 'graphql';
import { Refusal } from '#kernel';
import { FieldArguments } from './arguments.js';
import { beginFragment } from './fragments/begin.js';
import { NotHeld } from './fragments/dependence.js';
import type { FragmentPlan } from './fragments/fragment-plan.js';
import { hasRowFacts } from './fragments/row-facts.js';
import { computedPlace, missingPlace, sharingPlace, type Computing } from './computing.js';
import { connectionSql } from './connection.js';
import { isPlainLeaf, leafSql } from './leaf.js';
import { NotMapped, columnName, longestName, objectJson, type Column, type Level, type Place } from './level.js';
import type { ReadModel, TypeReads } from './model.js';
import { nodeSql, nodesSql } from './nodes.js';
import { Parameters } from './parameters.js';
import { projection } from './project.js';
import type { ComputedRead, FieldRead, Scope, Sql } from './read-map.js';
import { listSql, oneSql } from './related.js';
import { collectFields, selectionSets, type Fields, type Selecting } from './selection.js';
import { handleId, handleType, refused } from './source.js';

type Field = GraphQLField<unknown, unknown>;
/** The facts that one object holds already → the place where they stand. */
type Facts = Map<Sql, number>;

/**
 * What one statement is built with. `whole` answers the document's own shape, down to the leaves. `shallow`, for the fallback, stops at
 * every row that can be found again by its id, leaves out what has no read, and leaves facts uncomputed.
 */
export class Building {
  readonly parameters: Parameters;
  readonly computing: Computing[] = [];
  /** Fragments that begin in this statement, by the number in their places. */
  readonly fragments: FragmentPlan[] = [];
  /** Pieces of this statement that change only with the fragment's own validity. */
  readonly moving = new Set<Sql>();
  private aliases = 0;

  constructor(
    readonly model: ReadModel,
    readonly selecting: Selecting,
    readonly mode: 'whole' | 'shallow',
    /** Whether fragments begin in it, or it is one itself: none begins in another, whose text would outlive it. */
    readonly kept: 'nothing' | 'fragments' | 'itself' = 'nothing',
  ) {
    this.parameters = new Parameters(kept === 'itself');
  }

  /** Another statement, for the texts of rows of this one. */
  ofFragment(): Building {
    return new Building(this.model, this.selecting, 'whole', 'itself');
  }

  alias(): string {
    return `r_${(this.aliases += 1)}`;
  }

  scope(row: string): Scope {
    return { row, viewer: this.parameters.viewer };
  }

  readsOf(type: string): TypeReads {
    const reads = this.model.types.get(type);
    if (!reads) throw new NotMapped(type);
    return reads;
  }

  visible(reads: TypeReads, row: string, asked: 'asked' | 'implied' | undefined): Sql {
    return reads.visible && asked !== 'implied' ? ` and (${reads.visible(this.scope(row))})` : '';
  }

  /** The columns of the object that these fields select from a row of the type. */
  object(reads: TypeReads, nodes: readonly FieldNode[], at: Place): Column[] {
    if (this.mode === 'shallow' && reads.keyed) return this.handle(reads, at.row);
    if (reads.fragment && this.kept === 'itself') throw new NotHeld(reads.type);
    const fields = collectFields(this.selecting, reads.object, selectionSets(nodes));
    if (reads.fragment && this.kept === 'fragments' && at.ofTable) return beginFragment(this, reads, reads.fragment, fields, at);
    return this.columns(reads, fields, at);
  }

  columns(reads: TypeReads, fields: Fields, at: Place): Column[] {
    const columns: Column[] = [];
    const facts: Facts = new Map();
    for (const [key, nodes] of fields) {
      const sql = this.fieldSql(reads, nodes, at, facts);
      if (sql !== undefined) columns.push({ key: this.columnName(key), sql });
    }
    return columns;
  }

  columnName(key: string): string {
    if (this.mode === 'whole' && key.length > longestName) throw new NotMapped('an alias too long for Postgres');
    return columnName(key);
  }

  handle(reads: TypeReads, row: string): Column[] {
    return [
      { key: handleType, sql: `'${reads.type}'::text` },
      { key: handleId, sql: `${row}.id` },
    ];
  }

  /** A field of Query as JSON, with what has to be joined to a FROM that has no rows of its own. */
  rootSql(nodes: readonly FieldNode[], level: Level): Sql {
    const sql = this.fieldSql(this.model.query, nodes, { row: '', level, clinical: false }, new Map());
    if (sql === undefined) throw new NotMapped(nodes[0]!.name.value);
    const read = this.model.query.fields[nodes[0]!.name.value];
    return read?.kind === 'value' ? `to_json(${sql})` : sql;
  }

  /** Undefined where a shallow object leaves the field to its own resolver. */
  private fieldSql(reads: TypeReads, nodes: readonly FieldNode[], at: Place, facts: Facts): Sql | undefined {
    const name = nodes[0]!.name.value;
    if (name === '__typename') return `'${reads.type}'::text`;
    const read = Object.hasOwn(reads.fields, name) ? reads.fields[name] : undefined;
    const field = reads.object.getFields()[name];
    if (field && !read && reads === this.model.query && (name === 'node' || name === 'nodes')) {
      const args = new FieldArguments(field, nodes[0]!, this.selecting.asking, this.parameters);
      return name === 'node' ? nodeSql(this, args, nodes, at) : nodesSql(this, args, nodes, at);
    }
    if (!read || !field) {
      if (this.mode === 'shallow') return undefined;
      throw new NotMapped(`${reads.type}.${name}`);
    }
    const args = new FieldArguments(field, nodes[0]!, this.selecting.asking, this.parameters);
    return this.readSql(read, field, args, nodes, at, facts);
  }

  private readSql(read: FieldRead, field: Field, args: FieldArguments, nodes: readonly FieldNode[], at: Place, facts: Facts): Sql {
    switch (read.kind) {
      case 'value': {
        const sql = read.sql(this.scope(at.row), args);
        return isPlainLeaf(field.type)
          ? leafSql(sql, field.type, read.array)
          : this.computed(sql, (stored) => stored, field.type, nodes, facts);
      }
      case 'computed':
        return this.computed(read.facts(this.scope(at.row), args), read.compute, field.type, nodes, facts);
      case 'embedded': {
        const patients = at.level.patients.length;
        const target = this.readsOf(read.type);
        // Even of a type that can be found by its id: this row is the parent's, and so is its id.
        if (target.patient && !at.clinical) at.level.patients.push(`(${target.patient(at.row)})::text`);
        const clinical = at.clinical || target.patient !== undefined;
        const fields = collectFields(this.selecting, target.object, selectionSets(nodes));
        const json = objectJson(this.columns(target, fields, { ...at, clinical }));
        if (!read.present) return json;
        const present = read.present(this.scope(at.row));
        for (let i = patients; i < at.level.patients.length; i += 1)
          at.level.patients[i] = `case when ${present} then ${at.level.patients[i]} end`;
        return `case when ${present} then ${json} end`;
      }
      case 'one': {
        const json = oneSql(this, read, args, nodes, at);
        return this.mode === 'whole' && isNonNullType(field.type) ? `coalesce(${json}, ${missingPlace})` : json;
      }
      case 'list':
        return listSql(this, read, args, nodes, at);
      case 'connection':
        return this.refusedInPlace(() => connectionSql(this, read, field, args, nodes, at));
    }
  }

  /** Whole statements are given up for the fallback; there the error has to appear at the field's own path. */
  private refusedInPlace(build: () => Sql): Sql {
    try {
      return build();
    } catch (error) {
      if (this.mode === 'whole' || !(error instanceof Refusal)) throw error;
      const refusal = JSON.stringify({ [refused]: [error.code, error.facts] });
      return `'${refusal.replaceAll("'", "''")}'::json`;
    }
  }

  /** Several `may…` fields of one object are mostly decided by the same facts: these are read once. */
  private computed(sql: Sql, compute: ComputedRead['compute'], type: GraphQLOutputType, nodes: readonly FieldNode[], facts: Facts): Sql {
    if (this.mode === 'shallow') return `to_json(${sql})`;
    const index = this.computing.length;
    const known = facts.get(sql);
    this.computing.push({ compute, project: projection(this.selecting, type, nodes), facts: known ?? index, ofViewer: hasRowFacts(sql) });
    if (known !== undefined) return sharingPlace(index);
    facts.set(sql, index);
    return computedPlace(index, sql);
  }
}
