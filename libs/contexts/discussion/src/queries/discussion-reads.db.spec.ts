import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boardAudience, organisationAudience, type Viewer } from '#access';
import { globalId, type Actor } from '#kernel';
import { tablesShowing } from '../../../../../test/builders/ask.js';
import { type Somebody } from '../../../../../test/builders/house.js';
import { type AddCommentInput } from '../index.js';
import {
  house,
  caseId,
  openCase,
  later,
  write,
  comment,
  threadOf,
  thread,
  change,
  remove,
  outcome,
  as,
  times,
  facts,
  ask,
  discussion,
  bodies,
  one,
  board,
  referrers,
  strangers,
  tablesForAll,
} from '../../../../../test/builders/discussion-desk.js';

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
      await openCase();
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
  }, 60_000);
});
