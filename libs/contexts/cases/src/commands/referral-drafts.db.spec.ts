import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { viewerOf, type Viewer } from '#access';
import { caseReads, DiscardReferralDraft, SaveReferralDraft, SubmitReferral, type SaveReferralDraftInput } from '#cases';
import { globalId, newId, type PersonActor } from '#kernel';
import { organisationReads } from '#organisations';
import { publicId, type Reads } from '#reads';
import { specialistReads } from '#specialists';
import { askThrough, tablesShowing } from '../../../../../test/builders/ask.js';
import { buildHouse, everybody, type House, type Somebody } from '../../../../../test/builders/house.js';
import { referralOfCase } from '../../../../../test/builders/submitted.js';
import { mostReferralDrafts } from '../domain/referral-draft.js';

let house: House;
const fields = { code: { kind: 'value', sql: () => `''` } } as const;
const stubs: Reads[] = [
  { type: 'Board', table: 'board', node: 'Board', visible: () => 'true', fields: { ...fields, id: publicId('Board') } },
  { type: 'QuestionKind', table: 'board', fields },
];
const ask = askThrough([...caseReads, ...organisationReads, ...specialistReads, ...stubs]);
beforeAll(async () => void (house = await buildHouse()), 60_000);
afterAll(() => house?.close());
beforeEach(async () => {
  house.now = new Date(house.now.getTime() + 1_000);
  await house.owner.query('delete from referral_draft');
});

const who = (name: Somebody): PersonActor => house.who[name];
const as = (name: Somebody): Viewer => viewerOf(who(name));
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'DONE',
    (error: Error & { code?: string }) => error.code ?? error.message,
  );
const save = (name: Somebody, more: Partial<SaveReferralDraftInput> = {}, key?: string) => {
  house.now = new Date(house.now.getTime() + 1);
  const input = { organisationId: house.organisation, content: '{"question":"half a"}', known: null, ...more };
  return new SaveReferralDraft(house.work).execute(who(name), input, key);
};
const known = (draftId: string, version = 1) => ({ known: { draftId, version } });
const shown = 'id content version begunAt savedAt organisation { id }';
const drafts = async (name: Somebody): Promise<Record<string, unknown>[]> =>
  (await ask(house, as(name), `{ viewer { inbox { referralDrafts { ${shown} } } } }`)).viewer.inbox.referralDrafts;
const contents = async (name: Somebody) => (await drafts(name)).map(({ content }) => content);
const own = async (name: Somebody, draftId: string) =>
  (await ask(house, as(name), `{ node(id: "${globalId('ReferralDraft', draftId)}") { ... on ReferralDraft { ${shown} } } }`)).node;
const told = async (name: Somebody) => (await house.facts(`inbox:${who(name).id}`)).map(({ type, refs }) => [type, refs]);

