import type { EntityManager } from 'typeorm';
import { currentTraceparent } from '#observability';
import type { Doorbell } from './doorbells.js';
import { streamId, type StreamReference } from './stream.js';

/** Ids and versions only: the content has one home, and a log is read by more people than any one row. */
export type FactReferences = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export interface PendingFact {
  readonly stream: StreamReference;
  readonly type: string;
  readonly refs: FactReferences;
}

/**
 * Takes each touched stream's next numbers and writes the facts: the last thing in a transaction. The row lock on a stream makes number
 * order equal commit order; streams are taken in id order, so that two writers never wait for each other in a circle.
 */
export async function writeFacts(manager: EntityManager, facts: readonly PendingFact[], actor: string, at: Date): Promise<Doorbell[]> {
  const byStream = new Map<string, PendingFact[]>();
  for (const fact of facts) {
    const id = streamId(fact.stream);
    byStream.set(id, [...(byStream.get(id) ?? []), fact]);
  }
  const ids = [...byStream.keys()].sort();
  if (ids.length === 0) return [];
  const ofStream = (id: string) => byStream.get(id)!;
  const heads: { id: string; head: string }[] = await manager.query(
    `insert into stream (id, kind, subject, organisation_id, head)
     select * from unnest($1::text[], $2::text[], $3::uuid[], $4::uuid[], $5::bigint[])
     on conflict (id) do update set head = stream.head + excluded.head
     returning id, head`,
    [
      ids,
      ids.map((id) => ofStream(id)[0]!.stream.kind),
      ids.map((id) => ofStream(id)[0]!.stream.subject),
      ids.map((id) => ofStream(id)[0]!.stream.organisationId ?? null),
      ids.map((id) => ofStream(id).length),
    ],
  );
  const bells = heads.map(({ id, head }) => ({ stream: id, head: Number(head) }));
  const rows = bells.flatMap(({ stream, head }) =>
    ofStream(stream).map((fact, index, all) => ({
      stream,
      seq: head - all.length + index + 1,
      type: fact.type,
      refs: JSON.stringify(fact.refs),
    })),
  );
  await manager.query(
    `insert into fact (stream, seq, type, actor, at, refs, trace)
     select s, q, t, $5, $6, r, $7 from unnest($1::text[], $2::bigint[], $3::text[], $4::jsonb[]) as f (s, q, t, r)`,
    [rows.map((r) => r.stream), rows.map((r) => r.seq), rows.map((r) => r.type), rows.map((r) => r.refs), actor, at, currentTraceparent()],
  );
  return bells;
}
