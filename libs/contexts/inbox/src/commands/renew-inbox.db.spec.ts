import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { boardAudience, viewerOf, type Viewer } from '#access';
import { boardReads } from '#boards';
import { caseReads } from '#cases';
import { decisionReads } from '#decisions';
import { AddComment, discussionReads } from '#discussion';
import { globalId, newId } from '#kernel';
import { lettersReads } from '#letters';
import { meetingsReads } from '#meetings';
import { opinionReads } from '#opinions';
import { organisationReads } from '#organisations';
import { procedureReads } from '#procedures';
import { specialistReads } from '#specialists';
import { askThrough } from '../../../../../test/builders/ask.js';
import { buildHouse, everybody, type House, type Somebody } from '../../../../../test/builders/house.js';
import { inboxReads } from '../queries/inbox-reads.js';
import { MarkLooked } from './mark-looked.js';
import { RenewInbox } from './renew-inbox.js';

const reads = [organisationReads, specialistReads, procedureReads, boardReads, caseReads, opinionReads, discussionReads, decisionReads, lettersReads, meetingsReads, inboxReads]; // prettier-ignore
const ask = askThrough(reads.flat());
let house: House;
let add: AddComment;
let look: MarkLooked;
let caseId: string;

beforeAll(async () => {
  house = await buildHouse();
  add = new AddComment(house.work);
  look = new MarkLooked(house.work);
}, 60_000);
afterAll(() => house?.close());
beforeEach(async () => {
  house.now = new Date();
  caseId = await house.buildCase({ guests: true });
});

const as = (name: Somebody): Viewer => viewerOf(house.who[name]);
interface Item {
  readonly kind: string;
  readonly subjectId: string;
  readonly boardCase: { readonly id: string };
}
/** What waits for somebody in the case, as they read it themselves. */
const here = async (name: Somebody): Promise<Item[]> => {
  const { viewer } = await ask(
    house,
    as(name),
    '{ viewer { inbox { items(first: 100) { edges { node { kind subjectId boardCase { id } } } } } } }',
  );
  return viewer.inbox.items.edges
    .map(({ node }: { node: Item }) => node)
    .filter(({ boardCase }: Item) => boardCase.id === globalId('BoardCase', caseId));
};
const say = (name: Somebody, more: object = {}) => {
  house.now = new Date();
  return add.execute(house.who[name], { caseId, body: 'a word', audience: 'BOARD', threadId: null, questionTo: null, mentions: [], ...more } as never);
}; // prettier-ignore
const lookNow = async (name: Somebody, stream = `case:${caseId}`) => {
  house.now = new Date();
  const { rows } = await house.owner.query<{ head: string }>('select head from stream where id = $1', [stream]);
  return look.execute(house.who[name], { caseId, head: Number(rows[0]?.head ?? 0) });
};
/** What the worker does after a fact. */
const renewed = () =>
  house.work.run({ name: 'test', actor: { kind: 'system', id: 'worker' }, viewer: boardAudience(house.board) }, async (unit) => {
    await new RenewInbox().inCase(unit, caseId);
    return {};
  });

