import { describe, expect, it } from '@jest/globals';
import { viewerOf } from '#access';
import { boardReads } from '#boards';
import { caseReads } from '#cases';
import { decisionReads, RatifyDecision, RatifyReadyDecisions, type RatifiedOrNot } from '#decisions';
import { globalId } from '#kernel';
import { opinionReads } from '#opinions';
import { organisationReads } from '#organisations';
import { procedureReads } from '#procedures';
import { specialistReads } from '#specialists';
import { askThrough } from '../../../../../test/builders/ask.js';
import { carried, cast, desk, house, openDesk, propose, ratify, refusalOf, rows, setUpDesks } from '../../../../../test/builders/desk.js';
import type { Somebody } from '../../../../../test/builders/house.js';

setUpDesks();

const hours = (count: number) => void (house.now = new Date(house.now.getTime() + count * 3_600_000));
const close = (
  by: Somebody,
  proposals: { proposalId: string; revision?: number }[],
  key?: string,
  boardId = house.board,
): Promise<RatifiedOrNot[]> =>
  new RatifyReadyDecisions(new RatifyDecision(house.work)).execute(
    house.who[by],
    { boardId, proposals: proposals.map(({ proposalId, revision = 1 }) => ({ proposalId, revision })) },
    key,
  );
const outcomes = (done: RatifiedOrNot[]) => done.map(({ decisionId, refusal }) => (decisionId ? 'ratified' : [refusal!.code, refusal!.facts['why'] ?? []].flat().join(' '))); // prettier-ignore
const wishes = () => rows('select reason, kind, met_at is null as open from agenda_wish where case_id = $1 order by at, id', desk.caseId);
const ask = askThrough([organisationReads, specialistReads, procedureReads, boardReads, caseReads, opinionReads, decisionReads].flat());
const readiness = async () =>
  (
    await ask(
      house,
      viewerOf(house.who.chair),
      `{ node(id: "${globalId('Review', desk.reviewId)}") { ... on Review { readyToClose { at ready why } } } }`,
    )
  ).node.readyToClose;

