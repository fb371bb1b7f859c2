import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { referralInput } from '../../builders/referral.js';
import { startApi, type Api, type Reply } from '../../support/api.js';

type Any = Record<string, any>;

let api: Api;
let board: string;
let caseId: string;
/** A word that stands in the question alone. */
const word = `w${randomBytes(5).toString('hex')}`;

beforeAll(async () => {
  api = await startApi();
  const { data } = await api.ask<Any>('chair', '{ viewer { memberships { board { id } } } }');
  board = data['viewer'].memberships[0].board.id;
  const laboratoryValues = [{ code: '777-3', name: 'Platelets', value: 90, unit: '10*9/L', takenOn: '2026-11-10' }];
  const more = { question: `Is an <b>${word}</b> injection indicated?`, health: { laboratoryValues } };
  caseId = (await act('hospital-system', 'submitReferral', referralInput(board, more), 'boardCase { id }')).boardCase.id;
}, 60_000);
afterAll(() => api?.close());

const say = (who: string, mutation: string, input: object, selection: string): Promise<Reply<Any>> => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  return api.ask<Any>(who, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`, { input });
};
const act = async (who: string, mutation: string, input: object, selection: string): Promise<Any> => {
  const { data, errors } = await say(who, mutation, input, selection);
  expect([mutation, errors]).toEqual([mutation, []]);
  return data[mutation];
};
const code = ({ errors }: Reply<unknown>) => errors[0]?.extensions.code;
const comment = (who: string, input: object) => say(who, 'addComment', { caseId, body: 'words', ...input }, 'comment { id threadId }');

describe('an anchor', () => {
  it('[DISC-1] is exactly one thing, and is answered with the thread', async () => {
    const platelets = { code: '777-3', takenOn: '2026-11-10' };
    for (const anchor of [{}, { laboratoryValue: platelets, criterion: { code: 'X1' } }])
      expect(code(await comment('chair', { audience: 'BOARD', anchor }))).toBe('ANCHOR_NOT_ONE');
    expect(code(await comment('chair', { audience: 'REFERRER', anchor: { criterion: { code: 'X1' } } }))).toBe('ANCHOR_BOARD_ONLY');
    expect(code(await comment('chair', { audience: 'BOARD', anchor: { image: { studyId: 'study_x' } } }))).toBe('ID_MALFORMED');
    const { data } = await comment('referrer', { anchor: { laboratoryValue: platelets } });
    const query =
      'query ($id: ID!) { node(id: $id) { ... on Thread { anchor { laboratoryValue { code takenOn } image { studyId } } boardCase { id } } } }';
    for (const who of ['chair', 'referrer'])
      expect((await api.ask<Any>(who, query, { id: data['addComment'].comment.threadId })).data['node']).toEqual({
        anchor: { laboratoryValue: platelets, image: null },
        boardCase: { id: caseId },
      });
  });
});

describe('a question', () => {
  it('[DISC-4] stands on the list of its discipline until it is resolved', async () => {
    const { data } = await comment('chair', { audience: 'BOARD', questionTo: 'RADIOLOGY' });
    const { threadId } = data['addComment'].comment;
    const listed = async (who: string, discipline: string | null) => {
      const query = `query ($id: ID!, $discipline: Discipline) { board(id: $id) { openQuestions(discipline: $discipline, first: 50) { edges { node { id mayResolve } } } } }`;
      const reply = await api.ask<Any>(who, query, { id: board, discipline });
      return reply.data['board'].openQuestions.edges.map(({ node }: Any) => node['id']).filter((id: string) => id === threadId);
    };
    const on = async () => [
      await listed('chair', null),
      await listed('chair', 'RADIOLOGY'),
      await listed('chair', 'ONCOLOGY'),
      await listed('referrer', null),
    ];
    expect(await on()).toEqual([[threadId], [threadId], [], []]);
    await act('radiologist', 'resolveThread', { threadId }, 'thread { mayReopen }');
    expect(await on()).toEqual([[], [], [], []]);
    expect(await act('radiologist', 'reopenThread', { threadId }, 'thread { resolvedAt resolvedBy { id } mayResolve mayReopen }')).toEqual({
      thread: { resolvedAt: null, resolvedBy: null, mayResolve: true, mayReopen: false },
    });
    expect(await on()).toEqual([[threadId], [threadId], [], []]);
  });
});

describe('a draft', () => {
  const shown =
    'draft { id version body audience threadId beside { id body } anchor { criterion { code } } } boardCase { myDrafts { id } }';

  it('[DISC-5] comes back after a reload, to its author alone, and leaves with its comment', async () => {
    const anchor = { criterion: { code: 'LBP-6W' } };
    const { draft, boardCase } = await act('radiologist', 'saveDraft', { caseId, audience: 'BOARD', body: 'half a ', anchor }, shown);
    expect(draft).toEqual({ id: draft.id, version: 1, body: 'half a ', audience: 'BOARD', threadId: null, beside: [], anchor });
    expect(boardCase).toEqual({ myDrafts: [{ id: draft.id }] });
    const known = { draftId: draft.id, version: 1 };
    const again = await act('radiologist', 'saveDraft', { caseId, audience: 'BOARD', body: 'half a sentence', anchor, ...known }, shown);
    expect(again.draft).toMatchObject({ id: draft.id, version: 2 });
    const stale = await act('radiologist', 'saveDraft', { caseId, audience: 'BOARD', body: 'another half', ...known }, shown);
    expect(stale.draft).toMatchObject({ version: 1, beside: [{ id: draft.id, body: 'half a sentence' }] });
    const read = 'query ($id: ID!, $case: ID!) { node(id: $id) { id } boardCase(id: $case) { myDrafts { body } } }';
    for (const who of ['chair', 'referrer', 'hospital-system'])
      expect((await api.ask<Any>(who, read, { id: draft.id, case: caseId })).data).toEqual({ node: null, boardCase: { myDrafts: [] } });
    expect((await api.ask<Any>('radiologist', read, { id: draft.id, case: caseId })).data['boardCase'].myDrafts).toHaveLength(2);
    expect(code(await say('radiologist', 'discardDraft', known, 'boardCase { id }'))).toBe('DRAFT_STALE');
    await act(
      'radiologist',
      'addComment',
      { caseId, audience: 'BOARD', body: 'half a sentence', anchor, draftId: draft.id },
      'comment { id }',
    );
    const discarded = await act('radiologist', 'discardDraft', { draftId: stale.draft.id, version: 1 }, 'boardCase { myDrafts { id } }');
    expect(discarded.boardCase.myDrafts).toEqual([]);
  });
});

describe('search', () => {
  const find = async (who: string, text: string, page = 'first: 5') => {
    const query = `query ($text: String!) { searchCases(text: $text, ${page}) { edges { cursor node { boardCase { id number } excerpt { source parts { text matched } } } } pageInfo { hasNextPage } } }`;
    const { data, errors } = await api.ask<Any>(who, query, { text });
    expect(errors).toEqual([]);
    return data['searchCases'];
  };

  it('[DISC-6] answers the cases that one may see, and why, in plain text', async () => {
    for (const who of ['chair', 'referrer', 'hospital-system']) {
      const { edges, pageInfo } = await find(who, word.toUpperCase());
      expect([who, edges.map(({ node }: Any) => node['boardCase'].id), pageInfo]).toEqual([who, [caseId], { hasNextPage: false }]);
      expect(edges[0].node.excerpt).toEqual({
        source: 'QUESTION',
        parts: [
          { text: 'Is an <b>', matched: false },
          { text: word, matched: true },
          { text: '</b> injection indicated?', matched: false },
        ],
      });
    }
    expect((await find('outsider', word)).edges).toEqual([]);
    const { number } = (await find('chair', word)).edges[0].node.boardCase;
    const aloud = String(number).replace(/-(\d{4})-0*/, ' ');
    expect((await find('chair', aloud)).edges[0].node).toMatchObject({ boardCase: { id: caseId }, excerpt: { source: 'NUMBER' } });
  });

  it('[DISC-6] of what the board says among itself shows nothing to the referrer', async () => {
    const said = `w${randomBytes(5).toString('hex')}`;
    await comment('chair', { audience: 'BOARD', body: `The ${said} is the reason.` });
    expect((await find('chair', `${said} ${word}`)).edges[0].node.excerpt).toMatchObject({ source: 'QUESTION' });
    expect((await find('chair', said)).edges[0].node.excerpt.parts).toContainEqual({ text: said, matched: true });
    for (const who of ['referrer', 'hospital-system']) expect((await find(who, said)).edges).toEqual([]);
  });

  it('[DISC-6] comes in pages, and takes whatever is typed', async () => {
    const first = await find('chair', 'injection', 'first: 1');
    const { cursor, node } = first.edges[0];
    const next = await find('chair', 'injection', `first: 50, after: "${cursor}"`);
    expect(next.edges.map((edge: Any) => edge['node'].boardCase.id)).not.toContain(node.boardCase.id);
    for (const text of ['', 'x', "o'neill; drop table", '"\\:*&|!()', 'é'.repeat(200), 'word '.repeat(500)])
      expect((await find('chair', text)).pageInfo.hasNextPage).toBe(false);
  });

  it('[DISC-6] narrows a board’s worklist in its own order', async () => {
    const query = `query ($id: ID!, $filter: BoardCaseFilter) { boardCases(boardId: $id, filter: $filter, first: 10) { edges { node { id } } } }`;
    const listed = async (filter: object) =>
      (await api.ask<Any>('chair', query, { id: board, filter })).data['boardCases'].edges.map(({ node }: Any) => node['id']);
    expect(await listed({ search: word })).toEqual([caseId]);
    expect(await listed({ search: word, status: ['CLOSED'] })).toEqual([]);
    expect(await listed({ search: `${word} nothing` })).toEqual([]);
  });
});
