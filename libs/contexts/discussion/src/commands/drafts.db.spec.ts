import { describe, expect, it } from '@jest/globals';
import type { Viewer } from '#access';
import { globalId, newId } from '#kernel';
import { tablesShowing } from '../../../../../test/builders/ask.js';
import { type Somebody } from '../../../../../test/builders/house.js';
import {
  as,
  ask,
  board,
  caseId,
  comment,
  discardDraft,
  facts,
  house,
  openCase,
  outcome,
  referrers,
  save,
  strangers,
  thread,
  threadOf,
  times,
} from '../../../../../test/builders/discussion-desk.js';
import { mostDrafts } from '../domain/draft.js';
import type { Anchor } from '../index.js';

const shown = 'id threadId audience body version savedAt beside { body } anchor { criterion { code } }';
const drafts = async (viewer: Viewer) =>
  (await ask(house, viewer, `{ node(id: "${globalId('BoardCase', caseId)}") { ... on BoardCase { myDrafts { ${shown} } } } }`)).node
    ?.myDrafts;
const bodies = async (name: Somebody): Promise<string[]> => (await drafts(as(name))).map(({ body }: { body: string }) => body);
const own = async (name: Somebody, draftId: string) =>
  (await ask(house, as(name), `{ node(id: "${globalId('CommentDraft', draftId)}") { ... on CommentDraft { ${shown} } } }`)).node;
const known = (draftId: string, version = 1) => ({ known: { draftId, version } });
const criterion: Anchor = { kind: 'CRITERION', code: 'LBP-6W' };

