import type pg from 'pg';

/**
 * An epoch that no client of this installation has ever seen: above the one that is there and the one of the backup, and by its seconds
 * since 2026 also above those of restores that this database knows nothing of (the same backup restored twice, on two servers, must not
 * make the same epoch twice). It fits the schema's Int until 2094.
 */
const next = `greatest(deployment.epoch + 1, $1::int + 1, floor(extract(epoch from clock_timestamp()) - extract(epoch from timestamptz '2026-01-01Z'))::int)`;

/** Within the caller's transaction. Every client then fetches a new snapshot: the numbers that it has may stand for other facts. */
export async function setNewEpoch(client: pg.ClientBase, above = 0): Promise<{ before: number; after: number }> {
  const { rows } = await client.query<{ before: number; after: number }>(
    `with was as (select epoch from deployment) update deployment set epoch = ${next} from was returning was.epoch as before, deployment.epoch as after`,
    [above],
  );
  if (!rows[0]) throw new Error('the deployment has no epoch');
  return rows[0];
}
