import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boardAudience, organisationAudience, viewerOf, type Viewer } from '#access';
import { caseReads } from '#cases';
import { globalId, Refusal, type Actor } from '#kernel';
import { organisationReads } from '#organisations';
import type { Reads } from '#reads';
import { specialistReads } from '#specialists';
import { askThrough, tablesShowing } from '../../../../test/builders/ask.js';
import { buildHouse, type House, type Somebody } from '../../../../test/builders/house.js';
import { AddComment, DeleteComment, discussionReads, EditComment, ResolveThread, type AddCommentInput } from './index.js';

const stubs: Reads[] = ['Board', 'QuestionKind'].map((type) => ({
  type,
  table: 'board',
  fields: { code: { kind: 'value', sql: () => `''` } },
}));
const ask = askThrough([...caseReads, ...organisationReads, ...specialistReads, ...discussionReads, ...stubs]);

let house: House;
let caseId: string;
let add: AddComment;
let edit: EditComment;
let remove: DeleteComment;
let resolve: ResolveThread;
beforeAll(async () => {
  house = await buildHouse();
  add = new AddComment(house.work);
  edit = new EditComment(house.work);
  remove = new DeleteComment(house.work);
  resolve = new ResolveThread(house.work);
});
afterAll(() => house.close());
beforeEach(async () => {
  house.now = new Date();
  caseId = await house.buildCase({ guests: true });
});

const later = (milliseconds = 1) => (house.now = new Date(house.now.getTime() + milliseconds));
const write = (actor: Actor, more: Partial<AddCommentInput>, key?: string) => {
  later();
  const input = { caseId, body: 'a comment', audience: null, threadId: null, questionTo: null, mentions: [], ...more };
  return add.execute(actor, input, key);
};
const comment = (name: Somebody, more: Partial<AddCommentInput> = {}, key?: string) => write(house.who[name], more, key);
const threadOf = async (commentId: string): Promise<string> =>
  (await house.owner.query('select thread_id from comment where id = $1', [commentId])).rows[0].thread_id;
const thread = async (name: Somebody, more: Partial<AddCommentInput> = {}): Promise<string> =>
  threadOf((await comment(name, more)).commentId);
const change = (name: Somebody, commentId: string, version: number, body = 'edited') => {
  later();
  return edit.execute(house.who[name], { commentId, version, body });
};
const outcome = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'DONE',
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );
const as = (name: Somebody): Viewer => viewerOf(house.who[name]);
const times = async () =>
  (await house.owner.query('select version, updated_at, referral_updated_at from board_case where id = $1', [caseId])).rows[0];
const facts = async (kind: string, subject = caseId) => (await house.facts(`${kind}:${subject}`)).map(({ type, refs }) => [type, refs]);

const shown = '{ id body audience version author { name } mayEdit }';
const discussion = async (viewer: Viewer) =>
  (
    await ask(
      house,
      viewer,
      `{ node(id: "${globalId('BoardCase', caseId)}") { ... on BoardCase { updatedAt commentCount mayComment mayCommentToReferrer
        comments { edges { node ${shown} } } threads { edges { node { id audience mayReply mayResolve comments { edges { node { body } } } } } } } } }`,
    )
  ).node;
const bodies = async (viewer: Viewer): Promise<string[] | null> => {
  const seen = await discussion(viewer);
  if (!seen) return null;
  const list = seen.comments.edges.map(({ node }: { node: { body: string } }) => node.body);
  expect(seen.commentCount).toBe(list.length);
  return list;
};
const one = async (viewer: Viewer, commentId: string) =>
  (
    await ask(
      house,
      viewer,
      `{ node(id: "${globalId('Comment', commentId)}") { ... on Comment { body version editedAt deletedAt deletedBy { name } mayEdit threadId
        mentions { name } earlierVersions { version body writtenAt } } } }`,
    )
  ).node;

const board: Somebody[] = ['chair', 'deputy', 'coordinator', 'radiologist', 'observer', 'guest', 'bothSides'];
const referrers: Somebody[] = ['referrer', 'administrator'];
const tablesForAll = ['board_guest', 'case_activity_due', 'fact', 'stream'];
const strangers: Somebody[] = ['otherReferrer', 'outsider', 'formerMember', 'formerGuest'];

