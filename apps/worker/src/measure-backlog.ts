import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Metrics } from '#observability';

interface Counted {
  readonly sessions: number;
  readonly oldest: number;
}

// Scrapes come every few seconds, from several servers perhaps; each costs the database one small statement at most this often.
const keptFor = 10_000;
// A database that does not answer must not keep the scrape from everything else.
const patience = 2_000;

/** What waits in the database and who is signed in: one worker's word is as good as another's. */
export function measureBacklog(metrics: Metrics, database: DataSource, now: () => number = Date.now): void {
  let last: { readonly at: number; readonly counted: Promise<Counted | null> } | undefined;
  const count = async (): Promise<Counted | null> => {
    const [row]: { sessions: string; oldest: string | null }[] = await database.query(
      `select (select count(*) from session where revoked_at is null and expires_at > now()) as sessions,
              (select extract(epoch from now() - min(at)) from case_activity_due) as oldest`,
    );
    return row ? { sessions: Number(row.sessions), oldest: Math.max(0, Number(row.oldest ?? 0)) } : null;
  };
  const figure = (of: keyof Counted) => async () => {
    // Without an answer there is no figure: a zero would say that all is well.
    if (!last || now() - last.at > keptFor)
      last = { at: now(), counted: Promise.race([count(), wait(patience, null, { ref: false })]).catch(() => null) };
    const counted = await last.counted;
    return counted ? [[{}, counted[of]] as const] : [];
  };
  metrics.gauge('consilium_sessions', 'Sessions of people that are open; missing while the database is away.', figure('sessions'));
  metrics.gauge(
    'consilium_case_activity_due_age_seconds',
    'How long the oldest change has waited to be told to its board’s worklist; missing while the database is away.',
    figure('oldest'),
  );
}
