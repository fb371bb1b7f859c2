import { describe, expect, it } from '@jest/globals';
import { viewerOf } from '#access';
import { UnsealReview, SubmitOpinion } from '#opinions';
import { DeclareConflict, WithdrawConflict } from '#decisions';
import type { ConflictKind } from '#boards';
import {
  acknowledge,
  carried,
  cast,
  desk,
  house,
  idOf,
  openDesk,
  propose,
  ratify,
  refusalOf,
  rows,
  setUpDesks,
} from '../../../../../test/builders/desk.js';
import type { Somebody } from '../../../../../test/builders/house.js';

setUpDesks();

const declare = (by: Somebody, kind: ConflictKind, about: Somebody = by, note = 'As they said') =>
  new DeclareConflict(house.work).execute(house.who[by], { caseId: desk.caseId, personId: idOf(about), kind, note });
const withdraw = (by: Somebody, kind: ConflictKind, about: Somebody = by) =>
  new WithdrawConflict(house.work).execute(house.who[by], { caseId: desk.caseId, personId: idOf(about), kind, reason: 'A mistake' });
const ballots = (proposalId: string) =>
  rows(
    'select p.user_name, b.choice, b.version from ballot b join person p on p.id = b.voter_id where proposal_id = $1 order by 1',
    proposalId,
  );
/** What the second wall lets this person read of the case on the desk. */
async function reads(who: Somebody, ...tables: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const table of tables) {
    const key = table === 'board_case' ? 'id' : 'case_id';
    const [seen] = await house.reader.run(viewerOf(house.who[who]), [
      { name: '', text: `select 1 as one from ${table} where ${key} = $1`, values: [desk.caseId] },
    ]);
    if (seen!.length > 0) found.push(table);
  }
  return found;
}

