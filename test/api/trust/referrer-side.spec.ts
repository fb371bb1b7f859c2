import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { localId } from '#kernel';
import { crawl, nodesOf, objectOf } from './crawl.js';
import { below, isLeaf } from './documents.js';
import { canaryReferral, Journey, type CaseIds } from './journey.js';
import { World, type Name } from './world.js';

const referrers = ['referrer', 'office', 'hospital-system'] as const satisfies readonly Name[];

let world: World;
let journey: Journey;
/** A case of its own, and one that was referred after it and stands still. */
let moving: CaseIds;
let still: CaseIds;
beforeAll(async () => {
  world = await World.build();
  const { data } = await world.ask('chair', '{ procedures { id code } }');
  journey = new Journey(world.ask, world.canaries, data['procedures'].find(({ code }: { code: string }) => code === 'ESI-TF-L').id);
}, 120_000);
afterAll(() => world?.close());
beforeEach(async () => {
  const boardId = world.boards['SPN']!;
  moving = await journey.submit(`moving-${Math.random()}`, 'hospital-system', canaryReferral(world.canaries, 'decided', { boardId }));
  await journey.accepted(moving);
  still = await journey.submit(`still-${Math.random()}`, 'hospital-system', canaryReferral(world.canaries, 'decided', { boardId }));
});

/** All that the referrer's side can see of the case, and of its list: contents, counts, order, times, versions, cursors, stream heads. */
async function side(name: Name, since: string): Promise<string[]> {
  const texts: string[] = [];
  const fields = Object.values(objectOf(world, 'BoardCase').getFields());
  const leaves = fields.filter(({ type }) => isLeaf(type)).map((field) => field.name).join(' '); // prettier-ignore
  for (const { name: field, args, type } of fields.filter((one) => !isLeaf(one.type))) {
    const selection = `${field}${args.length > 0 ? '(first: 20)' : ''}${below(world.api.schema, type, 1)}`;
    texts.push(
      (await world.ask(name, `query ($id: ID!) { boardCase(id: $id) { ${leaves} ${selection} } }`, { id: moving.boardCase })).text,
    );
  }
  const list =
    '{ edges { cursor node { id version updatedAt status priority commentCount stream { id head } } } pageInfo { endCursor startCursor hasNextPage } }';
  const { text, errors } = await world.ask(
    name,
    `query ($id: ID!, $since: DateTime) { organisation(id: $id) { stream { id head } all: referrals(first: 50) ${list}
      some: referrals(first: 1) ${list} last: referrals(last: 2) ${list} changed: referrals(first: 50, changedSince: $since) ${list} } }`,
    { id: world.organisations['westmere'], since },
  );
  expect(errors).toEqual([]);
  return [...texts, text];
}
const now = async () => (await world.rows<{ now: Date }>('select clock_timestamp() as now'))[0]!.now.toISOString();
const order = async () => {
  const { data } = await world.ask('referrer', 'query ($id: ID!) { organisation(id: $id) { referrals(first: 50) { edges { node { id } } } } }', { id: world.organisations['westmere'] }); // prettier-ignore
  return data['organisation'].referrals.edges.map(({ node }: { node: { id: string } }) => node.id).slice(0, 2);
};

describe("the referrer's side", () => {
  it('gets 0 texts of the board with any query', async () => {
    const nodes = await nodesOf(world);
    for (const name of referrers) {
      const found = (await crawl(world, nodes, name)).flatMap((text) => world.canaries.in(text));
      // Their own drafts are theirs; everybody else's are not.
      expect([name, found.filter((one) => one.side !== 'both' && !(one.side === 'own' && world.mayRead(name, one)))]).toEqual([name, []]);
      expect(found.length).toBeGreaterThan(50);
    }
  }, 120_000);

  it("does not move with the board's work: no count, time, version, order, cursor or head", async () => {
    const add = (who: string, input: object) =>
      journey.act(
        who,
        'addComment',
        { caseId: moving.boardCase, audience: 'BOARD', body: 'Among us.', ...input },
        '{ comment { id threadId } }',
      );
    let comment: { id: string; threadId: string };
    const at = () => ({ proposalId: moving.proposal, revision: 1 });
    const vote = (who: string, choice: string) => journey.act(who, 'castBallot', { ...at(), choice, reason: 'So.' }, '{ proposal { id } }');
    const work: [string, () => Promise<unknown>][] = [
      ['comment', async () => (comment = (await add('radiologist', { mentions: [world.people['chair']] }))['comment'])],
      ['edit', () => journey.act('radiologist', 'editComment', { commentId: comment.id, version: 1, body: 'Better.' }, '{ comment { id } }')],
      ['reply', () => add('physiotherapist', { audience: null, threadId: comment.threadId })],
      ['delete', () => journey.act('radiologist', 'deleteComment', { commentId: comment.id, version: 2 }, '{ comment { id } }')],
      ['resolve', () => journey.act('radiologist', 'resolveThread', { threadId: comment.threadId }, '{ thread { id } }')],
      ['opinions', async () => { for (const who of ['radiologist', 'radiologist', 'pain-specialist', 'physiotherapist']) await journey.opinion(moving, who, 'board'); }],
      ['unseal', () => journey.act('chair', 'unsealReview', { reviewId: moving.review, version: 1 }, '{ review { id } }')],
      ['propose', () => journey.proposed(moving, 2)],
      ['votes', async () => { for (const who of ['radiologist', 'pain-specialist']) await vote(who, 'APPROVE'); }],
      ['objection', () => vote('physiotherapist', 'OBJECT')],
      ['acknowledge', () => journey.act('chair', 'acknowledgeDissent', { ...at(), voterId: world.people['physiotherapist'] }, '{ proposal { id } }')],
      ['guest', () => world.owner.query(`insert into board_guest (board_id, person_id, case_id, expires_at) values ($1, $2, $3, now() + interval '1 day')`,
        [localId('Board', world.boards['SPN']!), localId('Person', world.people['guest']!), localId('BoardCase', moving.boardCase)])],
    ]; // prettier-ignore
    const since = await now();
    const before = new Map<Name, string[]>();
    for (const name of referrers) before.set(name, await side(name, since));
    expect(before.get('referrer')!.at(-1)).toContain('"changed":{"edges":[]');
    for (const [step, act] of work) {
      await act();
      for (const name of referrers) expect([step, name, await side(name, since)]).toEqual([step, name, before.get(name)]);
    }
    expect(await order()).toEqual([still.boardCase, moving.boardCase]);
    const [row] = await world.rows<{ moved: boolean }>('select updated_at > referral_updated_at as moved from board_case where id = $1', localId('BoardCase', moving.boardCase)); // prettier-ignore
    expect(row).toEqual({ moved: true });
  }, 240_000);

  it('moves with what is said to it, and when the case is decided', async () => {
    const since = await now();
    const before = await side('referrer', since);
    await journey.act(
      'coordinator',
      'addComment',
      { caseId: moving.boardCase, audience: 'REFERRER', body: 'To you.' },
      '{ comment { id } }',
    );
    const told = await side('referrer', since);
    expect(told).not.toEqual(before);
    expect(await order()).toEqual([moving.boardCase, still.boardCase]);
    await journey.judged(moving);
    expect(await side('referrer', since)).toEqual(told);
    await journey.decided(moving, world.people);
    const decided = await side('referrer', since);
    expect(decided).not.toEqual(told);
    expect(decided.join('')).toContain('"status":"DECIDED"');
  }, 120_000);
});