describe('the two audiences', () => {
  it("[DISC-1] the board's side is nobody else's: no text, no count, no time, no thread, no fact", async () => {
    await comment('referrer', { body: 'canary-shared' });
    const before = await discussion(as('referrer'));
    later(60_000);
    const first = await comment('chair', { audience: 'BOARD', body: 'canary-board', mentions: [house.who.radiologist.id] });
    const hidden = await threadOf(first.commentId);
    const reply = await comment('radiologist', { threadId: hidden, body: 'canary-board-reply' });
    await change('radiologist', reply.commentId, 1, 'canary-board-edited');
    const system: Viewer = { ...organisationAudience(house.organisation), audienceOrganisation: null, organisation: house.organisation };
    const otherSide: [string, Viewer][] = [
      ...referrers.map((name): [string, Viewer] => [name, as(name)]),
      ["the organisation's audience", organisationAudience(house.organisation)],
      ["the hospital's system", system],
    ];
    for (const [name, viewer] of otherSide) {
      const seen = await discussion(viewer);
      expect([name, await bodies(viewer), seen.threads.edges.length, seen.updatedAt]).toEqual([
        name,
        ['canary-shared'],
        1,
        before.updatedAt,
      ]);
      expect([name, await tablesShowing('canary-board', house, viewer)]).toEqual([name, []]);
      // The log holds ids and no content; who may watch which stream is asked where it is watched.
      expect([name, await tablesShowing(first.commentId, house, viewer)]).toEqual([name, ['fact']]);
      expect([name, await one(viewer, reply.commentId)]).toEqual([name, null]);
      const node = await ask(house, viewer, `{ node(id: "${globalId('Thread', hidden)}") { id } }`);
      expect([name, node]).toEqual([name, { node: null }]);
    }
    expect(await facts('referral')).toHaveLength(1);
    for (const viewer of [...board.map(as), boardAudience(house.board)])
      expect(await bodies(viewer)).toEqual(['canary-shared', 'canary-board', 'canary-board-edited']);
  });

  it('[DISC-1] a stranger reads nothing of either', async () => {
    await comment('chair', { audience: 'REFERRER', body: 'canary-for-referrer' });
    await comment('chair', { audience: 'BOARD', body: 'canary-for-board' });
    for (const name of strangers) {
      expect([name, await bodies(as(name))]).toEqual([name, null]);
      expect([name, await tablesShowing('canary-for', house, as(name))]).toEqual([name, []]);
      expect([name, (await tablesShowing(caseId, house, as(name))).filter((table) => !tablesForAll.includes(table))]).toEqual([name, []]);
    }
  });

  it.each<[Somebody, AddCommentInput['audience'], string]>([
    ['chair', 'BOARD', 'DONE'],
    ['chair', 'REFERRER', 'DONE'],
    ['chair', null, 'COMMENT_AUDIENCE_MISSING'],
    ['coordinator', 'BOARD', 'DONE'],
    ['guest', 'BOARD', 'DONE'],
    ['bothSides', 'BOARD', 'DONE'],
    ['bothSides', null, 'COMMENT_AUDIENCE_MISSING'],
    ['observer', 'BOARD', 'COMMENT_FORBIDDEN'],
    ['observer', 'REFERRER', 'COMMENT_FORBIDDEN'],
    ['referrer', null, 'DONE'],
    ['referrer', 'REFERRER', 'DONE'],
    ['referrer', 'BOARD', 'COMMENT_AUDIENCE_FORBIDDEN'],
    ['administrator', null, 'COMMENT_FORBIDDEN'],
    ['otherReferrer', null, 'CASE_NOT_FOUND'],
    ['outsider', 'BOARD', 'CASE_NOT_FOUND'],
    ['formerMember', 'BOARD', 'CASE_NOT_FOUND'],
    ['formerGuest', 'BOARD', 'CASE_NOT_FOUND'],
  ])('[DISC-1] the %s starts a thread for %s: %s, as mayComment… says', async (name, audience, expected) => {
    const seen = await discussion(as(name));
    if (audience !== null && seen) expect(audience === 'BOARD' ? seen.mayComment : seen.mayCommentToReferrer).toBe(expected === 'DONE');
    expect(await outcome(comment(name, { audience }))).toBe(expected);
  });

  it("[DISC-1] a hospital's system writes nothing", async () => {
    const system: Actor = {
      kind: 'serviceAccount',
      id: house.who.referrer.id,
      organisationId: house.organisation,
      scopes: ['referrals:write'],
    };
    expect(await outcome(write(system, {}))).toBe('COMMENT_FORBIDDEN');
  });

  it('[DISC-1] a reply is where its thread is; a thread that one may not read looks as if it were not there', async () => {
    const hidden = await thread('chair', { audience: 'BOARD' });
    const shared = await thread('referrer');
    expect(await outcome(comment('referrer', { threadId: hidden }))).toBe('THREAD_NOT_FOUND');
    expect(await outcome(comment('referrer', { threadId: house.board }))).toBe('THREAD_NOT_FOUND');
    expect(await outcome(comment('chair', { threadId: shared, audience: 'BOARD' }))).toBe('COMMENT_AUDIENCE_FIXED');
    expect(await outcome(comment('observer', { threadId: hidden }))).toBe('COMMENT_FORBIDDEN');
    await comment('radiologist', { threadId: shared, body: 'answer' });
    await comment('radiologist', { threadId: hidden, body: 'aside' });
    expect(await bodies(as('referrer'))).toEqual(['a comment', 'answer']);
    const other = await house.buildCase();
    expect(await outcome(comment('chair', { caseId: other, threadId: shared }))).toBe('THREAD_NOT_FOUND');
  });

  it('[DISC-1] each side has its own facts and times, and the case keeps its version', async () => {
    const before = await times();
    const first = await comment('chair', { audience: 'BOARD' });
    const boardTime = house.now;
    expect(await times()).toEqual({ ...before, updated_at: boardTime });
    const second = await comment('chair', { audience: 'REFERRER' });
    expect(await times()).toEqual({ ...before, updated_at: house.now, referral_updated_at: house.now });
    const fact = async (commentId: string) => ['commentAdded', { caseId, threadId: await threadOf(commentId), commentId, version: 1 }];
    expect(await facts('case')).toEqual([await fact(first.commentId), await fact(second.commentId)]);
    expect(await facts('referral')).toEqual([await fact(second.commentId)]);
    const due = await house.owner.query('select board_id from case_activity_due where case_id = $1', [caseId]);
    expect(due.rows).toEqual([{ board_id: house.board }]);
  });

  it('[DISC-1] comments are listed oldest first, and `last` gives the latest', async () => {
    for (const body of ['1', '2', '3']) await comment('chair', { audience: 'BOARD', body });
    const query = (page: string) =>
      ask(
        house,
        as('chair'),
        `{ node(id: "${globalId('BoardCase', caseId)}") { ... on BoardCase { comments(${page}) { edges { node { body } } pageInfo { hasPreviousPage hasNextPage } } } } }`,
      );
    const page = async (text: string) => (await query(text)).node.comments.edges.map(({ node }: { node: { body: string } }) => node.body);
    expect([await page('first: 2'), await page('last: 2')]).toEqual([
      ['1', '2'],
      ['2', '3'],
    ]);
  });
});

