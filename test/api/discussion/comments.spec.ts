import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { referralInput } from '../../builders/referral.js';
import { startApi, type Api, type Reply } from '../../support/api.js';

interface CommentAnswer {
  readonly id: string;
  readonly threadId: string;
  readonly body: string;
  readonly version: number;
}
interface Added {
  readonly addComment: { readonly comment: CommentAnswer; readonly boardCase: { readonly commentCount: number } } | null;
}

const submit = `mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) { boardCase { id } } }`;
const add = `mutation ($input: AddCommentInput!) { addComment(input: $input) {
  comment { id threadId body audience version author { name } mentions { id } mayEdit } boardCase { commentCount version comments(last: 1) { edges { node { body } } } } } }`;
const read = `query ($id: ID!, $node: ID!) { boardCase(id: $id) { commentCount mayComment mayCommentToReferrer
  comments(last: 10) { edges { node { body audience deletedAt earlierVersions { body } } } } threads(first: 10) { edges { node { id audience questionTo comments(first: 5) { edges { node { body } } } } } } }
  node(id: $node) { id } }`;

describe('the discussion of a case', () => {
  let api: Api;
  let board: string;
  let caseId: string;
  let people: Record<string, string>;
  beforeAll(async () => {
    api = await startApi();
    const me = '{ viewer { person { id } memberships { board { id } } } }';
    type Me = { viewer: { person: { id: string }; memberships: { board: { id: string } }[] } };
    const viewerOf = async (name: string) => (await api.ask<Me>(name, me)).data.viewer;
    people = {};
    for (const name of ['chair', 'radiologist', 'referrer', 'outsider']) people[name] = (await viewerOf(name)).person.id;
    board = (await viewerOf('chair')).memberships[0]!.board.id;
  }, 60_000);
  afterAll(() => api?.close());
  beforeEach(async () => {
    const input = referralInput(board);
    caseId = (await api.ask<{ submitReferral: { boardCase: { id: string } } }>('hospital-system', submit, { input })).data.submitReferral
      .boardCase.id;
  });

  const comment = (who: string, input: object): Promise<Reply<Added>> =>
    api.ask<Added>(who, add, { input: { caseId, body: 'words', ...input } });
  const seenBy = async (who: string, node: string) =>
    (await api.ask<{ boardCase: Record<string, unknown> | null; node: unknown }>(who, read, { id: caseId, node })).data;
  const refusals = ({ errors }: Reply<unknown>) => errors.map(({ extensions: { code, category, rule } }) => [code, category, rule]);

  it('[DISC-1] a board comment is answered to its author and is not there for the referrer and the system', async () => {
    const { data, errors } = await comment('chair', {
      body: 'for the **board**',
      audience: 'BOARD',
      questionTo: 'RADIOLOGY',
      mentions: [people['radiologist']],
    });
    expect(errors).toEqual([]);
    const { id, threadId } = data.addComment!.comment;
    expect(data.addComment).toMatchObject({
      comment: { body: 'for the **board**', audience: 'BOARD', version: 1, mentions: [{ id: people['radiologist'] }], mayEdit: true },
      boardCase: { commentCount: 1, version: 1, comments: { edges: [{ node: { body: 'for the **board**' } }] } },
    });
    for (const who of ['referrer', 'hospital-system'])
      expect(await seenBy(who, id)).toMatchObject({
        boardCase: { commentCount: 0, mayComment: false, comments: { edges: [] }, threads: { edges: [] } },
        node: null,
      });
    expect(await seenBy('outsider', threadId)).toEqual({ boardCase: null, node: null });
    const inbox = await api.ask<{ viewer: { inbox: { mentions: { edges: { node: { id: string } }[] } } } }>(
      'radiologist',
      '{ viewer { inbox { mentions(first: 5) { edges { node { id } } } } } }',
    );
    expect(inbox.data.viewer.inbox.mentions.edges[0]).toEqual({ node: { id } });
    expect(refusals(await comment('referrer', { threadId }))).toEqual([['THREAD_NOT_FOUND', 'NOT_FOUND', undefined]]);
  });

  it('[DISC-2] a shared comment goes both ways, keeps its earlier text, and leaves a tombstone', async () => {
    const { data } = await comment('referrer', { body: 'pain<baseline and score>5' });
    const { id: commentId, threadId, body } = data.addComment!.comment;
    expect(body).toBe('pain&lt;baseline and score>5');
    await comment('radiologist', { threadId, body: 'noted' });
    const edit = `mutation ($input: EditCommentInput!) { editComment(input: $input) { comment { body version earlierVersions { version body } } } }`;
    const edited = await api.ask('referrer', edit, { input: { commentId, version: 1, body: 'better' } });
    expect(edited.data).toEqual({
      editComment: { comment: { body: 'better', version: 2, earlierVersions: [{ version: 1, body: 'pain&lt;baseline and score>5' }] } },
    });
    const stale = await api.ask('referrer', edit, { input: { commentId, version: 1, body: 'late' } });
    expect([refusals(stale), stale.errors[0]!.extensions.facts]).toEqual([
      [['COMMENT_STALE', 'CONFLICT', 'DISC-2']],
      { currentVersion: 2 },
    ]);
    const gone = await api.ask(
      'referrer',
      `mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) { comment { body deletedBy { id } } } }`,
      {
        input: { commentId, version: 2 },
      },
    );
    expect(gone.data).toEqual({ deleteComment: { comment: { body: '', deletedBy: { id: people['referrer'] } } } });
    const resolved = await api.ask(
      'referrer',
      `mutation ($input: ResolveThreadInput!) { resolveThread(input: $input) { thread { resolvedBy { id } mayResolve } } }`,
      {
        input: { threadId },
      },
    );
    expect(resolved.data).toEqual({ resolveThread: { thread: { resolvedBy: { id: people['referrer'] }, mayResolve: false } } });
    expect(await seenBy('referrer', commentId)).toMatchObject({
      boardCase: {
        commentCount: 1,
        mayCommentToReferrer: true,
        comments: { edges: [{ node: { body: '', earlierVersions: [] } }, { node: { body: 'noted' } }] },
      },
      node: { id: commentId },
    });
  });

  it('[DISC-3] somebody who may not read it is refused, and so is an id that is nobody’s, with its place', async () => {
    for (const stranger of [people['outsider'], people['referrer'], 'person_nobody', caseId]) {
      const reply = await comment('chair', { audience: 'BOARD', mentions: [people['radiologist'], stranger] });
      expect([reply.data, refusals(reply), reply.errors[0]!.extensions.facts]).toEqual([
        { addComment: null },
        [['MENTION_NOT_A_READER', 'REFUSED', 'DISC-3']],
        { path: ['input', 'mentions', 1] },
      ]);
    }
  });

  it('[DISC-1] says which rule forbids', async () => {
    expect(refusals(await comment('referrer', { audience: 'BOARD' }))).toEqual([['COMMENT_AUDIENCE_FORBIDDEN', 'FORBIDDEN', 'DISC-1']]);
    expect(refusals(await comment('chair', {}))).toEqual([['COMMENT_AUDIENCE_MISSING', 'BAD_INPUT', 'DISC-1']]);
    expect(refusals(await comment('chair', { audience: 'BOARD', body: ' ' }))).toEqual([['COMMENT_EMPTY', 'BAD_INPUT', 'DISC-2']]);
    expect(refusals(await comment('outsider', { audience: 'BOARD' }))).toEqual([['CASE_NOT_FOUND', 'NOT_FOUND', undefined]]);
    expect(refusals(await comment('hospital-system', {})).map(([, category]) => category)).toEqual(['FORBIDDEN']);
  });
});
