import type { EntityManager } from 'typeorm';
import type { LoggedFact } from '#event-log';

type Asking = Pick<EntityManager, 'query'>;

/** Rests before a fact is brought again, in seconds. What does not work after an hour and a quarter does not mend itself. */
export const rests: readonly number[] = [1, 5, 30, 5 * 60, 15 * 60, 60 * 60];

export interface Failure {
  readonly reaction: string;
  readonly stream: string;
  readonly seq: number;
}

const what = (error: unknown): [string, string] => {
  const { name = 'Error', code = '' } = (error ?? {}) as { name?: string; code?: string };
  return [String(name).slice(0, 100), String(code).slice(0, 100)];
};

/** With the cursor that goes on without it. */
export async function keepFailure(manager: EntityManager, reaction: string, fact: LoggedFact, error: unknown): Promise<void> {
  await manager.query(
    `insert into reaction_failure (reaction, stream, seq, type, attempts, failed_at, next_at, error_name, error_code)
     values ($1, $2, $3, $4, 1, now(), now() + make_interval(secs => $5), $6, $7) on conflict do nothing`,
    [reaction, fact.stream, fact.seq, fact.type, rests[0], ...what(error)],
  );
}

/** Failures of these reactions whose rest is over. */
export async function dueFailures(
  database: Asking,
  reactions: readonly string[],
  limit: number,
): Promise<(Failure & { attempts: number })[]> {
  const rows: (Omit<Failure, 'seq'> & { seq: string; attempts: number })[] = await database.query(
    `select reaction, stream, seq, attempts from reaction_failure where next_at <= now() and reaction = any($1) order by next_at limit $2`,
    [reactions, limit],
  );
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

/** False when another worker has it, or it is settled. */
export async function takeFailure(manager: EntityManager, { reaction, stream, seq }: Failure): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select from reaction_failure where reaction = $1 and stream = $2 and seq = $3 and next_at <= now() for update skip locked`,
    [reaction, stream, seq],
  );
  return rows.length > 0;
}

export const settleFailure = (manager: EntityManager, { reaction, stream, seq }: Failure): Promise<unknown> =>
  manager.query('delete from reaction_failure where reaction = $1 and stream = $2 and seq = $3', [reaction, stream, seq]);

/** It failed again: a longer rest, and after the last one it is set aside. Of two workers that say so one is heard. */
export async function postponeFailure(
  database: Asking,
  { reaction, stream, seq, attempts }: Failure & { attempts: number },
  error: unknown,
): Promise<void> {
  await database.query(
    `update reaction_failure set attempts = attempts + 1, failed_at = now(), next_at = now() + make_interval(secs => $5), error_name = $6, error_code = $7
     where reaction = $1 and stream = $2 and seq = $3 and attempts = $4`,
    [reaction, stream, seq, attempts, rests[attempts] ?? null, ...what(error)],
  );
}

/** Brings everything that was set aside again, or what one reaction failed on. Answers how many. */
export async function tryAgain(database: Asking, reaction: string | null): Promise<number> {
  const [, count]: [unknown, number] = await database.query(
    'update reaction_failure set attempts = 1, next_at = now() where next_at is null and ($1::text is null or reaction = $1)',
    [reaction],
  );
  return count;
}