describe('any discussion', () => {
  it('[DISC-1] whoever writes what for whom: everybody reads exactly their side, in lists, counts and nodes', async () => {
    const writers = ['chair', 'guest', 'bothSides', 'referrer'] as const;
    const step = fc.record({ who: fc.constantFrom(...writers), audience: fc.constantFrom('BOARD', 'REFERRER'), replies: fc.nat(3), act: fc.constantFrom('add', 'add', 'edit', 'delete') }); // prettier-ignore
    const property = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (steps) => {
      caseId = await house.buildCase({ guests: true });
      const written: { id: string; threadId: string; by: Somebody; audience: string; body: string; version: number }[] = [];
      for (const [index, { who, audience, replies, act }] of steps.entries()) {
        const mine = written.find((one) => one.by === who && one.body !== '');
        if (act === 'edit' && mine) {
          Object.assign(mine, { body: `edited ${index}`, version: mine.version + 1 });
          await change(who, mine.id, mine.version - 1, mine.body);
        } else if (act === 'delete' && mine) {
          later();
          await remove.execute(house.who[who], { commentId: mine.id, version: mine.version });
          Object.assign(mine, { body: '', version: mine.version + 1 });
        } else {
          const parent = written[replies];
          const readable = parent && (who !== 'referrer' || parent.audience === 'REFERRER');
          const side = readable ? parent.audience : who === 'referrer' ? 'REFERRER' : audience;
          const { commentId: id } = await comment(who, {
            body: `body ${index}`,
            ...(readable ? { threadId: parent.threadId } : { audience: side as 'BOARD' }),
          });
          written.push({ id, threadId: await threadOf(id), by: who, audience: side, body: `body ${index}`, version: 1 });
        }
      }
      for (const [viewers, theirs] of [
        [board.map(as).concat(boardAudience(house.board)), written],
        [referrers.map(as).concat(organisationAudience(house.organisation)), written.filter(({ audience }) => audience === 'REFERRER')],
      ] as const)
        for (const viewer of viewers) {
          const seen = await discussion(viewer);
          expect(seen.comments.edges.map(({ node }: { node: { body: string } }) => node.body)).toEqual(theirs.map(({ body }) => body));
          expect(seen.commentCount).toBe(theirs.filter(({ body }) => body !== '').length);
          expect(new Set(seen.threads.edges.map(({ node }: { node: { id: string } }) => node.id))).toEqual(
            new Set(theirs.map(({ threadId }) => globalId('Thread', threadId))),
          );
          const ids = written.map(({ id }) => `"${globalId('Comment', id)}"`).join(' ');
          const { nodes } = await ask(house, viewer, `{ nodes(ids: [${ids}]) { id } }`);
          expect(nodes).toEqual(written.map((one) => (theirs.includes(one) ? { id: globalId('Comment', one.id) } : null)));
        }
    });
    await fc.assert(property, { numRuns: 6 });
  });
});

