import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { viewerOf, type Viewer } from '#access';
import { boardReads } from '#boards';
import { caseReads } from '#cases';
import { decisionReads } from '#decisions';
import { AddComment, DeleteComment, discussionReads, ResolveThread } from '#discussion';
import { globalId, Refusal, newId } from '#kernel';
import { lettersReads } from '#letters';
import { meetingsReads } from '#meetings';
import { opinionReads } from '#opinions';
import { organisationReads } from '#organisations';
import { procedureReads } from '#procedures';
import { specialistReads } from '#specialists';
import { askThrough } from '../../../../../test/builders/ask.js';
import { buildHouse, type House, type Somebody } from '../../../../../test/builders/house.js';
import { MarkLooked } from '../commands/mark-looked.js';
import { RenewInbox } from '../commands/renew-inbox.js';
import { itemKinds, kindsOfItems } from '../domain/item.js';
import { inboxReads } from './inbox-reads.js';

const ask = askThrough(
  [
    organisationReads,
    specialistReads,
    procedureReads,
    boardReads,
    caseReads,
    opinionReads,
    discussionReads,
    decisionReads,
    lettersReads,
    meetingsReads,
    inboxReads,
  ].flat(),
);
let house: House;
let add: AddComment;
let look: MarkLooked;
let renew: RenewInbox;
let caseId: string;

beforeAll(async () => {
  house = await buildHouse();
  add = new AddComment(house.work);
  look = new MarkLooked(house.work);
  renew = new RenewInbox();
}, 60_000);
afterAll(() => house?.close());
beforeEach(async () => {
  // Times are kept to the millisecond, and the database's own clock is asked which have passed.
  house.now = new Date();
  caseId = await house.buildCase({ guests: true });
});

const as = (name: Somebody): Viewer => viewerOf(house.who[name]);
const items = async (
  name: Somebody,
  kinds = '',
): Promise<{ kind: string; rule: string; subjectId: string; boardCase: { id: string } }[]> => {
  const { viewer } = await ask(
    house,
    as(name),
    `{ viewer { inbox { items(first: 100${kinds}) { edges { node { kind rule subjectId since dueAt boardCase { id } } } } counts { kind count } } } }`,
  );
  const found = viewer.inbox.items.edges.map(({ node }: { node: never }) => node);
  if (kinds === '') {
    const counted = Object.fromEntries(viewer.inbox.counts.map(({ kind, count }: { kind: string; count: number }) => [kind, count]));
    const expected: Record<string, number> = {};
    for (const { kind } of found) expected[kind] = (expected[kind] ?? 0) + 1;
    expect(counted).toEqual(expected);
  }
  return found;
};
const here = async (name: Somebody) => (await items(name)).filter(({ boardCase }) => boardCase.id === globalId('BoardCase', caseId));
const kinds = async (name: Somebody) => (await here(name)).map(({ kind }) => kind).sort();
const say = (name: Somebody, more: object = {}) => {
  house.now = new Date();
  return add.execute(house.who[name], {
    caseId,
    body: 'a word',
    audience: 'BOARD',
    threadId: null,
    questionTo: null,
    mentions: [],
    ...more,
  } as never);
};
const head = async (stream: string): Promise<number> =>
  Number((await house.owner.query('select head from stream where id = $1', [stream])).rows[0]?.head ?? 0);
const lookNow = async (name: Somebody, stream = `case:${caseId}`, at?: number) => {
  house.now = new Date();
  return look.execute(house.who[name], { caseId, head: at ?? (await head(stream)) });
};
const changes = async (name: Somebody) =>
  (
    await ask(
      house,
      as(name),
      `{ node(id: "${globalId('BoardCase', caseId)}") { ... on BoardCase { changesSinceLastLook { count kinds { type count } } } } }`,
    )
  ).node?.changesSinceLastLook;
const everybodyHere: Somebody[] = [
  'chair',
  'coordinator',
  'radiologist',
  'secondRadiologist',
  'physiotherapist',
  'observer',
  'guest',
  'bothSides',
  'referrer',
  'administrator',
];
/** What the worker does after a fact. */
const renewed = async () =>
  house.work.run({ name: 'test', actor: { kind: 'system', id: 'worker' }, viewer: { person: null, organisation: null, audienceBoard: house.board, audienceOrganisation: null } }, async (unit) => {
    await renew.inCase(unit, caseId);
    return {};
  }); // prettier-ignore
