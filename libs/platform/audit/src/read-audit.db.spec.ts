import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openReader, type Reader } from '#database';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { ReadAudit, type ReadEntry } from './read-audit.js';

const patient = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const entry = (n: number, more: Partial<ReadEntry> = {}): ReadEntry => ({
  at: new Date(1_800_000_000_000 + n),
  actor: `person:${n}`,
  role: 'person',
  operation: 'CasePage',
  documentHash: Buffer.from([n % 256, 255, 0]),
  patientIds: [patient(n), patient(n + 1)],
  refused: false,
  origin: '127.0.0.1',
  correlationId: `c${n}`,
  ...more,
});

let database: TestDatabase;
let reader: Reader;
let owner: pg.Pool;
beforeAll(async () => {
  database = await testDatabase();
  reader = openReader(database.urls, 4);
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 4 });
});
beforeEach(() => owner.query('truncate read_audit'));
afterAll(async () => {
  await reader?.close();
  await owner?.end();
  await database?.drop();
});

// Rows of one transaction carry its number.
const commits = async (): Promise<number> =>
  (await owner.query<{ n: number }>('select count(distinct xmin::text)::int as n from read_audit')).rows[0]!.n;
const count = async (): Promise<number> => (await owner.query<{ n: number }>('select count(*)::int as n from read_audit')).rows[0]!.n;

describe('the audit of reads', () => {
  it('[REC-1] keeps who read what of whom, as it was said', async () => {
    await new ReadAudit(reader.pool).record(entry(7, { role: null, refused: true, origin: null, correlationId: null }));
    const { rows } = await owner.query('select * from read_audit');
    expect(rows).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        at: new Date(1_800_000_000_007),
        actor: 'person:7',
        role: null,
        operation: 'CasePage',
        document_hash: Buffer.from([7, 255, 0]),
        patient_ids: [patient(7), patient(8)],
        asked_ids: [],
        refused: true,
        origin: null,
        correlation_id: null,
      },
    ]);
  });

  it('[REC-1] is on disk when it resolves, and 200 at once share few commits', async () => {
    const audit = new ReadAudit(reader.pool);
    await Promise.all(
      Array.from({ length: 200 }, async (_, n) => {
        await audit.record(entry(n));
        const { rows } = await owner.query('select from read_audit where actor = $1', [`person:${n}`]);
        expect(rows.length).toBe(1);
      }),
    );
    expect(await count()).toBe(200);
    expect(await commits()).toBeLessThanOrEqual(5);
  });

  it('[REC-1] resolves nobody before the commit', async () => {
    const audit = new ReadAudit(reader.pool);
    const blocker = new pg.Client({ connectionString: database.ownerUrl });
    await blocker.connect();
    let resolved = 0;
    try {
      await blocker.query('begin');
      await blocker.query('lock table read_audit in share mode');
      const all = [1, 2, 3].map((n) => audit.record(entry(n)).then(() => void (resolved += 1)));
      await untilBlocked();
      expect(resolved).toBe(0);
      await blocker.query('commit');
      await Promise.all(all);
      expect([resolved, await count()]).toEqual([3, 3]);
    } finally {
      await blocker.end();
    }
  });

  it('[REC-1] rejects everybody of a batch that could not be written, and goes on with the next', async () => {
    const audit = new ReadAudit(reader.pool);
    const results = await Promise.allSettled([
      audit.record(entry(1)),
      audit.record(entry(2)),
      audit.record(entry(3, { patientIds: ['not a uuid'] })),
      audit.record(entry(4)),
    ]);
    // The first goes alone, at once; the others arrived while it was under way.
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
    expect(await count()).toBe(1);
    await audit.record(entry(5));
    expect(await count()).toBe(2);
  });

  it.each(['select * from read_audit', 'update read_audit set refused = true', 'delete from read_audit', 'truncate read_audit'])(
    '[REC-3] the reader role may not: %s',
    async (statement) => {
      await expect(reader.pool.query(statement)).rejects.toThrow(/permission denied/);
    },
  );
});

async function untilBlocked(): Promise<void> {
  for (;;) {
    const { rows } = await owner.query("select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()");
    if (rows.length > 0) return;
  }
}
