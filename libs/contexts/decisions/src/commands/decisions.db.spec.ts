import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, type Actor, type Refusal } from '#kernel';
import { buildHouse, type House, type Somebody } from '../../../../../test/builders/house.js';
import type { BallotChoice } from '../domain/ballot.js';
import { AcknowledgeDissent } from './acknowledge-dissent.js';
import { CastBallot } from './cast-ballot.js';
import { ProposeDecision, type ProposeDecisionInput } from './propose-decision.js';
import { RatifyDecision, type RatifyDecisionInput } from './ratify-decision.js';

let house: House;
let vertebroplasty: string;
beforeAll(async () => {
  house = await buildHouse();
  vertebroplasty = newId();
  await house.owner.query(`insert into procedure (id, code, name, position) values ($1, 'VP', 'Vertebroplasty', 2)`, [vertebroplasty]);
}, 60_000);
afterAll(() => house?.close());

interface Desk {
  readonly caseId: string;
  readonly reviewId: string;
}
let desk: Desk;
beforeEach(async () => {
  house.now = new Date(house.now.getTime() + 1_000);
  desk = await buildDesk();
});

async function buildDesk(more: { sealed?: boolean; priority?: string } = {}): Promise<Desk> {
  const caseId = await house.buildCase();
  await house.owner.query('update board_case set priority = $2 where id = $1', [caseId, more.priority ?? 'P3']);
  return { caseId, reviewId: await house.buildReview(caseId, { sealed: more.sealed ?? false }) };
}

const actor = (name: Somebody): Actor => house.who[name];
const idOf = (name: Somebody): string => house.who[name].id;
const injection = () => ({ steps: [{ kind: 'PROCEDURE' as const, procedureId: house.procedure, side: 'RIGHT' as const }] });

async function propose(by: Somebody = 'chair', more: Partial<ProposeDecisionInput> = {}): Promise<string> {
  const [{ version }] = (await house.owner.query('select version from review where id = $1', [desk.reviewId])).rows;
  const input = { reviewId: desk.reviewId, version, recommendation: injection(), rationale: 'Level and side agree', ...more };
  return (await new ProposeDecision(house.work).execute(actor(by), input)).proposalId;
}
const cast = (
  proposalId: string,
  by: Somebody,
  choice: BallotChoice,
  more: { reason?: string; revision?: number; onBehalfOf?: Somebody } = {},
) =>
  new CastBallot(house.work).execute(actor(by), {
    proposalId,
    choice,
    revision: more.revision ?? 1,
    reason: more.reason ?? null,
    onBehalfOf: more.onBehalfOf ? idOf(more.onBehalfOf) : null,
  });
const acknowledge = (proposalId: string, voter: Somebody, by: Somebody = 'chair') =>
  new AcknowledgeDissent(house.work).execute(actor(by), { proposalId, revision: 1, voterId: idOf(voter) });
const ratify = (proposalId: string, by: Somebody = 'chair', more: Partial<RatifyDecisionInput> = {}, key?: string) =>
  new RatifyDecision(house.work).execute(actor(by), { proposalId, revision: 1, reason: null, record: null, ...more }, key);

/** A proposal with the three approvals that the standard quorum needs. */
async function carried(): Promise<string> {
  const proposalId = await propose();
  for (const name of ['radiologist', 'chair', 'physiotherapist'] as const) await cast(proposalId, name, 'APPROVE');
  return proposalId;
}
const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const settled = await work.then(
    () => new Error('was not refused'),
    (error: Error) => error,
  );
  if (settled.name !== 'Refusal') throw settled;
  return settled as Refusal;
};
const rows = async (sql: string, ...values: unknown[]) => (await house.owner.query(sql, values)).rows;
const decisionsOf = (proposalId: string) => rows('select * from decision where proposal_id = $1 order by revision', proposalId);
const factTypes = async (stream: string) => (await house.facts(stream)).map(({ type }) => type);

