import { describe, expect, it } from '@jest/globals';
import { type Viewer } from '#access';
import { globalId, Refusal } from '#kernel';
import { type Somebody } from '../../../../../test/builders/house.js';
import { type AddCommentInput } from '../index.js';
import {
  house,
  caseId,
  later,
  comment,
  threadOf,
  thread,
  change,
  remove,
  resolve,
  outcome,
  as,
  facts,
  ask,
  discussion,
  bodies,
  one,
} from '../../../../../test/builders/discussion-desk.js';

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

  it('[REC-1] tried where it is not there for somebody is audited with what they named', async () => {
    const { commentId } = await comment('chair', { audience: 'BOARD' });
    const threadId = await threadOf(commentId);
    await outcome(comment('outsider', { audience: 'BOARD' }));
    await outcome(change('outsider', commentId, 1));
    await outcome(remove.execute(house.who.outsider, { commentId, version: 1 }));
    await outcome(resolve.execute(house.who.outsider, { threadId }));
    const { rows } = await house.owner.query(
      `select command, refusal_code as code, subject from audit_entry where actor = $1 and subject = any ($2) order by command`,
      [`person:${house.who.outsider.id}`, [`case:${caseId}`, `comment:${commentId}`, `thread:${threadId}`]],
    );
    expect(rows).toEqual([
      { command: 'addComment', code: 'CASE_NOT_FOUND', subject: `case:${caseId}` },
      { command: 'deleteComment', code: 'COMMENT_NOT_FOUND', subject: `comment:${commentId}` },
      { command: 'editComment', code: 'COMMENT_NOT_FOUND', subject: `comment:${commentId}` },
      { command: 'resolveThread', code: 'THREAD_NOT_FOUND', subject: `thread:${threadId}` },
    ]);
  });

  it('[DISC-2] repeated with its key it is written once', async () => {
    const first = await comment('chair', { audience: 'BOARD' }, 'key-1');
    expect(await comment('chair', { audience: 'BOARD' }, 'key-1')).toEqual(first);
    expect(await bodies(as('chair'))).toHaveLength(1);
  });
});

describe('a guest who has since joined as an observer', () => {
  it('[DISC-1] reads and does not write, in that case too', async () => {
    const { guest } = house.who;
    await house.owner.query(`insert into board_member (board_id, person_id, role) values ($1, $2, 'OBSERVER')`, [house.board, guest.id]);
    try {
      const seen = await discussion(as('guest'));
      expect([seen.mayComment, seen.mayCommentToReferrer]).toEqual([false, false]);
      expect(await outcome(comment('guest', { audience: 'BOARD' }))).toBe('COMMENT_FORBIDDEN');
    } finally {
      await house.owner.query('delete from board_member where person_id = $1', [guest.id]);
    }
    expect((await discussion(as('guest'))).mayComment).toBe(true);
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