describe('closing without a meeting', () => {
  it('[DEC-7] closes what is ready in one act, says of each why not, and what one is refused for undoes nothing', async () => {
    const ready = await carried();
    const first = desk;
    await openDesk();
    const objected = await carried();
    await cast(objected, 'secondRadiologist', 'OBJECT', { reason: 'Too soon' });
    await openDesk();
    const unmet = await propose();
    await cast(unmet, 'radiologist', 'APPROVE');
    hours(47);
    await openDesk();
    const young = await carried();
    const all = [ready, objected, unmet, young].map((proposalId) => ({ proposalId }));
    expect(outcomes(await close('chair', all))).toEqual([
      'DECISION_NOT_READY_TO_CLOSE WINDOW_OPEN',
      'DECISION_NOT_READY_TO_CLOSE WINDOW_OPEN OBJECTION',
      'DECISION_NOT_READY_TO_CLOSE WINDOW_OPEN QUORUM_NOT_MET',
      'DECISION_NOT_READY_TO_CLOSE WINDOW_OPEN',
    ]);
    hours(1);
    expect(outcomes(await close('deputy', all, 'once'))).toEqual([
      'ratified',
      'DECISION_NOT_READY_TO_CLOSE OBJECTION',
      'DECISION_NOT_READY_TO_CLOSE QUORUM_NOT_MET',
      'DECISION_NOT_READY_TO_CLOSE WINDOW_OPEN',
    ]);
    expect(await rows('select status from board_case where id = $1', first.caseId)).toEqual([{ status: 'DECIDED' }]);
    const [again] = await close('deputy', [{ proposalId: ready }], 'once');
    expect(await rows('select id from decision where proposal_id = $1', ready)).toEqual([{ id: again!.decisionId }]);
    expect(outcomes(await close('deputy', [{ proposalId: ready }]))).toEqual(['PROPOSAL_ALREADY_RATIFIED']);
  });

  it('[DEC-7] is the act of the chair or deputy of that board, over what they have read', async () => {
    const proposalId = await carried();
    hours(48);
    expect(outcomes(await close('radiologist', [{ proposalId }]))).toEqual(['RATIFICATION_CHAIR_ONLY']);
    expect(outcomes(await close('outsider', [{ proposalId }], undefined, house.otherBoard))).toEqual(['PROPOSAL_NOT_FOUND']);
    expect(outcomes(await close('chair', [{ proposalId }], undefined, house.otherBoard))).toEqual(['PROPOSAL_NOT_FOUND']);
    expect(outcomes(await close('chair', [{ proposalId, revision: 2 }]))).toEqual(['PROPOSAL_REVISED']);
    expect((await refusalOf(close('chair', [{ proposalId }, { proposalId }]))).category).toBe('BAD_INPUT');
    expect((await refusalOf(close('chair', []))).category).toBe('BAD_INPUT');
  });

  it('[DEC-7] the window is counted anew from each revision', async () => {
    await carried();
    hours(47);
    await propose('chair', { rationale: 'The other side' });
    const [{ id: proposalId }] = await rows('select id from proposal where review_id = $1', desk.reviewId);
    for (const name of ['radiologist', 'chair', 'physiotherapist'] as const) await cast(proposalId, name, 'APPROVE', { revision: 2 });
    hours(47);
    expect(outcomes(await close('chair', [{ proposalId, revision: 2 }]))).toEqual(['DECISION_NOT_READY_TO_CLOSE WINDOW_OPEN']);
    hours(1);
    expect(outcomes(await close('chair', [{ proposalId, revision: 2 }]))).toEqual(['ratified']);
  });

  it('[DEC-7] one objection puts the case on the next agenda, once; taken back, or answered by a decision, nothing is left to discuss', async () => {
    const proposalId = await carried();
    await cast(proposalId, 'secondRadiologist', 'OBJECT', { reason: 'Too soon' });
    await cast(proposalId, 'deputy', 'OBJECT', { reason: 'Too late' });
    expect(await wishes()).toEqual([{ reason: 'OBJECTION', kind: 'DISCUSSION', open: true }]);
    expect(
      (await house.facts(`board:${house.board}`)).filter(({ type, refs }) => type === 'caseNeedsAgenda' && refs['caseId'] === desk.caseId),
    ).toHaveLength(1);
    await cast(proposalId, 'deputy', 'APPROVE');
    expect(await wishes()).toEqual([{ reason: 'OBJECTION', kind: 'DISCUSSION', open: true }]);
    await cast(proposalId, 'secondRadiologist', 'ABSTAIN');
    expect(await wishes()).toEqual([{ reason: 'OBJECTION', kind: 'DISCUSSION', open: false }]);
    hours(48);
    expect(outcomes(await close('chair', [{ proposalId }]))).toEqual(['ratified']);
  });

  it('[DEC-12] an emergency that was decided without a meeting is to be noted by the next', async () => {
    await openDesk({ priority: 'P1' });
    await ratify(await carried());
    expect(await wishes()).toEqual([{ reason: 'EMERGENCY_DECISION', kind: 'NOTING', open: true }]);
    await openDesk();
    await ratify(await carried());
    expect(await wishes()).toEqual([]);
  });

  it('[DEC-7] is read as the command judges it', async () => {
    expect(await readiness()).toBeNull();
    const proposalId = await propose();
    const { at, publishedAt, ...open } = await readiness();
    expect(publishedAt).toBe(house.now.toISOString());
    expect([at, open]).toEqual([new Date(house.now.getTime() + 48 * 3_600_000).toISOString(), { ready: false, why: ['WINDOW_OPEN', 'QUORUM_NOT_MET', 'NOT_CARRIED'] }]); // prettier-ignore
    for (const name of ['radiologist', 'chair', 'physiotherapist'] as const) await cast(proposalId, name, 'APPROVE');
    hours(48);
    expect(await readiness()).toMatchObject({ ready: true, why: [] });
    await house.owner.query('update board_member set left_at = now() where person_id = $1', [house.who.radiologist.id]);
    expect(await readiness()).toMatchObject({ ready: false, why: ['QUORUM_NOT_MET'] });
    expect(outcomes(await close('chair', [{ proposalId }]))).toEqual(['DECISION_NOT_READY_TO_CLOSE QUORUM_NOT_MET']);
    await house.owner.query('update board_member set left_at = null where person_id = $1', [house.who.radiologist.id]);
  });
});