describe('renewing the lists of a case', () => {
  it('[INBOX-2] knows of everybody in a case, asked at once, what each of them reads with their own eyes', async () => {
    const id = (name: Somebody) => house.who[name].id;
    const { board, organisation } = house;
    const review = await house.buildReview(caseId, { dueAt: new Date(Date.now() - 60_000) });
    await house.owner.query(`update asked_opinion set substitute_id = $2 where review_id = $1`, [review, id('bothSides')]);
    const mentions = [id('bothSides'), id('guest'), id('physiotherapist'), id('radiologist')];
    await say('chair', { questionTo: 'RADIOLOGY', mentions });
    await say('chair', { audience: 'REFERRER', mentions: [id('referrer'), id('administrator')] });
    await lookNow('physiotherapist');
    await lookNow('administrator', `referral:${caseId}`);
    await say('chair', { audience: 'REFERRER', mentions: [id('administrator')] });
    const patient = (await house.owner.query('select patient_id from board_case where id = $1', [caseId])).rows[0].patient_id;
    const rest = [caseId, board, organisation, patient, id('chair')];
    for (const [name, audience] of [['observer', 'BOARD'], ['formerMember', 'BOARD'], ['outsider', 'BOARD'], ['chair', 'BOARD'], ['secondRadiologist', 'BOARD']] as const)
      await house.owner.query(`insert into action (id, case_id, board_id, organisation_id, patient_id, audience, what, owner_id, state, added_by, added_at)
        values (gen_random_uuid(), $1, $2, $3, $4, $7, 'x', $6, 'OPEN', $5, now())`, [...rest, id(name), audience]);
    // Kept away: nothing of this case waits for them, whatever names them.
    await house.owner.query(`insert into case_conflict (id, case_id, board_id, organisation_id, patient_id, person_id, kind, treatment, bars_chairing, note, declared_by, declared_at)
      values (gen_random_uuid(), $1, $2, $3, $4, $6, 'FAMILY', 'EXCLUDED', true, '', $5, now())`, [...rest, id('secondRadiologist')]);
    await house.owner.query(`insert into inbox_item (person_id, kind, subject_id, case_id, since, known_at) values ($1, 'ACTION', $3, $2, now(), now())`, [id('otherReferrer'), caseId, newId()]);
    await renewed();
    const kept = await house.owner.query<{ person_id: string; item: string }>(`select person_id, kind || ' ' || subject_id as item from inbox_item where case_id = $1 order by 2`, [caseId]);
    const seen: Record<string, string[]> = {};
    for (const name of everybody)
      seen[name] = (await here(name)).map(({ kind, subjectId }) => `${kind} ${subjectId.slice(subjectId.indexOf('_') + 1)}`).sort();
    expect(Object.fromEntries(everybody.map((name) => [name, kept.rows.filter(({ person_id }) => person_id === id(name)).map(({ item }) => item).sort()]))).toEqual(seen);
    expect(everybody.filter((name) => seen[name]!.length > 0)).toEqual(['chair', 'radiologist', 'physiotherapist', 'observer', 'guest', 'bothSides', 'referrer', 'administrator']);
  }); // prettier-ignore

  it('[DEC-2] a ballot waits for whoever may cast it and has not, while nobody waits for a meeting to vote', async () => {
    const { board, organisation } = house;
    const review = await house.buildReview(caseId, { sealed: false });
    await house.owner.query('update asked_opinion set answered_at = now() where review_id = $1', [review]);
    const proposal = newId();
    await house.owner.query(
      `insert into proposal (id, review_id, case_id, board_id, organisation_id, patient_id, revision, recommendation, rationale, requirements, proposed_by, proposed_at)
       select $2, $3, id, board_id, organisation_id, patient_id, 2, '{"steps": []}', '', '[]', $4, now() from board_case where id = $1`,
      [caseId, proposal, review, house.who.chair.id],
    );
    const closing = (content: string | null) =>
      house.owner.query(`update charter set content = case when $2::jsonb is null then content - 'asynchronousClosing' else content || jsonb_build_object('asynchronousClosing', $2::jsonb) end
        where id = (select charter_id from review where id = $1)`, [review, content]);
    const waits = async () => {
      const people: Somebody[] = [];
      for (const name of everybody) if ((await here(name)).some(({ kind, subjectId }) => kind === 'BALLOT' && subjectId === globalId('Proposal', proposal))) people.push(name);
      return people;
    };
    const may = async () => {
      const people: Somebody[] = [];
      for (const name of everybody) if ((await ask(house, as(name), `{ node(id: "${globalId('Proposal', proposal)}") { ... on Proposal { mayCastBallot } } }`)).node?.mayCastBallot) people.push(name);
      return people;
    };
    const { rows: [stored] } = await house.owner.query<{ closing: object | null }>(`select ch.content->'asynchronousClosing' as closing from review r join charter ch on ch.id = r.charter_id where r.id = $1`, [review]);
    try {
      await closing('{"allowed": false, "objectionWindowHours": 24}');
      expect(await waits()).toEqual([]);
      await closing(null);
      expect(await waits()).toEqual([]);
      await house.owner.query(`update board_case set priority = 'P1' where id = $1`, [caseId]);
      const voters = await may();
      expect(voters.length).toBeGreaterThan(4);
      expect(await waits()).toEqual(voters);
      await house.owner.query(`update board_case set priority = 'P3' where id = $1`, [caseId]);
      const keep = (until: string) => house.owner.query(
        `insert into open_vote (proposal_id, revision, case_id, board_id, organisation_id, open_until, set_by, set_at)
         values ($1, 2, $2, $3, $4, now() + $5::interval, $6, now()) on conflict (proposal_id, revision) do update set open_until = excluded.open_until`,
        [proposal, caseId, board, organisation, until, house.who.chair.id]);
      await keep('-1 minute');
      expect(await waits()).toEqual([]);
      await keep('1 hour');
      expect(await waits()).toEqual(voters);
      await house.owner.query('delete from open_vote where proposal_id = $1', [proposal]);
      // As an earlier charter said it: hours, and no word of whether it is allowed.
      await closing('{"objectionWindowHours": 24}');
      expect(await waits()).toEqual(voters);
      // Never about what somebody did: a recusal is a ballot too, an earlier revision's is none.
      const vote = (name: Somebody, revision: number) => house.owner.query(
        `insert into ballot (id, proposal_id, revision, review_id, case_id, board_id, organisation_id, voter_id, discipline, choice, reason, cast_at, seen_head)
         values (gen_random_uuid(), $1, $7, $2, $3, $4, $5, $6, 'RADIOLOGY', 'RECUSE', 'x', now(), 1)`,
        [proposal, review, caseId, board, organisation, house.who[name].id, revision]);
      await vote('radiologist', 2);
      await vote('physiotherapist', 1);
      expect(await waits()).toEqual(voters.filter((name) => name !== 'radiologist'));
      await house.owner.query(`insert into case_conflict (id, case_id, board_id, organisation_id, patient_id, person_id, kind, treatment, bars_chairing, note, declared_by, declared_at)
        select gen_random_uuid(), id, board_id, organisation_id, patient_id, $2, 'RESEARCH', 'DISCUSSES_WITHOUT_VOTE', false, '', $2, now() from board_case where id = $1`, [caseId, house.who.physiotherapist.id]);
      expect(await waits()).toEqual((await may()).filter((name) => name !== 'radiologist'));
      expect(await waits()).not.toContain('physiotherapist');
      await renewed();
      expect((await house.owner.query(`select person_id from inbox_item where case_id = $1 and kind = 'BALLOT'`, [caseId])).rows.map(({ person_id: of }) => of).sort()).toEqual((await waits()).map((name) => house.who[name].id).sort());
      await house.owner.query('update review set superseded_at = now() where id = $1', [review]);
      expect(await waits()).toEqual([]);
    } finally {
      await closing(stored!.closing && JSON.stringify(stored!.closing));
    }
  }); // prettier-ignore
});
