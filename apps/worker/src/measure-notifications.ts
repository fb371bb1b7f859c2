import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Metrics } from '#observability';

const states = ['SENT', 'WAITING', 'SENDING', 'UNKNOWN', 'GIVEN_UP', 'NOT_NEEDED'];
// As for the backlog: a database that does not answer must not keep the scrape from everything else.
const patience = 2_000;

export function measureNotifications(metrics: Metrics, database: DataSource): void {
  const count = async (): Promise<(readonly [Record<string, string>, number])[]> => {
    const rows: { state: string; count: string }[] = await database.query(
      `select state, count(*) from notification where made_at > now() - interval '1 day' group by state`,
    );
    const found = new Map(rows.map(({ state, count: n }) => [state, Number(n)]));
    return states.map((state) => [{ state: state.toLowerCase() }, found.get(state) ?? 0] as const);
  };
  metrics.gauge(
    'consilium_notifications',
    'Mails of the last 24 hours by what became of them: sent, waiting for another try, sending, unknown (never answered, so not sent again), given_up, not_needed; missing while the database is away.',
    () => Promise.race([count(), wait(patience, [], { ref: false })]).catch(() => []),
    ['state'],
  );
}