describe('a declared conflict of interest', () => {
  it('[DEC-4] that lets discuss takes the vote, also one that was given, and the quorum says who is missing then', async () => {
    const proposalId = await carried();
    await declare('physiotherapist', 'FINANCIAL');
    expect(await ballots(proposalId)).toContainEqual({ user_name: 'physiotherapist', choice: 'RECUSE', version: 2 });
    const kept = await rows('select v.choice from ballot_version v join ballot b on b.id = v.ballot_id where b.voter_id = $1 and b.proposal_id = $2 order by v.version', idOf('physiotherapist'), proposalId); // prettier-ignore
    expect(kept).toEqual([{ choice: 'APPROVE' }, { choice: 'RECUSE' }]);
    expect(await refusalOf(cast(proposalId, 'physiotherapist', 'APPROVE'))).toMatchObject({ code: 'BALLOT_CONFLICTED', rule: 'DEC-4' });
    expect(await refusalOf(ratify(proposalId))).toMatchObject({ code: 'DECISION_QUORUM_NOT_MET', facts: { missing: [{ label: 'Physiotherapist' }] } }); // prettier-ignore
    // They still discuss: an opinion is theirs to give.
    const opinion = {
      reviewId: desk.reviewId,
      recommendation: { steps: [{ kind: 'REHABILITATION_FIRST' as const }] },
      confidence: 3,
      rationale: 'Try first',
    };
    await new SubmitOpinion(house.work).execute(house.who.physiotherapist, opinion as never);
    await withdraw('physiotherapist', 'FINANCIAL');
    await cast(proposalId, 'physiotherapist', 'APPROVE');
    await ratify(proposalId);
  });

  it('[DEC-4] nobody takes by phone the vote of whoever may not vote', async () => {
    await openDesk({ priority: 'P1' });
    const proposalId = await propose();
    await declare('radiologist', 'FINANCIAL');
    expect((await refusalOf(cast(proposalId, 'coordinator', 'APPROVE', { onBehalfOf: 'radiologist' }))).code).toBe('BALLOT_VOTER_UNFIT');
  });

  it('[DEC-4] own patient or intended operator is noted, votes, and leaves the chair to the deputy in everything that the chair does', async () => {
    await openDesk({ sealed: true });
    await declare('chair', 'OWN_PATIENT');
    const unseal = (by: Somebody) => new UnsealReview(house.work).execute(house.who[by], { reviewId: desk.reviewId, version: 1, reason: 'Enough is known' }); // prettier-ignore
    expect((await refusalOf(unseal('chair'))).category).toBe('FORBIDDEN');
    await unseal('deputy');
    const proposalId = await propose('deputy');
    for (const name of ['radiologist', 'chair', 'physiotherapist'] as const) await cast(proposalId, name, 'APPROVE');
    await cast(proposalId, 'secondRadiologist', 'OBJECT', { reason: 'Too soon' });
    expect(await refusalOf(acknowledge(proposalId, 'secondRadiologist'))).toMatchObject({ code: 'CHAIR_CONFLICTED', rule: 'DEC-4' });
    expect((await refusalOf(ratify(proposalId))).code).toBe('CHAIR_CONFLICTED');
    await acknowledge(proposalId, 'secondRadiologist', 'deputy');
    const { decisionId } = await ratify(proposalId, 'deputy');
    const [{ record }] = await rows('select record from decision where id = $1', decisionId);
    expect(record.conflicts).toEqual([
      { personId: idOf('chair'), kind: 'OWN_PATIENT', treatment: 'NOTED', note: 'As they said', declaredBy: idOf('chair'), declaredAt: house.now.toISOString() },
    ]); // prettier-ignore
    // The deputy ratified; the amendment is theirs to open too.
    expect((await refusalOf(propose('chair', { rationale: 'Another' }))).code).toBe('CHAIR_CONFLICTED');
    await propose('deputy', { rationale: 'Another' });
  });

  it('[DEC-4] that excludes: the case is not there, its votes are void, and whoever is kept away does not let themselves in again', async () => {
    const proposalId = await carried();
    const tables = ['board_case', 'review', 'asked_opinion', 'proposal', 'ballot', 'proposal_revision'];
    expect(await reads('radiologist', ...tables)).toEqual(tables);
    await declare('radiologist', 'FAMILY');
    expect(await reads('radiologist', ...tables, 'case_conflict')).toEqual(['case_conflict']);
    expect(await reads('chair', ...tables, 'case_conflict')).toEqual([...tables, 'case_conflict']);
    expect((await refusalOf(cast(proposalId, 'radiologist', 'APPROVE'))).category).toBe('NOT_FOUND');
    expect((await refusalOf(withdraw('radiologist', 'FAMILY'))).code).toBe('CASE_NOT_FOUND');
    expect((await refusalOf(ratify(proposalId))).code).toBe('DECISION_QUORUM_NOT_MET');
    // Their colleague votes in their place, and they learn of it all in their inbox alone.
    await cast(proposalId, 'secondRadiologist', 'APPROVE');
    await ratify(proposalId);
    expect((await house.facts(`inbox:${idOf('radiologist')}`)).at(-1)).toMatchObject({
      type: 'conflictDeclared',
      refs: { treatment: 'EXCLUDED' },
    });
    expect(await rows(`select p.user_name, b.choice from decision_ballot b join person p on p.id = b.voter_id where b.case_id = $1 and b.choice = 'RECUSE'`, desk.caseId)).toEqual([{ user_name: 'radiologist', choice: 'RECUSE' }]); // prettier-ignore
    await withdraw('coordinator', 'FAMILY', 'radiologist');
    expect(await reads('radiologist', ...tables)).toEqual(tables);
  });

  it('[DEC-4] is entered once, for somebody else by the chair or a coordinator, and taken back only by whom it is theirs to', async () => {
    await declare('coordinator', 'RESEARCH', 'radiologist');
    expect((await refusalOf(declare('radiologist', 'RESEARCH'))).code).toBe('CONFLICT_ALREADY_DECLARED');
    expect((await refusalOf(withdraw('radiologist', 'RESEARCH'))).code).toBe('CONFLICT_WITHDRAWAL_FORBIDDEN');
    expect((await refusalOf(declare('physiotherapist', 'RESEARCH', 'chair'))).code).toBe('CONFLICT_FORBIDDEN');
    expect((await refusalOf(declare('chair', 'RESEARCH', 'outsider'))).code).toBe('CONFLICT_PERSON_UNFIT');
    expect((await refusalOf(declare('outsider', 'RESEARCH'))).code).toBe('CASE_NOT_FOUND');
    expect((await refusalOf(declare('referrer', 'RESEARCH'))).code).toBe('CONFLICT_PERSON_UNFIT');
    await withdraw('chair', 'RESEARCH', 'radiologist');
    expect((await refusalOf(withdraw('chair', 'RESEARCH', 'radiologist'))).code).toBe('CONFLICT_NOT_DECLARED');
    await declare('radiologist', 'RESEARCH');
    expect((await house.facts(`case:${desk.caseId}`)).map(({ type }) => type).filter((type) => type.startsWith('conflict'))).toEqual(['conflictDeclared', 'conflictWithdrawn', 'conflictDeclared']); // prettier-ignore
  });

  it('[DEC-4] whoever follows the referral as well keeps what the referrer reads', async () => {
    await house.owner.query(
      `insert into thread (id, case_id, board_id, organisation_id, patient_id, audience, created_at)
       select gen_random_uuid(), c.id, c.board_id, c.organisation_id, c.patient_id, a, now() from board_case c, unnest(array['BOARD', 'REFERRER']) a where c.id = $1`,
      [desk.caseId],
    );
    await declare('bothSides', 'FAMILY');
    expect(await reads('bothSides', 'board_case', 'review', 'thread')).toEqual(['board_case', 'thread']);
    const [threads] = await house.reader.run(viewerOf(house.who.bothSides), [
      { name: '', text: 'select audience from thread where case_id = $1', values: [desk.caseId] },
    ]);
    expect(threads).toEqual([{ audience: 'REFERRER' }]);
  });

  it('[DEC-1] whoever has left the board is counted for nothing, and what they objected is acknowledged and carried all the same', async () => {
    const proposalId = await carried();
    await cast(proposalId, 'secondRadiologist', 'OBJECT', { reason: 'Wrong level' });
    const leave = (name: Somebody, at: string | null) => house.owner.query('update board_member set left_at = $2 where person_id = $1', [idOf(name), at]); // prettier-ignore
    await leave('radiologist', '2026-01-01');
    await leave('secondRadiologist', '2026-01-01');
    try {
      expect(await refusalOf(ratify(proposalId))).toMatchObject({ code: 'DECISION_QUORUM_NOT_MET', facts: { missing: [{ label: 'Radiologist' }] } }); // prettier-ignore
      await leave('radiologist', null);
      expect((await refusalOf(ratify(proposalId))).code).toBe('DECISION_DISSENT_UNACKNOWLEDGED');
      await acknowledge(proposalId, 'secondRadiologist');
      const { decisionId } = await ratify(proposalId);
      expect(await rows('select reason from dissent where decision_id = $1', decisionId)).toEqual([{ reason: 'Wrong level' }]);
    } finally {
      await leave('radiologist', null);
      await leave('secondRadiologist', null);
    }
  });
});