describe('a referral that is not submitted', () => {
  it('[CASE-13] is there for its author when they come back, on any device, and is no case', async () => {
    const begun = house.now;
    const { draftId } = await save('referrer');
    expect(await save('referrer', { content: '{"question":"half a question"}', ...known(draftId) })).toEqual({ draftId });
    expect(await drafts('referrer')).toEqual([
      {
        id: globalId('ReferralDraft', draftId),
        content: '{"question":"half a question"}',
        version: 2,
        begunAt: new Date(begun.getTime() + 1).toISOString(),
        savedAt: house.now.toISOString(),
        organisation: { id: globalId('Organisation', house.organisation) },
      },
    ]);
    expect((await house.owner.query('select from board_case where id = $1', [draftId])).rowCount).toBe(0);
    expect((await house.owner.query(`select from case_number_counter`)).rowCount).toBe(0);
    expect(await house.facts(`organisation:${house.organisation}`)).toEqual([]);
  });

  it('[CASE-13] is read by nobody but its author: by no statement, through no wall, and told on no stream but their own', async () => {
    const { draftId } = await save('referrer', { content: 'canary-draft' });
    for (const name of everybody.filter((one) => one !== 'referrer')) {
      expect([name, await own(name, draftId)]).toEqual([name, null]);
      expect([name, await drafts(name)]).toEqual([name, []]);
      expect([name, await tablesShowing('canary-draft', house, as(name))]).toEqual([name, []]);
    }
    expect(await tablesShowing('canary-draft', house, as('referrer'))).toEqual(['referral_draft']);
    const { rows } = await house.owner.query(`select stream from fact where refs->>'referralDraftId' = $1`, [draftId]);
    expect(rows).toEqual([{ stream: `inbox:${who('referrer').id}` }]);
    for (const table of ['fact', 'audit_entry', 'idempotency'])
      expect((await house.owner.query(`select from ${table} t where strpos(to_jsonb(t)::text, 'canary-draft') > 0`)).rowCount).toBe(0);
  });

  it('[CASE-13] is begun only by whoever may refer, and read only while they follow the organisation', async () => {
    for (const name of ['administrator', 'chair', 'outsider', 'otherReferrer'] as const)
      expect([name, await outcome(save(name))]).toEqual([name, 'REFERRING_FORBIDDEN']);
    const { draftId } = await save('referrer');
    await house.owner.query('delete from affiliation where person_id = $1', [who('referrer').id]);
    try {
      expect(await own('referrer', draftId)).toBeNull();
      expect(await tablesShowing('half a', house, as('referrer'))).toEqual([]);
      expect(await outcome(save('referrer', known(draftId)))).toBe('REFERRING_FORBIDDEN');
    } finally {
      await house.owner.query(`insert into affiliation (person_id, organisation_id, role) values ($1, $2, 'REFERRER')`, [
        who('referrer').id,
        house.organisation,
      ]);
    }
    expect(await own('referrer', draftId)).toMatchObject({ version: 1 });
  });

  it('[CASE-13] of two windows: a stale save replaces nothing, and both stay', async () => {
    const { draftId } = await save('referrer', { content: 'one' });
    await save('referrer', { content: 'one, by the first window', ...known(draftId) });
    const second = await save('referrer', { content: 'one, by the second window', ...known(draftId) });
    expect(second.draftId).not.toBe(draftId);
    expect(await contents('referrer')).toEqual(['one, by the second window', 'one, by the first window']);
    await Promise.all(['left', 'right'].map((content) => save('bothSides', { content })));
    expect((await contents('bothSides')).sort()).toEqual(['left', 'right']);
    // Somebody else's draft is as good as none.
    const strange = await save('bothSides', { content: 'mine', ...known(second.draftId) });
    expect(strange.draftId).not.toBe(second.draftId);
    expect(await own('referrer', second.draftId)).toMatchObject({ content: 'one, by the second window', version: 1 });
    expect(await outcome(save('referrer', { content: ' ' }))).toBe('REFERRAL_DRAFT_INVALID');
    for (let n = 2; n < mostReferralDrafts; n++) await save('referrer');
    expect(await outcome(save('referrer'))).toBe('REFERRAL_DRAFTS_TOO_MANY');
    expect(await outcome(save('referrer', known(draftId, 2)))).toBe('DONE');
  });

  it('[CASE-13] is gone with the referral that it became, in one transaction, and with nobody else’s', async () => {
    const submit = (draftId: string, more = {}) =>
      new SubmitReferral(house.work).execute(who('referrer'), referralOfCase(house.board, { draftId, ...more }));
    const { draftId } = await save('referrer', { content: 'sent' });
    const kept = await save('bothSides', { content: 'not sent' });
    expect(await outcome(submit(draftId, { question: ' ' }))).toBe('REFERRAL_QUESTION_MISSING');
    expect(await contents('referrer')).toEqual(['sent']);
    await submit(draftId);
    expect(await contents('referrer')).toEqual([]);
    expect((await told('referrer')).at(-1)).toEqual(['referralDraftDiscarded', { referralDraftId: draftId }]);
    expect(await outcome(submit(kept.draftId))).toBe('DONE');
    expect(await outcome(submit(newId()))).toBe('DONE');
    expect(await contents('bothSides')).toEqual(['not sent']);
  });

  it('[CASE-13] is thrown away by its author alone, as they saw it', async () => {
    const { draftId } = await save('referrer');
    await save('referrer', { content: 'more', ...known(draftId) });
    const discard = (name: Somebody, version: number) =>
      outcome(new DiscardReferralDraft(house.work).execute(who(name), { draftId, version }));
    expect(await discard('bothSides', 2)).toBe('REFERRAL_DRAFT_NOT_FOUND');
    expect(await discard('referrer', 1)).toBe('REFERRAL_DRAFT_STALE');
    expect(await discard('referrer', 2)).toBe('DONE');
    expect(await discard('referrer', 2)).toBe('REFERRAL_DRAFT_NOT_FOUND');
    expect((await house.owner.query('select from referral_draft where id = $1', [draftId])).rowCount).toBe(0);
  });

  it('[CASE-13] is saved once for one key', async () => {
    const first = await save('referrer', {}, 'draft-key');
    expect(await save('referrer', {}, 'draft-key')).toEqual(first);
    expect(await contents('referrer')).toHaveLength(1);
  });
});