describe('a comment', () => {
  it('[DISC-2] edited keeps its earlier texts, readable where it is', async () => {
    const { commentId } = await comment('chair', { audience: 'REFERRER', body: 'first' });
    const written = house.now.toISOString();
    await change('chair', commentId, 1, 'second <b>bold</b>');
    const edited = house.now.toISOString();
    await change('chair', commentId, 2, 'third');
    expect(await one(as('referrer'), commentId)).toMatchObject({
      body: 'third',
      version: 3,
      editedAt: house.now.toISOString(),
      deletedAt: null,
      deletedBy: null,
      earlierVersions: [
        { version: 1, body: 'first', writtenAt: written },
        { version: 2, body: 'second &lt;b>bold&lt;/b>', writtenAt: edited },
      ],
    });
    expect((await facts('referral')).map(([type]) => type)).toEqual(['commentAdded', 'commentEdited', 'commentEdited']);
  });

  it('[DISC-2] deleted leaves who and when, on both sides, and no text that anybody is shown', async () => {
    const { commentId } = await comment('referrer', { body: 'canary-deleted' });
    await change('referrer', commentId, 1, 'canary-deleted too');
    later();
    await remove.execute(house.who.referrer, { commentId, version: 2 });
    for (const name of ['chair', 'referrer'] as const)
      expect(await one(as(name), commentId)).toMatchObject({
        body: '',
        deletedAt: house.now.toISOString(),
        deletedBy: { name: 'referrer' },
        earlierVersions: [],
        mayEdit: false,
      });
    const kept = await house.owner.query('select body from comment_version where comment_id = $1 order by version', [commentId]);
    expect(kept.rows.map(({ body }) => body)).toEqual(['canary-deleted', 'canary-deleted too']);
    expect(await discussion(as('referrer'))).toMatchObject({ commentCount: 0, comments: { edges: [{ node: { body: '' } }] } });
    expect(await outcome(change('referrer', commentId, 3))).toBe('COMMENT_DELETED');
    expect((await facts('referral')).at(-1)).toEqual([
      'commentDeleted',
      { caseId, threadId: await threadOf(commentId), commentId, version: 3 },
    ]);
  });

  it("[DISC-2] is its author's alone, as mayEdit says, and only while they may write there", async () => {
    const { commentId } = await comment('radiologist', { audience: 'BOARD' });
    for (const name of ['chair', 'coordinator', 'observer'] as const) {
      expect((await one(as(name), commentId)).mayEdit).toBe(false);
      expect(await outcome(change(name, commentId, 1))).toBe('COMMENT_NOT_YOURS');
      expect(await outcome(remove.execute(house.who[name], { commentId, version: 1 }))).toBe('COMMENT_NOT_YOURS');
    }
    expect(await outcome(change('referrer', commentId, 1))).toBe('COMMENT_NOT_FOUND');
    expect((await one(as('radiologist'), commentId)).mayEdit).toBe(true);
    await house.owner.query(`update board_member set role = 'OBSERVER' where person_id = $1`, [house.who.radiologist.id]);
    try {
      expect((await one(as('radiologist'), commentId)).mayEdit).toBe(false);
      expect(await outcome(change('radiologist', commentId, 1))).toBe('COMMENT_FORBIDDEN');
    } finally {
      await house.owner.query(`update board_member set role = 'MEMBER' where person_id = $1`, [house.who.radiologist.id]);
    }
  });

  it('[DISC-2] edited twice at once: one wins, the other is told the current version', async () => {
    const { commentId } = await comment('chair', { audience: 'BOARD', body: 'first' });
    const texts = ['one', 'other', 'third', 'fourth'];
    const results = await Promise.all(texts.map((body) => change('chair', commentId, 1, body).catch((error: Refusal) => error)));
    const lost = results.filter((result) => result instanceof Refusal);
    expect(lost).toHaveLength(texts.length - 1);
    for (const { code, facts: told } of lost) expect([code, told]).toEqual(['COMMENT_STALE', { currentVersion: 2 }]);
    const winner = texts[results.findIndex((result) => !(result instanceof Refusal))];
    expect(await one(as('chair'), commentId)).toMatchObject({ body: winner, version: 2, earlierVersions: [{ version: 1, body: 'first' }] });
  });

  it('[DISC-2] repeated with its key it is written once', async () => {
    const first = await comment('chair', { audience: 'BOARD' }, 'key-1');
    expect(await comment('chair', { audience: 'BOARD' }, 'key-1')).toEqual(first);
    expect(await bodies(as('chair'))).toHaveLength(1);
  });
});

