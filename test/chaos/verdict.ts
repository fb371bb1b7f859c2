import type pg from 'pg';
import { globalId } from '#kernel';
import type { Entry, History } from './watcher.js';
import type { WriterTally } from './writer.js';

export interface Verdict {
  readonly acknowledged: number;
  /** Answered, and not in the database or not in the log. */
  readonly lost: string[];
  /** Written more than once, in the database or in one stream. */
  readonly duplicated: string[];
  /** A repeat of an answered request that was answered otherwise. */
  readonly otherwise: string[];
  readonly refused: string[];
  /** Streams whose numbers are not 1 to head without a gap. */
  readonly broken: string[];
  readonly histories: number;
  /** Watchers' histories that are not the log, and how. */
  readonly unequal: string[];
  readonly resyncs: number;
  readonly facts: number;
  /** Processes that ended by themselves, and what they said last. */
  readonly fallen: string[];
}

export const isGreen = ({ lost, duplicated, otherwise, refused, broken, unequal, fallen, resyncs, acknowledged }: Verdict): boolean =>
  acknowledged > 0 && [lost, duplicated, otherwise, refused, broken, unequal, fallen].every((list) => list.length === 0) && resyncs === 0;

export type Log = ReadonlyMap<string, readonly Entry[]>;

export async function readLog(owner: Pick<pg.Client, 'query'>): Promise<Log> {
  const { rows } = await owner.query<{ stream: string; seq: string; type: string; comment: string | null }>(
    `select stream, seq, type, case when type = 'commentAdded' then refs->>'commentId' end as comment from fact order by stream, seq`,
  );
  return new Map(
    [...Map.groupBy(rows, ({ stream }) => stream)].map(([stream, facts]) => [
      stream,
      facts.map(({ seq, type, comment }) => ({ seq: Number(seq), type, comment: comment && globalId('Comment', comment) })),
    ]),
  );
}

export async function judge(
  owner: Pick<pg.Client, 'query'>,
  tallies: readonly WriterTally[],
  histories: readonly History[],
  resyncs: number,
  fallen: string[],
): Promise<Verdict> {
  const log = await readLog(owner);
  const { rows: comments } = await owner.query<{ id: string; body: string }>('select id, body from comment');
  const { rows: heads } = await owner.query<{ id: string; head: string }>('select id, head from stream');
  const byMarker = Map.groupBy(comments, ({ body }) => body);
  const acknowledged = tallies.flatMap((tally) => tally.acknowledged);
  const inLog = (stream: string, comment: string): boolean => log.get(stream)?.some((entry) => entry.comment === comment) ?? false;
  const lost = acknowledged.filter(({ marker, caseId, audience, answer }) => {
    const kept = byMarker.get(marker)?.some(({ id }) => globalId('Comment', id) === answer) ?? false;
    return !kept || !inLog(`case:${caseId}`, answer) || (audience === 'REFERRER' && !inLog(`referral:${caseId}`, answer));
  });
  const twiceInLog = [...log].flatMap(([stream, entries]) => {
    const ids = entries.flatMap(({ comment }) => comment ?? []);
    return ids.length === new Set(ids).size ? [] : [stream];
  });
  return {
    acknowledged: acknowledged.length,
    lost: lost.map(({ marker }) => marker),
    duplicated: [...[...byMarker].filter(([, rows]) => rows.length > 1).map(([marker]) => marker), ...twiceInLog],
    otherwise: tallies.flatMap((tally) => tally.otherwise),
    refused: tallies.flatMap((tally) => tally.refused),
    broken: heads
      .filter(({ id, head }) => {
        const entries = log.get(id) ?? [];
        return entries.length !== Number(head) || entries.some(({ seq }, index) => seq !== index + 1);
      })
      .map(({ id }) => id),
    histories: histories.length,
    unequal: histories.flatMap((history) => differenceOf(history, log.get(history.stream) ?? []) ?? []),
    resyncs,
    fallen,
    facts: [...log.values()].reduce((sum, entries) => sum + entries.length, 0),
  };
}

/** Null when the history is the log, else the first difference. */
export function differenceOf({ watcher, stream, entries }: History, log: readonly Entry[]): string | null {
  const where = entries.findIndex((entry, index) => {
    const logged = log[index];
    return !logged || entry.seq !== logged.seq || entry.type !== logged.type || entry.comment !== logged.comment;
  });
  if (where < 0 && entries.length === log.length) return null;
  const at = where < 0 ? entries.length : where;
  return `${watcher} of ${stream}: ${entries.length} of ${log.length} facts, different from number ${at + 1}`;
}
