import { describe, expect, it } from '@jest/globals';
import { organisationAudience, viewerOf, type Viewer } from '#access';
import { boardReads } from '#boards';
import { caseReads, ReopenCase } from '#cases';
import { decisionReads, SuspendDecision } from '#decisions';
import { globalId, newId } from '#kernel';
import { opinionReads } from '#opinions';
import { organisationReads } from '#organisations';
import { procedureReads } from '#procedures';
import { specialistReads } from '#specialists';
import { askThrough } from '../../../../../test/builders/ask.js';
import {
  carried,
  cast,
  desk,
  factTypes,
  house,
  propose,
  ratify,
  refusalOf,
  rows,
  setUpDesks,
  turnTo,
} from '../../../../../test/builders/desk.js';
import type { Somebody } from '../../../../../test/builders/house.js';

setUpDesks();

const act = (what: 'suspend' | 'lift', decisionId: string, by: Somebody = 'chair', reason = 'A new MRI shows more') =>
  new SuspendDecision(house.work)[what](house.who[by], { decisionId, reason });
/** The desk is the new review's from now on. */
async function reopen(): Promise<void> {
  const [{ version }] = await rows('select version from board_case where id = $1', desk.caseId);
  const { reviewId } = await new ReopenCase(house.work).execute(house.who.coordinator, {
    ...{ caseId: desk.caseId, version, reason: 'Worse', question: null, review: null },
  });
  await house.owner.query('update review set sealed = false where id = $1', [reviewId]);
  turnTo({ caseId: desk.caseId, reviewId: reviewId! });
}
const ask = askThrough([organisationReads, specialistReads, procedureReads, boardReads, caseReads, opinionReads, decisionReads].flat());
const seen = async (viewer: Viewer): Promise<any> =>
  (await ask(house, viewer, `{ node(id: "${globalId('BoardCase', desk.caseId)}") { ... on BoardCase { suspension { reason } standingDecision { id underReview maySuspend mayLiftSuspension suspension { by { name } } supersedes { id } } } } }`)).node; // prettier-ignore
const referrer = (): Viewer => organisationAudience(house.organisation);

describe('a decision whose case is reviewed again', () => {
  it('[DEC-6] stands under review, is suspended by the chair for both sides to read, and is superseded by the decision of the new review', async () => {
    const { decisionId: first } = await ratify(await carried());
    await reopen();
    expect((await refusalOf(act('suspend', first, 'radiologist'))).code).toBe('SUSPENSION_CHAIR_ONLY');
    expect(await seen(viewerOf(house.who.chair))).toMatchObject({ suspension: null, standingDecision: { underReview: true, maySuspend: true, mayLiftSuspension: false } }); // prettier-ignore
    await act('suspend', first, 'deputy');
    expect((await refusalOf(act('suspend', first))).code).toBe('SUSPENSION_STANDS');
    expect(await seen(viewerOf(house.who.chair))).toMatchObject({ suspension: { reason: 'A new MRI shows more' }, standingDecision: { suspension: { by: { name: 'deputy' } }, maySuspend: false, mayLiftSuspension: true } }); // prettier-ignore
    expect(await seen(referrer())).toEqual({ suspension: { reason: 'A new MRI shows more' }, standingDecision: null });
    expect((await factTypes(`referral:${desk.caseId}`)).at(-1)).toBe('decisionSuspended');
    const proposalId = await propose();
    for (const name of ['radiologist', 'chair', 'physiotherapist'] as const) await cast(proposalId, name, 'APPROVE');
    const { decisionId: second } = await ratify(proposalId);
    const after = await seen(viewerOf(house.who.chair));
    expect(after).toMatchObject({ suspension: null, standingDecision: { id: globalId('Decision', second), underReview: false, supersedes: { id: globalId('Decision', first) } } }); // prettier-ignore
    expect(await seen(referrer())).toEqual({ suspension: null, standingDecision: null });
    expect((await refusalOf(act('suspend', first))).code).toBe('SUSPENSION_SUPERSEDED');
    expect(await rows('select supersedes_id, id from decision where case_id = $1 order by supersedes_id nulls first', desk.caseId)).toEqual([{ id: first, supersedes_id: null }, { id: second, supersedes_id: first }]); // prettier-ignore
  });

  it('[DEC-6] is lifted again, and nothing is suspended that is not under review', async () => {
    const { decisionId: first } = await ratify(await carried());
    expect((await refusalOf(act('suspend', first))).code).toBe('SUSPENSION_NOT_UNDER_REVIEW');
    await reopen();
    await act('suspend', first);
    await act('lift', first, 'chair', 'It was the old MRI');
    expect(await seen(referrer())).toMatchObject({ suspension: null });
    expect((await refusalOf(act('lift', first))).code).toBe('SUSPENSION_NOT_STANDING');
    expect((await refusalOf(act('suspend', newId()))).category).toBe('NOT_FOUND');
  });
});