describe('from proposal to decision', () => {
  it('[DEC-5] ratification records charter, quorum, ballots, what each voter could see, dissents and what the chair wrote; the case is decided', async () => {
    const proposalId = await propose();
    await cast(proposalId, 'radiologist', 'APPROVE');
    await cast(proposalId, 'physiotherapist', 'OBJECT', { reason: 'Six more weeks of exercise first' });
    await cast(proposalId, 'chair', 'APPROVE');
    await acknowledge(proposalId, 'physiotherapist');
    const { decisionId, caseId } = await ratify(proposalId, 'chair', {
      record: { patientPreference: 'Wants it', tellsPatient: idOf('radiologist') },
    });

    const [decision] = await rows(
      'select d.*, c.version as charter from decision d join charter c on c.id = d.charter_id where d.id = $1',
      decisionId,
    );
    expect(decision).toMatchObject({
      strength: 'MAJORITY',
      charter: 1,
      ratified_by: idOf('chair'),
      ratified_at: house.now,
      supersedes_id: null,
      revision: 1,
    });
    expect(decision.record).toMatchObject({
      charterVersion: 1, questionKind: 'STANDARD', priority: 'P3', patientPreference: 'Wants it', tellsPatient: idOf('radiologist'), seenHead: 5,
      quorum: { met: true, requirements: [{ by: [idOf('radiologist')] }, { by: [idOf('chair')] }, { by: [idOf('physiotherapist')] }] },
    }); // prettier-ignore
    const ballots = await rows(
      'select voter_id, choice, seen_head from decision_ballot where decision_id = $1 order by seen_head',
      decisionId,
    );
    expect(ballots).toEqual([
      { voter_id: idOf('radiologist'), choice: 'APPROVE', seen_head: '1' },
      { voter_id: idOf('physiotherapist'), choice: 'OBJECT', seen_head: '2' },
      { voter_id: idOf('chair'), choice: 'APPROVE', seen_head: '3' },
    ]);
    expect(await rows('select person_id, reason, acknowledged_at from dissent where decision_id = $1', decisionId)).toEqual([
      { person_id: idOf('physiotherapist'), reason: 'Six more weeks of exercise first', acknowledged_at: house.now },
    ]);
    expect(await rows('select status, version from board_case where id = $1', caseId)).toEqual([{ status: 'DECIDED', version: 2 }]);
    expect(await factTypes(`case:${caseId}`)).toEqual([
      'decisionProposed',
      'ballotCast',
      'ballotCast',
      'ballotCast',
      'dissentAcknowledged',
      'decisionRatified',
    ]);
    expect(await factTypes(`referral:${caseId}`)).toEqual(['decisionRatified']);
  });

  it('[CASE-5] proposals and ballots leave the version of the case, and what the referrer sees of it, as they were', async () => {
    const before = await rows('select version, referral_updated_at from board_case where id = $1', desk.caseId);
    await carried();
    expect(await rows('select version, referral_updated_at from board_case where id = $1', desk.caseId)).toEqual(before);
  });

  it('[OPIN-4] nothing is proposed while the review is sealed', async () => {
    desk = await buildDesk({ sealed: true });
    expect((await refusalOf(propose())).code).toBe('PROPOSAL_WHILE_SEALED');
    expect(await factTypes(`case:${desk.caseId}`)).toEqual([]);
  });

  it('[CASE-5] a proposal made against an older review is refused with the current version', async () => {
    await propose();
    expect(await refusalOf(propose('radiologist', { version: 1 }))).toMatchObject({
      code: 'PROPOSAL_REVIEW_STALE',
      facts: { currentVersion: 2 },
    });
  });

  it('[DEC-9] a plan whose procedure the catalogue does not hold is refused', async () => {
    const recommendation = { steps: [{ kind: 'PROCEDURE' as const, procedureId: newId(), side: 'LEFT' as const }] };
    expect((await refusalOf(propose('chair', { recommendation }))).code).toBe('RECOMMENDATION_PROCEDURE_UNKNOWN');
  });

  it('[DEC-1] a procedure proposed asks for its own voters too, and the refusal names them', async () => {
    const recommendation = { steps: [{ kind: 'PROCEDURE' as const, procedureId: vertebroplasty, side: 'MIDLINE' as const }] };
    const proposalId = await propose('chair', { recommendation });
    for (const name of ['radiologist', 'chair', 'physiotherapist'] as const) await cast(proposalId, name, 'APPROVE');
    expect(await refusalOf(ratify(proposalId))).toMatchObject({
      code: 'DECISION_QUORUM_NOT_MET',
      facts: { missing: [{ label: 'Spinal surgeon', disciplines: ['SPINAL_SURGERY'], count: 1, present: 0 }] },
    });
    expect(await rows('select status from board_case where id = $1', desk.caseId)).toEqual([{ status: 'IN_REVIEW' }]);
  });

  it('[DEC-1] the deputy ratifies, a member does not', async () => {
    const proposalId = await carried();
    expect((await refusalOf(ratify(proposalId, 'radiologist'))).code).toBe('RATIFICATION_CHAIR_ONLY');
    await ratify(proposalId, 'deputy');
    expect(await decisionsOf(proposalId)).toMatchObject([{ strength: 'UNANIMOUS', ratified_by: idOf('deputy') }]);
  });

  it('[DEC-3] an objection stops it until the chair has acknowledged it', async () => {
    const proposalId = await carried();
    await cast(proposalId, 'physiotherapist', 'OBJECT', { reason: 'Too early' });
    expect((await refusalOf(ratify(proposalId))).code).toBe('DECISION_DISSENT_UNACKNOWLEDGED');
    expect((await refusalOf(acknowledge(proposalId, 'physiotherapist', 'radiologist'))).code).toBe('DISSENT_CHAIR_ONLY');
    expect((await refusalOf(acknowledge(proposalId, 'radiologist'))).code).toBe('DISSENT_NOT_FOUND');
    await acknowledge(proposalId, 'physiotherapist');
    await acknowledge(proposalId, 'physiotherapist');
    expect((await factTypes(`case:${desk.caseId}`)).filter((type) => type === 'dissentAcknowledged')).toHaveLength(1);
    await ratify(proposalId);
  });
});

