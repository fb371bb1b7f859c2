import DataLoader from 'dataloader';
import type { GraphQLOutputType, GraphQLResolveInfo } from 'graphql';
import type { Viewer } from '#access';
import { fillIn } from './computing.js';
import { fieldKey, handlePlan, rootFieldPlan, rowFieldPlan, wholeRowPlan } from './field-plans.js';
import { isPlainLeaf } from './leaf.js';
import { columnName } from './level.js';
import type { ReadModel, TypeReads } from './model.js';
import { addPatients, withKeys, type DataRow, type Plan } from './plan.js';
import { MissingValue } from './project.js';
import type { Statement, StatementReader } from './reader.js';
import { Handle, Shaped, toSource } from './source.js';
import { StatementQueue } from './statement-queue.js';

type Row = Record<string, unknown> | null;

/** One request's reads: loaders, and the patients whose data was read. Put it into the GraphQL context as `reads`. */
export class RequestReads {
  /** patient.id of everybody whose data this request has read, for the audit of reads. */
  readonly patients = new Set<string>();
  private readonly loaders = new Map<string, DataLoader<string, Row>>();
  private readonly queue: StatementQueue;

  constructor(
    readonly model: ReadModel,
    reader: StatementReader,
    readonly viewer: Viewer,
    readonly now: Date,
  ) {
    this.queue = new StatementQueue(reader, viewer);
  }

  /** A field of Query, for the fallback. */
  async rootField(info: GraphQLResolveInfo): Promise<unknown> {
    const plan = rootFieldPlan(this.model, info);
    const [row] = await this.run(plan.bind(info.variableValues)(this.viewer));
    return this.finish(this.model.query, info, row!.data === null ? null : JSON.parse(row!.data));
  }

  /** A field of a row that was found by its key; the same field of other rows goes into the same statement. */
  async rowField(handle: Handle, info: GraphQLResolveInfo): Promise<unknown> {
    const reads = this.model.types.get(handle.type)!;
    const key = fieldKey(info, handle.type);
    let loader = this.loaders.get(key);
    // Never remembered: the second of two mutations must not be answered with what the first one saw.
    if (!loader) this.loaders.set(key, (loader = new DataLoader((ids) => this.loadField(reads, info, ids), { cache: false })));
    const row = await loader.load(handle.id);
    return row === null ? null : this.finish(reads, info, row[columnName(`${info.path.key}`)]);
  }

  /** A field of an object that came with its parent; undefined when it was left to its own resolver. */
  shapedField(shaped: Shaped, info: GraphQLResolveInfo): unknown {
    const key = `${info.path.key}`;
    if (shaped.isFinal) return toSource(shaped.data[key], info.returnType, true, targetOf(this.model.types.get(shaped.type), info));
    const column = columnName(key);
    if (!Object.hasOwn(shaped.data, column)) return undefined;
    const reads = this.model.types.get(shaped.type);
    return this.finish(reads, info, shaped.data[column]);
  }

  /** The selection under `info` from the row with this key, or null when it is not there for this viewer. */
  async row(info: GraphQLResolveInfo, type: string, id: string): Promise<unknown> {
    const reads = this.model.types.get(type);
    if (!reads?.keyed) throw new Error(`${type} cannot be read by a key`);
    const whole = wholeRowPlan(this.model, info, reads);
    if (whole) {
      const read = await this.wholeRow(whole, info, type, id);
      if (read !== undefined) return read;
    }
    const [handle] = await this.keyed(handlePlan(this.model, info, reads), info, [id]);
    return handle?.data ? new Handle(type, id) : null;
  }

  /** Undefined when a promised row is missing below: then the fields are loaded one by one, so that the error gets its path. */
  private async wholeRow(plan: Plan, info: GraphQLResolveInfo, type: string, id: string): Promise<Shaped | null | undefined> {
    const [row] = await this.keyed(plan, info, [id]);
    if (!row?.data) return null;
    try {
      return new Shaped(type, JSON.parse(fillIn(row.data, plan.computing, this.now)) as Record<string, unknown>, true);
    } catch (error) {
      if (error instanceof MissingValue) return undefined;
      throw error;
    }
  }

  private async loadField(reads: TypeReads, info: GraphQLResolveInfo, ids: readonly string[]): Promise<Row[]> {
    const distinct = [...new Set(ids)];
    const rows = await this.keyed(rowFieldPlan(this.model, info, reads), info, distinct);
    const byId = new Map(distinct.map((id, index) => [id, rows[index]!.data === null ? null : (JSON.parse(rows[index]!.data!) as Row)]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  private keyed(plan: Plan, info: GraphQLResolveInfo, ids: readonly string[]): Promise<DataRow[]> {
    return this.run(plan.bind(withKeys(info.variableValues, ids))(this.viewer));
  }

  private async run(statement: Statement): Promise<DataRow[]> {
    const rows = (await this.queue.run(statement)) as unknown as DataRow[];
    rows.forEach((row) => addPatients(this.patients, row));
    return rows;
  }

  private finish(reads: TypeReads | undefined, info: GraphQLResolveInfo, value: unknown): unknown {
    const read = reads?.fields[info.fieldName];
    if (read?.kind === 'computed') return read.compute(value, this.now);
    if (read?.kind === 'value' && !isPlainLeaf(info.returnType as GraphQLOutputType)) return value;
    return toSource(value, info.returnType, false, targetOf(reads, info));
  }
}

/** The concrete type that a read leads to, where the schema names only an interface. */
function targetOf(reads: TypeReads | undefined, info: GraphQLResolveInfo): string | undefined {
  const read = reads?.fields[info.fieldName];
  return read && 'type' in read ? read.type : undefined;
}

/** What resolvers expect as the GraphQL context. */
export interface ReadsContext {
  readonly reads: RequestReads;
}

/**
 * For a payload field such as `boardCase`, in its resolver: the selection under `info` read in one statement from the row with this key
 * (a UUID), or null. Field resolvers given by `attachReads` take it from there.
 */
export const readOne = (reads: RequestReads, info: GraphQLResolveInfo, type: string, id: string): Promise<unknown> =>
  reads.row(info, type, id);