const told = async (name: Somebody) =>
  (await house.facts(`inbox:${house.who[name].id}`)).filter(({ type, refs }) => type === 'inboxChanged' && refs['caseId'] === caseId)
    .length;

describe('what waits for somebody', () => {
  it('[INBOX-1] is there exactly while its rule says that they owe it, with the rule and the record', async () => {
    const review = await house.buildReview(caseId);
    expect(await here('radiologist')).toMatchObject([{ kind: 'OPINION', rule: 'OPIN-5', subjectId: globalId('Review', review) }]);
    expect(await kinds('secondRadiologist')).toEqual([]);

    const { commentId } = await say('chair', { questionTo: 'RADIOLOGY', mentions: [house.who.bothSides.id, house.who.guest.id] });
    expect([await kinds('radiologist'), await kinds('secondRadiologist'), await kinds('bothSides'), await kinds('guest')]).toEqual([
      ['OPINION', 'QUESTION'],
      ['QUESTION'],
      ['MENTION'],
      ['MENTION'],
    ]);
    // One's own question waits for the others.
    expect(await kinds('chair')).toEqual(['OPINION']);
    expect((await items('radiologist', ', kinds: ["QUESTION"]')).every(({ kind }) => kind === 'QUESTION')).toBe(true);
    const thread = (await house.owner.query('select thread_id from comment where id = $1', [commentId])).rows[0].thread_id as string;
    await new ResolveThread(house.work).execute(house.who.chair, { threadId: thread });
    expect(await kinds('secondRadiologist')).toEqual([]);
    await lookNow('guest');
    await new DeleteComment(house.work).execute(house.who.chair, { commentId, version: 1 });
    expect([await kinds('bothSides'), await kinds('guest')]).toEqual([[], []]);

    await house.owner.query(`update asked_opinion set substitute_id = $2, due_at = now() + interval '1 hour' where review_id = $1 and discipline = 'RADIOLOGY'`, [review, house.who.secondRadiologist.id]); // prettier-ignore
    expect(await kinds('secondRadiologist')).toEqual([]);
    await house.owner.query(`update asked_opinion set due_at = now() - interval '1 hour' where review_id = $1 and discipline = 'RADIOLOGY'`, [review]); // prettier-ignore
    expect(await kinds('secondRadiologist')).toEqual(['OPINION']);
    await house.owner.query(`update asked_opinion set answered_at = now() where review_id = $1 and discipline = 'RADIOLOGY'`, [review]);
    expect([await kinds('radiologist'), await kinds('secondRadiologist')]).toEqual([[], []]);
    await house.owner.query(`update board_case set status = 'WITHDRAWN' where id = $1`, [caseId]);
    expect(await kinds('chair')).toEqual([]);
  });

  it('[INBOX-1] is nothing in a case that one may not read: not for a stranger, nor for a guest whose time is over', async () => {
    await house.buildReview(caseId);
    await say('chair', { mentions: [house.who.guest.id] });
    expect(await kinds('guest')).toEqual(['MENTION']);
    await house.owner.query(`update board_guest set expires_at = now() - interval '1 second' where case_id = $1`, [caseId]);
    await house.owner.query(`insert into mention (comment_id, person_id, case_id, board_id, organisation_id, audience, created_at)
      select id, $2, case_id, board_id, organisation_id, audience, created_at from comment where case_id = $1`, [caseId, house.who.outsider.id]); // prettier-ignore
    for (const name of ['guest', 'formerGuest', 'outsider', 'otherReferrer', 'formerMember', 'referrer'] as const)
      expect([name, await kinds(name)]).toEqual([name, []]);
  });

  it('names a rule and a kind of record for each kind', () => {
    for (const kind of kindsOfItems) expect(itemKinds[kind].rule).toMatch(/^[A-Z]{3,5}-\d+$/);
  });
});