describe('ballots', () => {
  it('[DEC-2] are changeable, and every version is kept', async () => {
    const proposalId = await propose();
    await cast(proposalId, 'radiologist', 'OBJECT', { reason: 'Wrong level' });
    await cast(proposalId, 'radiologist', 'APPROVE');
    expect(await rows('select choice, version from ballot where proposal_id = $1', proposalId)).toEqual([
      { choice: 'APPROVE', version: 2 },
    ]);
    const history = await rows(
      'select v.version, v.choice, v.reason from ballot_version v join ballot b on b.id = v.ballot_id where b.proposal_id = $1 order by 1',
      proposalId,
    );
    expect(history).toEqual([{ version: 1, choice: 'OBJECT', reason: 'Wrong level' }, { version: 2, choice: 'APPROVE', reason: null }]); // prettier-ignore
  });

  it('[DEC-2] are void when the proposal is revised, their voters are told, and the earlier revision is kept', async () => {
    const proposalId = await carried();
    await propose('radiologist', { rationale: 'Other side' });
    expect(await refusalOf(ratify(proposalId))).toMatchObject({
      code: 'PROPOSAL_REVISED',
      category: 'CONFLICT',
      facts: { currentRevision: 2 },
    });
    expect((await refusalOf(ratify(proposalId, 'chair', { revision: 2 }))).code).toBe('DECISION_QUORUM_NOT_MET');
    for (const name of ['radiologist', 'chair', 'physiotherapist'] as const)
      expect((await house.facts(`inbox:${idOf(name)}`)).at(-1)).toMatchObject({ type: 'ballotVoided', refs: { proposalId, revision: 2 } });
    expect(await rows('select revision, rationale from proposal_revision where proposal_id = $1 order by 1', proposalId)).toEqual([
      { revision: 1, rationale: 'Level and side agree' },
      { revision: 2, rationale: 'Other side' },
    ]);
    expect((await house.facts(`case:${desk.caseId}`)).at(-1)).toMatchObject({
      type: 'decisionProposed',
      refs: { revision: 2, voided: expect.arrayContaining([idOf('chair')]) },
    });
  });

  it('[DEC-2] a guest votes for their discipline, and the ballot outlives the invitation', async () => {
    await house.owner.query(
      `insert into board_guest (board_id, person_id, case_id, discipline, expires_at) values ($1, $2, $3, 'ONCOLOGY', now() + interval '1 day')`,
      [house.board, idOf('outsider'), desk.caseId],
    );
    const proposalId = await carried();
    await cast(proposalId, 'outsider', 'APPROVE');
    await house.owner.query('update board_guest set expires_at = now() where case_id = $1', [desk.caseId]);
    expect((await refusalOf(cast(proposalId, 'outsider', 'OBJECT', { reason: 'late' }))).category).toBe('NOT_FOUND');
    const { decisionId } = await ratify(proposalId);
    expect(
      await rows('select choice, discipline from decision_ballot where decision_id = $1 and voter_id = $2', decisionId, idOf('outsider')),
    ).toEqual([{ choice: 'APPROVE', discipline: 'ONCOLOGY' }]);
  });

  it('[DEC-12] given by phone are kept with who took them, confirmed by the voter, and P1 only', async () => {
    expect((await refusalOf(cast(await propose(), 'coordinator', 'APPROVE', { onBehalfOf: 'radiologist' }))).code).toBe(
      'BALLOT_BY_PHONE_NEEDS_P1',
    );
    desk = await buildDesk({ priority: 'P1' });
    const proposalId = await propose();
    await cast(proposalId, 'coordinator', 'APPROVE', { onBehalfOf: 'radiologist' });
    expect((await house.facts(`inbox:${idOf('radiologist')}`)).at(-1)).toMatchObject({ type: 'ballotToConfirm' });
    expect((await refusalOf(cast(proposalId, 'radiologist', 'APPROVE', { onBehalfOf: 'physiotherapist' }))).code).toBe(
      'BALLOT_FOR_OTHERS_FORBIDDEN',
    );
    expect((await refusalOf(cast(proposalId, 'chair', 'APPROVE', { onBehalfOf: 'observer' }))).code).toBe('BALLOT_VOTER_UNFIT');
    await cast(proposalId, 'radiologist', 'APPROVE');
    expect(await rows('select taken_by, confirmed_at, version from ballot where proposal_id = $1', proposalId)).toEqual([
      { taken_by: idOf('coordinator'), confirmed_at: house.now, version: 1 },
    ]);
    expect((await house.facts(`case:${desk.caseId}`)).at(-1)).toMatchObject({
      type: 'ballotCast',
      refs: { voterId: idOf('radiologist'), confirmed: true },
    });
  });

  it('[DEC-12] given by phone can be confirmed after ratification; nothing else may follow, and the decision stays as it was', async () => {
    desk = await buildDesk({ priority: 'P1' });
    const proposalId = await propose();
    for (const name of ['radiologist', 'physiotherapist'] as const) await cast(proposalId, 'chair', 'APPROVE', { onBehalfOf: name });
    await cast(proposalId, 'chair', 'APPROVE');
    const { decisionId } = await ratify(proposalId);
    const held = () => rows('select * from decision_ballot where decision_id = $1 order by voter_id', decisionId);
    const before = await held();
    expect((await refusalOf(cast(proposalId, 'radiologist', 'OBJECT', { reason: 'late' }))).code).toBe('PROPOSAL_ALREADY_RATIFIED');
    expect((await refusalOf(cast(proposalId, 'secondRadiologist', 'APPROVE'))).code).toBe('PROPOSAL_ALREADY_RATIFIED');
    expect((await refusalOf(cast(proposalId, 'chair', 'APPROVE', { onBehalfOf: 'radiologist' }))).code).toBe('PROPOSAL_ALREADY_RATIFIED');
    await cast(proposalId, 'radiologist', 'APPROVE');
    expect((await refusalOf(cast(proposalId, 'radiologist', 'APPROVE'))).code).toBe('PROPOSAL_ALREADY_RATIFIED');
    expect(await rows('select voter_id from ballot where proposal_id = $1 and confirmed_at is not null', proposalId)).toEqual([
      { voter_id: idOf('radiologist') },
    ]);
    expect(await held()).toEqual(before);
  });

  it('[DEC-12] the emergency quorum decides a P1 case', async () => {
    desk = await buildDesk({ priority: 'P1' });
    await house.owner.query(`update board_case set question_kind = 'EMERGENCY' where id = $1`, [desk.caseId]);
    const recommendation = { steps: [{ kind: 'PROCEDURE' as const, procedureId: vertebroplasty, side: 'MIDLINE' as const }] };
    const proposalId = await propose('chair', { recommendation });
    await cast(proposalId, 'chair', 'APPROVE');
    expect((await refusalOf(ratify(proposalId))).code).toBe('DECISION_QUORUM_NOT_MET');
    await cast(proposalId, 'chair', 'APPROVE', { onBehalfOf: 'radiologist' });
    await ratify(proposalId);
  });
});

