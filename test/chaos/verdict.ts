import type pg from 'pg';
import { localId } from '#kernel';
import { readDeleted, readKept, readQuestions } from './kept.js';
import { aboutOf, readLog, type Log } from './log.js';
import type { Entry, History } from './watcher.js';
import type { Acknowledged, WriterTally } from './writer.js';

export interface Verdict {
  readonly acknowledged: number;
  /** How many of each command. */
  readonly byKind: Readonly<Record<string, number>>;
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
  /** How many of each mutation the stories of the demo's people were told was done. */
  readonly told: Readonly<Record<string, number>>;
  /** Processes that ended by themselves, and what they said last. */
  readonly fallen: string[];
}

export const isGreen = ({ lost, duplicated, otherwise, refused, broken, unequal, fallen, resyncs, acknowledged }: Verdict): boolean =>
  acknowledged > 0 && [lost, duplicated, otherwise, refused, broken, unequal, fallen].every((list) => list.length === 0) && resyncs === 0;

export async function judge(
  owner: Pick<pg.ClientBase, 'query'>,
  tallies: readonly WriterTally[],
  histories: readonly History[],
  resyncs: number,
  fallen: string[],
): Promise<Omit<Verdict, 'told'>> {
  const log = await readLog(owner);
  const kept = await readKept(owner);
  const isThere = await whatIsThere(owner, log);
  const { rows: heads } = await owner.query<{ id: string; head: string }>('select id, head from stream');
  const acknowledged = tallies.flatMap((tally) => tally.acknowledged);
  const twiceInLog = [...log].flatMap(([stream, facts]) => {
    const named = facts.flatMap(({ whole }) => whole ?? []);
    return named.filter((one, index) => named.indexOf(one) !== index).map((one) => `${stream} ${one}`);
  });
  return {
    acknowledged: acknowledged.length,
    byKind: Object.fromEntries([...Map.groupBy(acknowledged, ({ kind }) => kind)].map(([kind, list]) => [kind, list.length])),
    lost: acknowledged.filter((each) => !isThere(each, kept.get(each.marker) ?? [])).map(({ kind, marker }) => `${kind} ${marker}`),
    duplicated: [...[...kept].filter(([, rows]) => rows.length > 1).map(([marker]) => marker), ...twiceInLog],
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

type IsThere = (acknowledged: Acknowledged, kept: readonly { id: string; fact: string }[]) => boolean;

/** Whether what somebody was told is in the database, under the id that they were told, and in the log of every stream that must say so. */
async function whatIsThere(owner: Pick<pg.ClientBase, 'query'>, log: Log): Promise<IsThere> {
  const deleted = await readDeleted(owner);
  const questions = await readQuestions(owner);
  const said = new Map([...log].map(([stream, facts]) => [stream, new Set(facts.map(({ about }) => about))]));
  const inAll = (streams: readonly string[], fact: string): boolean => streams.every((stream) => said.get(stream)?.has(fact));
  const updates = new Map<string, number>();
  for (const facts of log.values())
    for (const { about } of facts) {
      const [type, id, version] = about?.split(' ') ?? [];
      if (type === 'referralUpdated') updates.set(id!, Math.max(updates.get(id!) ?? 0, Number(version)));
    }
  return ({ kind, marker, id, version, streams }, kept) => {
    if (kind === 'deleteComment') return deleted.has(id) && inAll(streams, deleted.get(id)!);
    if (kind === 'updateReferral') {
      const local = localId('BoardCase', id)!;
      // A later update takes the place of an earlier one's words; the log keeps both.
      return (
        inAll(streams, aboutOf('referralUpdated', local, version!)) && (updates.get(local) !== version || questions.get(id) === marker)
      );
    }
    const sides = kind === 'submitReferral' ? [`case:${localId('BoardCase', id)}`, `referral:${localId('BoardCase', id)}`] : streams;
    return kept.some((row) => row.id === id && inAll(sides, row.fact));
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