describe('a mention', () => {
  const inboxOf = async (name: Somebody) =>
    (await facts('inbox', house.who[name].id)).filter(([, refs]) => (refs as { caseId: string }).caseId === caseId);

  it('[DISC-3] tells the mentioned, once, and not the author', async () => {
    const mentions = [house.who.radiologist.id, house.who.radiologist.id, house.who.chair.id];
    const { commentId } = await comment('chair', { audience: 'BOARD', mentions });
    expect(await inboxOf('radiologist')).toEqual([['mentioned', { caseId, commentId }]]);
    expect(await inboxOf('chair')).toEqual([]);
    expect((await one(as('physiotherapist'), commentId)).mentions).toEqual([{ name: 'radiologist' }]);
  });

  it.each<[string, AddCommentInput['audience'], Somebody[], Somebody[]]>([
    [
      "the board's",
      'BOARD',
      ['coordinator', 'observer', 'guest', 'bothSides'],
      ['referrer', 'administrator', 'outsider', 'formerMember', 'formerGuest', 'otherReferrer'],
    ],
    [
      "the referrer's",
      'REFERRER',
      ['coordinator', 'guest', 'referrer', 'administrator'],
      ['outsider', 'formerMember', 'formerGuest', 'otherReferrer'],
    ],
  ])('[DISC-3] in %s thread reaches exactly those who read it', async (_, audience, readers, others) => {
    for (const name of readers)
      expect([name, await outcome(comment('chair', { audience, mentions: [house.who[name].id] }))]).toEqual([name, 'DONE']);
    const before = await bodies(as('chair'));
    for (const name of others) {
      const mentions = [house.who.radiologist.id, house.who[name].id];
      const refusal = await comment('chair', { audience, mentions }).catch((error: unknown) => error);
      expect([name, refusal]).toMatchObject([name, { code: 'MENTION_NOT_A_READER', facts: { path: ['input', 'mentions', 1] } }]);
      expect(await inboxOf(name)).toEqual([]);
    }
    expect(await bodies(as('chair'))).toEqual(before);
    expect(await outcome(comment('chair', { audience, mentions: [null] }))).toBe('MENTION_NOT_A_READER');
  });

  it('[DISC-3] waits in the inbox of the mentioned, newest first, while it is there and they may read it', async () => {
    const inbox = async (viewer: Viewer): Promise<string[]> =>
      (await ask(house, viewer, '{ viewer { inbox { mentions { edges { node { body } } } } } }')).viewer.inbox.mentions.edges.map(
        ({ node }: { node: { body: string } }) => node.body,
      );
    const mentions = [house.who.physiotherapist.id];
    await comment('chair', { audience: 'BOARD', body: 'one', mentions });
    const second = await comment('chair', { audience: 'BOARD', body: 'two', mentions });
    await comment('chair', { audience: 'BOARD', body: 'three', mentions });
    expect(await inbox(as('physiotherapist'))).toEqual(['three', 'two', 'one']);
    expect(await inbox(as('secondRadiologist'))).toEqual([]);
    await remove.execute(house.who.chair, { commentId: second.commentId, version: 1 });
    expect(await inbox(as('physiotherapist'))).toEqual(['three', 'one']);
    await house.owner.query('update board_member set left_at = now() where person_id = $1', [house.who.physiotherapist.id]);
    try {
      expect(await inbox(as('physiotherapist'))).toEqual([]);
    } finally {
      await house.owner.query('update board_member set left_at = null where person_id = $1', [house.who.physiotherapist.id]);
    }
  });
});