describe('who may', () => {
  const strangers = ['outsider', 'referrer', 'otherReferrer', 'administrator', 'formerGuest', 'formerMember'] as const;

  it.each(strangers)('[REC-2] for %s there is no such review, proposal or ballot', async (name) => {
    const proposalId = await carried();
    const attempts = [
      () => propose(name, { version: 1 }),
      () => cast(proposalId, name, 'APPROVE'),
      () => acknowledge(proposalId, 'chair', name),
      () => ratify(proposalId, name),
    ];
    for (const attempt of attempts) expect((await refusalOf(attempt())).category).toBe('NOT_FOUND');
  });

  it('an observer reads and does nothing, a coordinator without a discipline does not vote', async () => {
    const proposalId = await carried();
    expect((await refusalOf(propose('observer'))).code).toBe('PROPOSAL_FORBIDDEN');
    for (const name of ['observer', 'coordinator'] as const)
      expect((await refusalOf(cast(proposalId, name, 'APPROVE'))).code).toBe('BALLOT_FORBIDDEN');
  });

  it('a hospital system sees nothing of it', async () => {
    const proposalId = await carried();
    const system: Actor = { kind: 'serviceAccount', id: newId(), organisationId: house.organisation, scopes: ['referrals:write'] };
    const input = { proposalId, revision: 1, reason: null, record: null };
    expect((await refusalOf(new RatifyDecision(house.work).execute(system, input))).code).toBe('PROPOSAL_NOT_FOUND');
  });

  it('a refusal is audited with its code and leaves nothing behind', async () => {
    const proposalId = await carried();
    await refusalOf(ratify(proposalId, 'radiologist'));
    const audit = await rows(
      `select outcome, refusal_code from audit_entry where subject = $1 and command = 'ratifyDecision'`,
      `case:${desk.caseId}`,
    );
    expect(audit).toEqual([{ outcome: 'REFUSED', refusal_code: 'RATIFICATION_CHAIR_ONLY' }]);
    expect(await decisionsOf(proposalId)).toEqual([]);
  });
});

