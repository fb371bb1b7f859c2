import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Metrics } from '#observability';
import type { ReactionFigures } from './following/reactor.js';
import type { Reaction } from './reactions/reaction.js';

// As for the backlog: a database that does not answer must not keep the scrape from everything else.
const patience = 2_000;

export function measureReactions(metrics: Metrics, database: DataSource, reactions: readonly Reaction[]): ReactionFigures {
  const took = metrics.histogram(
    'consilium_reaction_duration_seconds',
    'Time of one reaction to one fact, without its commit.',
    [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    ['reaction'],
  );
  const failures = metrics.counter('consilium_reaction_failures_total', 'Reactions that failed; each is tried again six times.', [
    'reaction',
  ]);
  for (const { name } of reactions) {
    failures.inc({ reaction: name }, 0);
    took.zero({ reaction: name });
  }
  const count = async (): Promise<(readonly [Record<string, string>, number])[]> => {
    const rows: { reaction: string; state: string; count: string }[] = await database.query(
      `select reaction, case when next_at is null then 'set aside' else 'waiting' end as state, count(*) from reaction_failure group by 1, 2`,
    );
    const found = new Map(rows.map(({ reaction, state, count: n }) => [`${reaction} ${state}`, Number(n)]));
    return reactions.flatMap(({ name: reaction }) =>
      ['waiting', 'set aside'].map((state) => [{ reaction, state }, found.get(`${reaction} ${state}`) ?? 0] as const),
    );
  };
  metrics.gauge(
    'consilium_reaction_failed_facts',
    'Facts that a reaction failed on: waiting to be brought again, or set aside until an operator asks for them; missing while the database is away.',
    () => Promise.race([count(), wait(patience, [], { ref: false })]).catch(() => []),
    ['reaction', 'state'],
  );
  return {
    ran: (reaction, seconds, succeeded) => {
      took.observe({ reaction }, seconds);
      if (!succeeded) failures.inc({ reaction });
    },
  };
}
