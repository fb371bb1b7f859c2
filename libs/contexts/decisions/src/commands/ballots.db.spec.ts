import { describe, expect, it } from '@jest/globals';
import {
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
  vertebroplasty,
} from '../../../../../test/builders/desk.js';

setUpDesks();

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
    await openDesk({ priority: 'P1' });
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
    await openDesk({ priority: 'P1' });
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

  it('[DEC-12] given by phone can be confirmed also when the decision is being amended already', async () => {
    await openDesk({ priority: 'P1' });
    const proposalId = await propose();
    for (const name of ['radiologist', 'physiotherapist'] as const) await cast(proposalId, 'chair', 'APPROVE', { onBehalfOf: name });
    await cast(proposalId, 'chair', 'APPROVE');
    await ratify(proposalId);
    await propose('chair', { rationale: 'The other side' });
    expect((await refusalOf(cast(proposalId, 'radiologist', 'OBJECT', { reason: 'late' }))).code).toBe('PROPOSAL_ALREADY_RATIFIED');
    await cast(proposalId, 'radiologist', 'APPROVE');
    const confirmed = 'select voter_id, revision, version from ballot where proposal_id = $1 and confirmed_at is not null';
    expect(await rows(confirmed, proposalId)).toEqual([{ voter_id: idOf('radiologist'), revision: 1, version: 1 }]);
    expect((await house.facts(`case:${desk.caseId}`)).at(-1)).toMatchObject({
      type: 'ballotCast',
      refs: { revision: 1, voterId: idOf('radiologist'), confirmed: true },
    });
    // A revision that was never ratified is void, and whoever votes on it is told of the next one.
    await cast(proposalId, 'chair', 'APPROVE', { onBehalfOf: 'physiotherapist', revision: 2 });
    await propose('chair', { rationale: 'Both sides' });
    expect(await refusalOf(cast(proposalId, 'physiotherapist', 'APPROVE', { revision: 2 }))).toMatchObject({
      code: 'PROPOSAL_REVISED',
      facts: { currentRevision: 3 },
    });
  });

  it('[DEC-12] the emergency quorum decides a P1 case', async () => {
    await openDesk({ priority: 'P1' });
    await house.owner.query(`update board_case set question_kind = 'EMERGENCY' where id = $1`, [desk.caseId]);
    const recommendation = { steps: [{ kind: 'PROCEDURE' as const, procedureId: vertebroplasty, side: 'MIDLINE' as const }] };
    const proposalId = await propose('chair', { recommendation });
    await cast(proposalId, 'chair', 'APPROVE');
    expect((await refusalOf(ratify(proposalId))).code).toBe('DECISION_QUORUM_NOT_MET');
    await cast(proposalId, 'chair', 'APPROVE', { onBehalfOf: 'radiologist' });
    await ratify(proposalId);
  });
});