describe('a decision', () => {
  it('[DEC-6] is never changed: the application may neither update nor delete it, its ballots and its dissents', async () => {
    await ratify(await carried());
    for (const table of ['decision', 'decision_ballot', 'dissent', 'proposal_revision', 'ballot_version'])
      for (const sql of [`update ${table} set case_id = case_id`, `delete from ${table}`])
        await expect(house.writer.query(sql)).rejects.toThrow('permission denied');
  });

  it('[DEC-6] is amended by a new one that supersedes it, opened by the chair only', async () => {
    const proposalId = await carried();
    const first = await ratify(proposalId);
    expect((await refusalOf(cast(proposalId, 'radiologist', 'OBJECT', { reason: 'late' }))).code).toBe('PROPOSAL_ALREADY_RATIFIED');
    expect((await refusalOf(propose('radiologist'))).code).toBe('PROPOSAL_FORBIDDEN');
    const before = await decisionsOf(proposalId);
    await propose('chair', { rationale: 'The left side after all' });
    for (const name of ['radiologist', 'chair', 'physiotherapist'] as const) await cast(proposalId, name, 'APPROVE', { revision: 2 });
    const second = await ratify(proposalId, 'chair', { revision: 2 });
    const chain = await decisionsOf(proposalId);
    expect(chain[0]).toEqual(before[0]);
    expect(chain.map(({ id, supersedes_id }) => [id, supersedes_id])).toEqual([[first.decisionId, null], [second.decisionId, first.decisionId]]); // prettier-ignore
    expect((await house.facts(`case:${desk.caseId}`)).filter(({ type }) => type === 'decisionProposed').slice(1)).toMatchObject([
      { refs: { voided: [] } },
    ]);
  });

  it('[DEC-6] of a later review supersedes the one of the review before', async () => {
    const first = await ratify(await carried());
    await house.owner.query(`update board_case set status = 'IN_REVIEW' where id = $1`, [desk.caseId]);
    const earlier = desk;
    desk = { ...desk, reviewId: await house.buildReview(desk.caseId, { sealed: false }) };
    const second = await ratify(await carried());
    expect(await rows('select supersedes_id from decision where id = $1', second.decisionId)).toEqual([
      { supersedes_id: first.decisionId },
    ]);
    desk = earlier;
    expect((await refusalOf(propose())).code).toBe('PROPOSAL_REVIEW_SUPERSEDED');
  });

  it('[DEC-11] repeated with the same key answers the same decision, and is made once', async () => {
    const proposalId = await carried();
    const key = newId();
    const first = await ratify(proposalId, 'chair', {}, key);
    expect(await ratify(proposalId, 'chair', {}, key)).toEqual(first);
    expect(await decisionsOf(proposalId)).toHaveLength(1);
  });
});