describe('a question to a discipline', () => {
  const threadNode = async (viewer: Viewer, id: string) =>
    (
      await ask(
        house,
        viewer,
        `{ node(id: "${globalId('Thread', id)}") { ... on Thread { questionTo resolvedAt resolvedBy { name } mayReply mayResolve } } }`,
      )
    ).node;

  it('[DISC-4] is open until somebody who may write there resolves it, once; by whom and when is kept', async () => {
    const threadId = await thread('referrer', { questionTo: 'RADIOLOGY' });
    expect(await threadNode(as('chair'), threadId)).toEqual({
      questionTo: 'RADIOLOGY',
      resolvedAt: null,
      resolvedBy: null,
      mayReply: true,
      mayResolve: true,
    });
    expect((await threadNode(as('observer'), threadId)).mayResolve).toBe(false);
    expect(await outcome(resolve.execute(house.who.observer, { threadId }))).toBe('COMMENT_FORBIDDEN');
    expect(await outcome(resolve.execute(house.who.outsider, { threadId }))).toBe('THREAD_NOT_FOUND');
    later();
    const outcomes = await Promise.all(
      (['radiologist', 'referrer'] as const).map((name) => outcome(resolve.execute(house.who[name], { threadId }))),
    );
    expect(outcomes.sort()).toEqual(['DONE', 'THREAD_ALREADY_RESOLVED']);
    expect(await threadNode(as('referrer'), threadId)).toMatchObject({
      resolvedAt: house.now.toISOString(),
      mayReply: true,
      mayResolve: false,
    });
    expect((await facts('referral')).at(-1)).toEqual(['threadResolved', { caseId, threadId }]);
    expect((await facts('case')).at(-1)).toEqual(['threadResolved', { caseId, threadId }]);
  });

  it("[DISC-4] on the board's side is unknown to the referrer, and a reply cannot be one", async () => {
    const threadId = await thread('chair', { audience: 'BOARD', questionTo: 'ONCOLOGY' });
    expect(await outcome(resolve.execute(house.who.referrer, { threadId }))).toBe('THREAD_NOT_FOUND');
    await resolve.execute(house.who.chair, { threadId });
    expect(await facts('referral')).toEqual([]);
    expect(await outcome(comment('chair', { threadId, questionTo: 'RADIOLOGY' }))).toBe('COMMENT_QUESTION_IN_REPLY');
  });
});