describe('being told', () => {
  it('[INBOX-2] tells whoever’s list changed, once, and nobody else', async () => {
    await renewed();
    await house.buildReview(caseId);
    await say('chair', { questionTo: 'RADIOLOGY', mentions: [house.who.bothSides.id] });
    await renewed();
    await renewed();
    const after = Object.fromEntries(await Promise.all(everybodyHere.map(async (name) => [name, await told(name)] as const)));
    expect(after).toEqual({
      ...Object.fromEntries(everybodyHere.map((name) => [name, 0])),
      chair: 1,
      radiologist: 1,
      secondRadiologist: 1,
      physiotherapist: 1,
      bothSides: 1,
    });
    // What goes is told as what comes, also to somebody who sits there no more.
    await house.owner.query(`update board_member set left_at = now() where person_id = $1`, [house.who.bothSides.id]);
    await house.owner.query(`delete from affiliation where person_id = $1`, [house.who.bothSides.id]);
    await renewed();
    expect([await told('bothSides'), await told('radiologist')]).toEqual([2, 1]);
    await house.owner.query(`update board_member set left_at = null where person_id = $1`, [house.who.bothSides.id]);
    await house.owner.query(`insert into affiliation (person_id, organisation_id, role) values ($1, $2, 'REFERRER')`, [house.who.bothSides.id, house.organisation]); // prettier-ignore
  });
});

describe('what changed since somebody last looked', () => {
  it('[INBOX-3] counts the facts of one’s own side without one’s own deeds, and is nothing before the first look', async () => {
    await say('chair');
    expect(await changes('radiologist')).toBeNull();
    await lookNow('radiologist');
    expect(await changes('radiologist')).toEqual({ count: 0, kinds: [] });
    await say('chair');
    await say('radiologist');
    await say('physiotherapist', { audience: 'REFERRER' });
    expect(await changes('radiologist')).toEqual({ count: 2, kinds: [{ type: 'commentAdded', count: 2 }] });

    await lookNow('referrer', `referral:${caseId}`);
    await say('chair');
    expect(await changes('referrer')).toEqual({ count: 0, kinds: [] });
    await say('chair', { audience: 'REFERRER' });
    expect(await changes('referrer')).toEqual({ count: 1, kinds: [{ type: 'commentAdded', count: 1 }] });
    // Whoever changes sides has not looked at this one.
    await house.owner.query(`update last_look set stream = $2 where person_id = $1`, [house.who.radiologist.id, `referral:${caseId}`]);
    expect(await changes('radiologist')).toBeNull();
  });

  it('[INBOX-4] never goes back, goes no further than the case, and is nobody else’s to know', async () => {
    for (let n = 0; n < 3; n++) await say('chair');
    await lookNow('radiologist', undefined, 2);
    await lookNow('radiologist', undefined, 1);
    expect(await changes('radiologist')).toEqual({ count: 1, kinds: [{ type: 'commentAdded', count: 1 }] });
    const refused = (work: Promise<unknown>) => work.then(() => 'DONE', (error: unknown) => (error as Refusal).code); // prettier-ignore
    expect(await refused(lookNow('radiologist', undefined, 4))).toBe('LOOK_AHEAD');
    expect(await refused(lookNow('radiologist', undefined, -1))).toBe('LOOK_AHEAD');
    for (const name of ['outsider', 'otherReferrer', 'formerGuest'] as const)
      expect(await refused(lookNow(name, undefined, 0))).toBe('CASE_NOT_FOUND');
    expect(await refused(look.execute(house.who.chair, { caseId: newId(), head: 0 }))).toBe('CASE_NOT_FOUND');
    expect(await changes('chair')).toBeNull();
    const streams = await house.owner.query(`select distinct stream from fact where type = 'looked' and refs->>'caseId' = $1`, [caseId]);
    expect(streams.rows).toEqual([{ stream: `inbox:${house.who.radiologist.id}` }]);
    const others = await house.reader.run(as('chair'), [{ name: '', text: 'select person_id from last_look', values: [] }]);
    expect(others[0]!.filter(({ person_id: id }) => id !== house.who.chair.id)).toEqual([]);
  });
});