describe('a draft', () => {
  it('[DISC-5] is there for its author when they come back, and moves nothing of the case', async () => {
    const before = [await times(), await facts('case'), await facts('board', house.board)];
    const { draftId } = await save('chair', { audience: 'BOARD', body: ' first **half', anchor: criterion });
    expect(await save('chair', { audience: 'BOARD', body: 'second', ...known(draftId) })).toEqual({ draftId, caseId });
    expect(await drafts(as('chair'))).toEqual([
      { id: globalId('CommentDraft', draftId), threadId: null, audience: 'BOARD', body: 'second', version: 2, savedAt: house.now.toISOString(), beside: [], anchor: null },
    ]); // prettier-ignore
    const threadId = await thread('referrer');
    await save('referrer', { threadId, body: 'an answer' });
    expect(await drafts(as('referrer'))).toMatchObject([{ threadId: globalId('Thread', threadId), audience: 'REFERRER' }]);
    expect([before[0].version, before[1], before[2]]).toEqual([
      (await times()).version,
      (await facts('case')).slice(0, before[1].length),
      await facts('board', house.board),
    ]);
    const inbox = (await ask(house, as('chair'), '{ viewer { inbox { drafts { id boardCase { number } } } } }')).viewer.inbox;
    expect(inbox.drafts).toMatchObject([{ id: globalId('CommentDraft', draftId), boardCase: { number: expect.any(String) } }]);
  });

  it('[DISC-5] is read by nobody but its author: by no statement, through no wall, and told on no stream but their own', async () => {
    const { draftId } = await save('radiologist', { audience: 'REFERRER', body: 'canary-draft' });
    expect(await bodies('radiologist')).toEqual(['canary-draft']);
    for (const name of [...board, ...referrers, ...strangers].filter((one) => one !== 'radiologist')) {
      expect([name, await own(name, draftId)]).toEqual([name, null]);
      expect([name, (await drafts(as(name))) ?? []]).toEqual([name, []]);
      expect([name, await tablesShowing('canary-draft', house, as(name))]).toEqual([name, []]);
    }
    const { rows } = await house.owner.query(`select stream from fact where refs->>'draftId' = $1`, [draftId]);
    expect(rows).toEqual([{ stream: `inbox:${house.who.radiologist.id}` }]);
    for (const table of ['fact', 'audit_entry', 'idempotency'])
      expect((await house.owner.query(`select from ${table} t where strpos(to_jsonb(t)::text, 'canary-draft') > 0`)).rowCount).toBe(0);
  });

  it('[DISC-5] of two windows: a stale save replaces nothing, both texts stay, and it says so', async () => {
    const { draftId } = await save('chair', { audience: 'BOARD', body: 'one' });
    await save('chair', { audience: 'BOARD', body: 'one, by the first window', ...known(draftId) });
    const second = await save('chair', { audience: 'BOARD', body: 'one, by the second window', ...known(draftId) });
    expect(second.draftId).not.toBe(draftId);
    expect(await own('chair', second.draftId)).toMatchObject({ version: 1, beside: [{ body: 'one, by the first window' }] });
    await save('chair', { audience: 'BOARD', body: 'goes on', ...known(second.draftId) });
    expect(await bodies('chair')).toEqual(['goes on', 'one, by the first window']);
    const [other, elsewhere] = [
      await save('chair', { audience: 'REFERRER' }),
      await save('chair', { threadId: await thread('chair', { audience: 'BOARD' }) }),
    ];
    for (const { draftId: id } of [other, elsewhere]) expect((await own('chair', id)).beside).toEqual([]);
    // Another place is another draft, even under a known id.
    const moved = await save('chair', { audience: 'REFERRER', body: 'moved', ...known(second.draftId, 2) });
    expect(moved.draftId).not.toBe(second.draftId);
    // At once, and both the first of their window.
    await Promise.all(['left', 'right'].map((body) => save('radiologist', { audience: 'BOARD', body })));
    expect((await bodies('radiologist')).sort()).toEqual(['left', 'right']);
    // A draft of somebody else's is as good as none.
    const strange = await save('radiologist', { audience: 'BOARD', body: 'mine', ...known(second.draftId, 2) });
    expect(await own('radiologist', strange.draftId)).toMatchObject({ body: 'mine', version: 1 });
    expect(await own('chair', second.draftId)).toMatchObject({ body: 'goes on' });
  });

  it('[DISC-5] is gone with the comment that it became, in one transaction, and with nobody else’s', async () => {
    const { draftId } = await save('chair', { audience: 'BOARD', body: 'sent' });
    const kept = await save('radiologist', { audience: 'BOARD', body: 'not sent' });
    expect(await outcome(comment('chair', { audience: 'BOARD', body: ' ', draftId }))).toBe('COMMENT_EMPTY');
    expect(await bodies('chair')).toEqual(['sent']);
    await comment('chair', { audience: 'BOARD', body: 'sent', draftId });
    expect(await bodies('chair')).toEqual([]);
    expect((await facts('inbox', house.who.chair.id)).at(-1)).toEqual(['draftDiscarded', { caseId, draftId }]);
    expect(await outcome(comment('chair', { audience: 'BOARD', draftId: kept.draftId }))).toBe('DONE');
    expect(await outcome(comment('chair', { audience: 'BOARD', draftId: newId() }))).toBe('DONE');
    expect(await bodies('radiologist')).toEqual(['not sent']);
    // The other window saves once more what the first has sent: it is kept, because it may be more.
    await save('chair', { audience: 'BOARD', body: 'sent, and more', ...known(draftId) });
    expect(await bodies('chair')).toEqual(['sent, and more']);
  });

  it('[DISC-5] is thrown away by its author alone, as they saw it', async () => {
    const { draftId } = await save('chair', { audience: 'BOARD' });
    await save('chair', { audience: 'BOARD', body: 'more', ...known(draftId) });
    const discard = (name: Somebody, version: number) => outcome(discardDraft.execute(house.who[name], { draftId, version }));
    expect(await discard('radiologist', 2)).toBe('DRAFT_NOT_FOUND');
    expect(await discard('chair', 1)).toBe('DRAFT_STALE');
    expect(await discard('chair', 2)).toBe('DONE');
    expect(await discard('chair', 2)).toBe('DRAFT_NOT_FOUND');
    expect((await house.owner.query('select from comment_draft where id = $1', [draftId])).rowCount).toBe(0);
  });

  it('[DISC-5] is kept where one may write, and read while one may read', async () => {
    const hidden = await thread('chair', { audience: 'BOARD' });
    expect(await outcome(save('referrer', { threadId: hidden }))).toBe('THREAD_NOT_FOUND');
    expect(await outcome(save('referrer', { audience: 'BOARD' }))).toBe('COMMENT_AUDIENCE_FORBIDDEN');
    expect(await outcome(save('chair'))).toBe('COMMENT_AUDIENCE_MISSING');
    expect(await outcome(save('observer', { audience: 'BOARD' }))).toBe('COMMENT_FORBIDDEN');
    expect(await outcome(save('outsider', { audience: 'BOARD' }))).toBe('CASE_NOT_FOUND');
    expect(await outcome(save('chair', { threadId: await threadOf((await comment('referrer')).commentId), audience: 'BOARD' }))).toBe(
      'COMMENT_AUDIENCE_FIXED',
    );
    await save('guest', { audience: 'BOARD', body: 'as a guest' });
    expect(await bodies('guest')).toEqual(['as a guest']);
    await house.owner.query(`update board_guest set expires_at = now() - interval '1 minute' where case_id = $1`, [caseId]);
    expect(await drafts(as('guest'))).toBeUndefined();
    expect(await tablesShowing('as a guest', house, as('guest'))).toEqual([]);
    await openCase();
    for (let n = 0; n < mostDrafts; n++) await save('chair', { audience: 'BOARD' });
    expect(await outcome(save('chair', { audience: 'BOARD' }))).toBe('DRAFTS_TOO_MANY');
    expect(await outcome(save('radiologist', { audience: 'BOARD' }))).toBe('DONE');
  });

  it('[DISC-5] is saved once for one key', async () => {
    const first = await save('chair', { audience: 'BOARD' }, 'draft-key');
    expect(await save('chair', { audience: 'BOARD' }, 'draft-key')).toEqual(first);
    expect(await bodies('chair')).toHaveLength(1);
  });
});