describe('at the same time', () => {
  // Each round meets another interleaving; more of them run in the chaos harness.
  const rounds = 12;
  /** Both at once; every other round the second one starts first. */
  async function together<A, B>(a: () => Promise<A>, b: () => Promise<B>, round: number) {
    if (round % 2 === 0) return Promise.allSettled([a(), b()] as const);
    const [second, first] = await Promise.allSettled([b(), a()] as const);
    return [first, second] as const;
  }

  it('[DEC-11] of the chair and the deputy who ratify at once exactly one does, and the other is told the decision', async () => {
    for (let round = 0; round < rounds; round++) {
      desk = await buildDesk();
      const proposalId = await carried();
      const both = await Promise.allSettled(
        (round % 2 ? (['chair', 'deputy'] as const) : (['deputy', 'chair'] as const)).map((name) => ratify(proposalId, name)),
      );
      const [decision, ...more] = await decisionsOf(proposalId);
      expect(more).toEqual([]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const lost = both.find((one): one is PromiseRejectedResult => one.status === 'rejected')!;
      expect(lost.reason).toMatchObject({
        code: 'PROPOSAL_ALREADY_RATIFIED',
        category: 'CONFLICT',
        facts: { decisionId: `decision_${decision.id}` },
      });
      expect((await factTypes(`case:${desk.caseId}`)).filter((type) => type === 'decisionRatified')).toHaveLength(1);
    }
  }, 60_000);

  it('[DEC-11] a ballot that races ratification is either in the decision or refused', async () => {
    for (let round = 0; round < rounds; round++) {
      desk = await buildDesk();
      const proposalId = await carried();
      const [voted, ratified] = await together(
        () => cast(proposalId, 'secondRadiologist', 'ABSTAIN'),
        () => ratify(proposalId),
        round,
      );
      expect(ratified.status).toBe('fulfilled');
      const [decision] = await decisionsOf(proposalId);
      const held = await rows(
        'select voter_id, choice, cast_at from decision_ballot where decision_id = $1 order by voter_id',
        decision.id,
      );
      expect(held).toEqual(await rows('select voter_id, choice, cast_at from ballot where proposal_id = $1 order by voter_id', proposalId));
      expect(held).toHaveLength(voted.status === 'fulfilled' ? 4 : 3);
      if (voted.status === 'rejected') expect(voted.reason).toMatchObject({ code: 'PROPOSAL_ALREADY_RATIFIED' });
      expect((await factTypes(`case:${desk.caseId}`)).at(-1)).toBe('decisionRatified');
    }
  }, 60_000);

  it('[DEC-3] an objection that races ratification either stops it or comes too late, and is never lost in between', async () => {
    for (let round = 0; round < rounds; round++) {
      desk = await buildDesk();
      const proposalId = await carried();
      const [objected, ratified] = await together(
        () => cast(proposalId, 'physiotherapist', 'OBJECT', { reason: 'No' }),
        () => ratify(proposalId),
        round,
      );
      expect([objected.status, ratified.status].sort()).toEqual(['fulfilled', 'rejected']);
      if (ratified.status === 'rejected') expect(ratified.reason).toMatchObject({ code: 'DECISION_DISSENT_UNACKNOWLEDGED' });
      if (objected.status === 'rejected') expect(objected.reason).toMatchObject({ code: 'PROPOSAL_ALREADY_RATIFIED' });
    }
  }, 60_000);

  it('[DEC-2] a ballot that races a revision is either told that it is void or refused', async () => {
    for (let round = 0; round < rounds; round++) {
      desk = await buildDesk();
      const proposalId = await propose();
      const [voted, revised] = await together(
        () => cast(proposalId, 'radiologist', 'APPROVE'),
        () => propose('chair', { rationale: 'Again' }),
        round,
      );
      expect(revised.status).toBe('fulfilled');
      if (voted.status === 'rejected') expect(voted.reason).toMatchObject({ code: 'PROPOSAL_REVISED', facts: { currentRevision: 2 } });
      const fact = (await house.facts(`case:${desk.caseId}`)).findLast(({ type }) => type === 'decisionProposed')!;
      expect(fact.refs.voided).toEqual(voted.status === 'fulfilled' ? [idOf('radiologist')] : []);
    }
  }, 60_000);

  it('[DEC-2] two first proposals at once: one is made, the other is told that the review has changed', async () => {
    for (let round = 0; round < rounds; round++) {
      desk = await buildDesk();
      const both = await together(
        () => propose('chair', { version: 1 }),
        () => propose('radiologist', { version: 1 }),
        round,
      );
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((both.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({
        code: 'PROPOSAL_REVIEW_STALE',
      });
      expect(await rows('select revision from proposal where review_id = $1', desk.reviewId)).toEqual([{ revision: 1 }]);
    }
  }, 60_000);
});
