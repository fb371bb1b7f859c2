import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  BoardsDocument,
  clientCredentials,
  createConsilium,
  fileCursors,
  followReferrals,
  readReferrals,
  SubmitReferralDocument,
  UpdateReferralDocument,
  WithdrawReferralDocument,
  type Consilium,
  type Following,
  type ReferralFragment,
} from '#client';
import { seeded } from '../../support/random.js';
import { startFilled } from '../../support/filled.js';

type Standalone = Awaited<ReturnType<typeof startFilled>>;

describe('a copy kept by the client package', () => {
  let server: Standalone;
  let consilium: Consilium;
  let boardId: string;
  beforeAll(async () => {
    server = await startFilled();
    consilium = createConsilium({
      url: server.address,
      token: clientCredentials({
        issuer: `${server.address}/oidc`,
        clientId: 'hospital-system',
        key: JSON.parse(readFileSync(join(server.dataDir, 'identity/hospital-system.jwk.json'), 'utf8')) as never,
        scopes: ['referrals:read', 'referrals:write'],
      }),
      // Longer than the service takes to come back on a busy machine.
      patience: { attempts: 60, longest: 1_000 },
    });
    const { boards } = await consilium.query(BoardsDocument);
    boardId = boards.edges[0]!.node.id;
  }, 120_000);
  afterAll(async () => {
    consilium?.close();
    await server?.stop();
    if (server) await rm(dirname(server.dataDir), { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
  });

  it('ends as the service has it, whatever was killed: each command done once, each change told', async () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
    console.log(`seed ${seed}`);
    const random = seeded(seed);
    const copy = new Map<string, ReferralFragment>();
    const ours: string[] = [];
    const cursors = () => fileCursors(join(server.dataDir, 'cursors.json'));
    const begin = (): Promise<Following> =>
      followReferrals(consilium, { cursors: cursors(), referral: (referral) => void copy.set(referral.id, referral) });
    const restart = async (): Promise<void> => {
      server.child.kill('SIGKILL');
      await server.ended;
      server = await startFilled({ PORT: new URL(server.address).port, CONSILIUM_DATA_DIR: server.dataDir });
    };
    const submit = async (n: number): Promise<void> => {
      const reference = `RANDOM-${n}`;
      const { submitReferral } = await consilium.mutate(SubmitReferralDocument, {
        input: {
          idempotencyKey: `submit-${reference}`,
          externalReference: reference,
          boardId,
          question: 'Is an injection indicated?',
          reason: 'Opinions differ.',
          patient: { identifier: reference, name: `EXAMPLE, ${n}`, birthDate: '1960-01-01', sex: 'female' },
          painProfile: { type: 'OTHER', sites: [{ site: 'knee', side: 'LEFT' }] },
        },
      });
      ours.push(submitReferral!.boardCase.id);
    };
    const change = async (n: number): Promise<void> => {
      const caseId = random.of(ours);
      let current: ReferralFragment | undefined;
      await readReferrals(consilium, { referral: (one) => void (one.id === caseId && (current = one)) });
      if (!current!.mayUpdateReferral) return;
      const input = { idempotencyKey: `change-${n}`, caseId, version: current!.version, reason: `Opinions differ, ${n}.` };
      if (random.below(3) === 0) await consilium.mutate(WithdrawReferralDocument, { input });
      else await consilium.mutate(UpdateReferralDocument, { input });
    };

    let following = await begin();
    const killedAt = new Set([2 + random.below(3), 7 + random.below(3)]);
    for (let n = 0; n < 12; n++) {
      // While a command is under way the service dies; the client sends it again with its key until it is answered.
      const dying = killedAt.has(n) ? restart() : Promise.resolve();
      await (ours.length < 2 || random.below(2) === 0 ? submit(n) : change(n));
      if (random.below(3) === 0) {
        await following.stop();
        await dying;
        following = await begin();
      }
      await dying;
    }
    const { stream } = await readReferrals(consilium, { referral: () => undefined });
    while (following.position === null || following.position.head < stream.head) await new Promise((resolve) => setTimeout(resolve, 20));
    await following.stop();

    const fresh = new Map<string, ReferralFragment>();
    await readReferrals(consilium, { referral: (one) => void fresh.set(one.id, one) });
    const moved = (all: Map<string, ReferralFragment>) =>
      [...all.values()].map(({ stream: _position, ...one }) => one).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(moved(copy)).toEqual(moved(fresh));
    expect([...fresh.values()].filter(({ externalReference }) => externalReference?.startsWith('RANDOM-'))).toHaveLength(ours.length);
    expect(new Set(ours).size).toBe(ours.length);
  }, 120_000);
});
