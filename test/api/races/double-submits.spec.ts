import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { localId, newId } from '#kernel';
import { referralInput } from '../../builders/referral.js';
import { startApi, type Api, type Reply } from '../../support/api.js';

const rounds = 50;
const submit = 'mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) { boardCase { id version } } }';
const comment = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id body } } }';
type Submitted = Reply<{ submitReferral: { boardCase: { id: string } } | null }>;
type Commented = Reply<{ addComment: { comment: { id: string; body: string } } | null }>;

let api: Api;
let owner: pg.Pool;
let board: string;
beforeAll(async () => {
  api = await startApi();
  owner = new pg.Pool({ connectionString: api.database.ownerUrl, max: 2 });
  const { data } = await api.ask<{ viewer: { memberships: { board: { id: string } }[] } }>(
    'chair',
    '{ viewer { memberships { board { id } } } }',
  );
  board = data.viewer.memberships[0]!.board.id;
}, 60_000);
afterAll(async () => {
  await owner?.end();
  await api?.close();
});

const count = async (sql: string, ...values: unknown[]): Promise<number> =>
  Number((await owner.query<{ n: string }>(`select count(*) as n from ${sql}`, values)).rows[0]!.n);
const atOnce = <Answer>(times: number, ask: (index: number) => Promise<Answer>): Promise<Answer[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => ask(index)));
const only = <Item>(items: readonly Item[]): Item => {
  expect(new Set(items).size).toBe(1);
  return items[0]!;
};

describe('a request that arrives twice', () => {
  it(`${rounds} times three at once with one key: done once, answered three times alike`, async () => {
    const before = await count('board_case');
    const patients = await count('patient');
    for (let round = 0; round < rounds; round++) {
      const { externalReference: _, ...input } = referralInput(board, { idempotencyKey: `referral ${round}` });
      const submitted = await atOnce(3, () => api.ask<Submitted['data']>('hospital-system', submit, { input }));
      expect(submitted.flatMap(({ errors }) => errors)).toEqual([]);
      const caseId = only(submitted.map(({ data }) => data.submitReferral!.boardCase.id));
      const said = { caseId, body: `Round ${round}`, audience: 'BOARD', idempotencyKey: `comment ${round}` };
      const commented = await atOnce(3, () => api.ask<Commented['data']>('radiologist', comment, { input: said }));
      expect(commented.flatMap(({ errors }) => errors)).toEqual([]);
      const commentId = only(commented.map(({ data }) => data.addComment!.comment.id));
      expect(await count('comment where case_id = $1', localId('BoardCase', caseId))).toBe(1);
      expect(await count(`fact where stream = $1 and refs->>'commentId' = $2`, `case:${localId('BoardCase', caseId)}`, localId('Comment', commentId))).toBe(1); // prettier-ignore
      expect(await count('fact where stream = $1', `referral:${localId('BoardCase', caseId)}`)).toBe(1);
    }
    expect((await count('board_case')) - before).toBe(rounds);
    expect((await count('patient')) - patients).toBe(rounds);
    expect(await count(`audit_entry where command = 'submitReferral' and outcome = 'DONE'`)).toBe(rounds);
  }, 120_000);

  it(`${rounds} times one key for two different things at once: one is done, the other is refused and leaves nothing`, async () => {
    const { data } = await api.ask<Submitted['data']>('hospital-system', submit, { input: referralInput(board) });
    const caseId = data.submitReferral!.boardCase.id;
    for (let round = 0; round < rounds; round++) {
      const idempotencyKey = newId();
      const both = await atOnce(2, (index) =>
        api.ask<Commented['data']>('radiologist', comment, {
          input: { caseId, body: `${round}, ${index ? 'said otherwise' : 'said'}`, audience: 'BOARD', idempotencyKey },
        }),
      );
      expect(both.map(({ errors }) => errors[0]?.extensions.code ?? 'done').sort()).toEqual(['IDEMPOTENCY_KEY_REUSED', 'done']);
    }
    expect(await count('comment where case_id = $1', localId('BoardCase', caseId))).toBe(rounds);
    expect(await count(`fact where stream = $1 and type = 'commentAdded'`, `case:${localId('BoardCase', caseId)}`)).toBe(rounds);
  }, 120_000);
});
