import { describe, expect, it } from '@jest/globals';
import { newId, type Actor } from '#kernel';
import {
  acknowledge,
  carried,
  cast,
  decisionsOf,
  desk,
  factTypes,
  house,
  idOf,
  openDesk,
  propose,
  ratify,
  refusalOf,
  rows,
  setUpDesks,
  turnTo,
  vertebroplasty,
} from '../../../../../test/builders/desk.js';
import { RatifyDecision } from './ratify-decision.js';

setUpDesks();

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
      charterVersion: 1, questionKind: 'STANDARD', priority: 'P3', patientPreference: 'Wants it', tellsPatient: idOf('radiologist'), seenHead: 6,
      quorum: { met: true, requirements: [{ by: [idOf('radiologist')] }, { by: [idOf('chair')] }, { by: [idOf('physiotherapist')] }] },
    }); // prettier-ignore
    const ballots = await rows(
      'select voter_id, choice, seen_head from decision_ballot where decision_id = $1 order by seen_head',
      decisionId,
    );
    expect(ballots).toEqual([
      { voter_id: idOf('radiologist'), choice: 'APPROVE', seen_head: '1' },
      { voter_id: idOf('physiotherapist'), choice: 'OBJECT', seen_head: '2' },
      { voter_id: idOf('chair'), choice: 'APPROVE', seen_head: '4' },
    ]);
    expect(await rows('select person_id, reason, acknowledged_at from dissent where decision_id = $1', decisionId)).toEqual([
      { person_id: idOf('physiotherapist'), reason: 'Six more weeks of exercise first', acknowledged_at: house.now },
    ]);
    expect(await rows('select status, version from board_case where id = $1', caseId)).toEqual([{ status: 'DECIDED', version: 2 }]);
    expect(await factTypes(`case:${caseId}`)).toEqual([
      'decisionProposed',
      'ballotCast',
      'ballotCast',
      // The charter lets reviews close without a meeting: the objection asks for one (DEC-7).
      'caseNeedsAgenda',
      'ballotCast',
      'dissentAcknowledged',
      'decisionRatified',
      'agendaWishMet',
    ]);
    expect(await factTypes(`referral:${caseId}`)).toEqual(['decisionRatified']);
  });

  it('[CASE-5] proposals and ballots leave the version of the case, and what the referrer sees of it, as they were', async () => {
    const before = await rows('select version, referral_updated_at from board_case where id = $1', desk.caseId);
    await carried();
    expect(await rows('select version, referral_updated_at from board_case where id = $1', desk.caseId)).toEqual(before);
  });

  it('[OPIN-4] nothing is proposed while the review is sealed', async () => {
    await openDesk({ sealed: true });
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

  it('[REC-1] what they tried is audited with what they named, though for them it is not there', async () => {
    const proposalId = await carried();
    const attempts = [
      propose('outsider', { version: 1 }),
      cast(proposalId, 'outsider', 'APPROVE'),
      acknowledge(proposalId, 'chair', 'outsider'),
      ratify(proposalId, 'outsider'),
    ];
    for (const attempt of attempts.map(refusalOf)) expect((await attempt).category).toBe('NOT_FOUND');
    const [review, proposal] = [`review:${desk.reviewId}`, `proposal:${proposalId}`];
    const tried = await rows(
      `select command, subject, patient_ids as patients from audit_entry where outcome = 'REFUSED' and subject in ($1, $2) order by command`,
      review,
      proposal,
    );
    expect(tried).toEqual([
      { command: 'acknowledgeDissent', subject: proposal, patients: [] },
      { command: 'castBallot', subject: proposal, patients: [] },
      { command: 'proposeDecision', subject: review, patients: [] },
      { command: 'ratifyDecision', subject: proposal, patients: [] },
    ]);
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
    turnTo({ ...desk, reviewId: await house.buildReview(desk.caseId, { sealed: false }) });
    const second = await ratify(await carried());
    expect(await rows('select supersedes_id from decision where id = $1', second.decisionId)).toEqual([
      { supersedes_id: first.decisionId },
    ]);
    turnTo(earlier);
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
