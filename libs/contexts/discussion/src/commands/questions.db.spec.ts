import { describe, expect, it } from '@jest/globals';
import type { Viewer } from '#access';
import { globalId } from '#kernel';
import {
  as,
  ask,
  caseId,
  facts,
  house,
  later,
  openCase,
  outcome,
  reopen,
  resolve,
  thread,
} from '../../../../../test/builders/discussion-desk.js';

const list = 'edges { node { id } }';
/** Only of this test's case: the board has other questions. */
const keys = ({ edges }: { edges: { node: { id: string } }[] }, of: readonly string[]) =>
  edges.map(({ node }) => node.id.slice('thread_'.length)).filter((id) => of.includes(id));
const onBoard = async (viewer: Viewer, of: readonly string[], discipline?: string) => {
  const argument = discipline ? `discipline: "${discipline}", ` : '';
  const query = `{ node(id: "${globalId('Board', house.board)}") { ... on Board { openQuestions(${argument}first: 100) { ${list} } } } }`;
  return keys((await ask(house, viewer, query)).node.openQuestions, of);
};
const mine = async (viewer: Viewer, of: readonly string[]) =>
  keys((await ask(house, viewer, `{ viewer { inbox { openQuestions(first: 100) { ${list} } } } }`)).viewer.inbox.openQuestions, of);
const inboxOf = async (name: 'radiologist' | 'secondRadiologist' | 'chair' | 'guest') => facts('inbox', house.who[name].id);

describe('open questions', () => {
  it('[DISC-4] stand on the list of their discipline until resolved, and again when opened again', async () => {
    const first = await thread('chair', { audience: 'BOARD', questionTo: 'RADIOLOGY' });
    const second = await thread('referrer', { questionTo: 'PHYSIOTHERAPY' });
    const plain = await thread('chair', { audience: 'BOARD' });
    const all = [first, second, plain];
    expect(await onBoard(as('observer'), all)).toEqual([first, second]);
    expect(await onBoard(as('chair'), all, 'RADIOLOGY')).toEqual([first]);
    expect(await mine(as('radiologist'), all)).toEqual([first]);
    expect(await mine(as('physiotherapist'), all)).toEqual([second]);
    expect(await mine(as('observer'), all)).toEqual([]);
    later();
    expect(await outcome(reopen.execute(house.who.chair, { threadId: first }))).toBe('THREAD_NOT_RESOLVED');
    await resolve.execute(house.who.radiologist, { threadId: first });
    expect([await onBoard(as('chair'), all), await mine(as('secondRadiologist'), all)]).toEqual([[second], []]);
    later();
    expect(await outcome(reopen.execute(house.who.observer, { threadId: first }))).toBe('COMMENT_FORBIDDEN');
    expect(await outcome(reopen.execute(house.who.referrer, { threadId: first }))).toBe('THREAD_NOT_FOUND');
    await reopen.execute(house.who.chair, { threadId: first });
    expect(await mine(as('secondRadiologist'), all)).toEqual([first]);
    expect((await facts('case')).slice(-2)).toEqual([
      ['threadResolved', { caseId, threadId: first }],
      ['threadReopened', { caseId, threadId: first }],
    ]);
    expect(await facts('referral')).toHaveLength(1);
  });

  it('[DISC-4] are told to whoever answers for the discipline, and to nobody else', async () => {
    const before = { radiologist: (await inboxOf('radiologist')).length, chair: (await inboxOf('chair')).length };
    const threadId = await thread('chair', { audience: 'BOARD', questionTo: 'RADIOLOGY' });
    await resolve.execute(house.who.chair, { threadId });
    await reopen.execute(house.who.chair, { threadId });
    const told = ['questionAsked', 'questionSettled', 'questionAsked'].map((type) => [type, { caseId, threadId }]);
    expect((await inboxOf('radiologist')).slice(before.radiologist)).toEqual(told);
    expect(await inboxOf('chair')).toHaveLength(before.chair);
    const toGuest = await thread('chair', { audience: 'BOARD', questionTo: 'ONCOLOGY' });
    expect((await inboxOf('guest')).at(-1)).toEqual(['questionAsked', { caseId, threadId: toGuest }]);
    expect(await mine(as('guest'), [toGuest])).toEqual([toGuest]);
    expect(await mine(as('formerGuest'), [toGuest])).toEqual([]);
  });

  it('[DISC-4] are listed for nobody who does not read the board’s side of their case', async () => {
    const shared = await thread('chair', { audience: 'REFERRER', questionTo: 'RADIOLOGY' });
    const board = await thread('chair', { audience: 'BOARD', questionTo: 'RADIOLOGY' });
    for (const name of ['referrer', 'administrator', 'outsider', 'formerMember', 'formerGuest'] as const) {
      expect([name, await onBoard(as(name), [shared, board])]).toEqual([name, []]);
      expect([name, await mine(as(name), [shared, board])]).toEqual([name, []]);
    }
    await openCase();
    // A guest of one case reads no question of another.
    await house.owner.query('delete from board_guest where case_id = $1', [caseId]);
    const other = await thread('chair', { audience: 'BOARD', questionTo: 'ONCOLOGY' });
    expect(await onBoard(as('guest'), [shared, board, other])).toEqual([shared, board]);
    expect(await mine(as('guest'), [other])).toEqual([]);
  });
});
