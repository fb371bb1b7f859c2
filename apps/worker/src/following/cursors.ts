import type { EntityManager } from 'typeorm';
import type { StreamKind } from '#event-log';

type Asking = Pick<EntityManager, 'query'>;

/** Where the worker stands in a stream, or a way forward over facts that nobody reacts to. */
export interface Step {
  readonly stream: string;
  readonly from: number;
  readonly to: number;
}

/** Streams of these kinds whose head is beyond what has been reacted to: all of them in one look, for the bells that got lost. */
export async function streamsBehind(database: Asking, kinds: readonly StreamKind[], limit: number): Promise<string[]> {
  const rows: { id: string }[] = await database.query(
    `select s.id from stream s left join reaction_cursor c on c.stream = s.id
     where s.kind = any($1) and s.head > coalesce(c.seq, 0) limit $2`,
    [kinds, limit],
  );
  return rows.map(({ id }) => id);
}

/** In one snapshot: the epoch, and the number and the head of each stream. A new stream begins at 0. */
export async function cursorsOf(
  database: Asking,
  streams: readonly string[],
): Promise<{ readonly epoch: number; readonly places: { readonly stream: string; readonly after: number; readonly head: number }[] }> {
  await database.query('insert into reaction_cursor (stream, seq) select id, 0 from stream where id = any($1) on conflict do nothing', [
    streams,
  ]);
  const rows: { epoch: number; stream: string; seq: string; head: string }[] = await database.query(
    `select d.epoch, c.stream, c.seq, s.head from deployment d cross join reaction_cursor c join stream s on s.id = c.stream where c.stream = any($1)`,
    [streams],
  );
  return {
    epoch: rows[0]?.epoch ?? 0,
    places: rows.map(({ stream, seq, head }) => ({ stream, after: Number(seq), head: Number(head) })),
  };
}

/** Over facts that nobody reacts to. Not in an epoch that is over, and never back: another worker may have gone on. */
export async function moveCursors(database: Asking, epoch: number, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  await database.query(
    `update reaction_cursor c set seq = step.upto from unnest($1::text[], $2::bigint[], $3::bigint[]) as step (stream, origin, upto)
     where c.stream = step.stream and c.seq >= step.origin and c.seq < step.upto and (select epoch from deployment) = $4`,
    [steps.map(({ stream }) => stream), steps.map(({ from }) => from), steps.map(({ to }) => to), epoch],
  );
}

/**
 * Takes the stream for this transaction, and answers whether the fact is the next one. Not, when another worker has the stream, has been here
 * before, or when the database was restored meanwhile: numbers stand for other facts then.
 */
export async function takeFact(manager: EntityManager, { stream, from, to }: Step, epoch: number): Promise<boolean> {
  const [row]: { seq: string; epoch: number }[] = await manager.query(
    'select c.seq, (select epoch from deployment) as epoch from reaction_cursor c where c.stream = $1 for update of c skip locked',
    [stream],
  );
  return row !== undefined && row.epoch === epoch && Number(row.seq) >= from && Number(row.seq) < to;
}

export const reachFact = (manager: EntityManager, { stream, to }: Step): Promise<unknown> =>
  manager.query('update reaction_cursor set seq = $2 where stream = $1', [stream, to]);
