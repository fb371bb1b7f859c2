import { describe, expect, it } from '@jest/globals';
import { viewerOf } from '#access';
import { boardReads } from '#boards';
import { caseReads } from '#cases';
import { ConfirmBallot, decisionReads, DeferExpiredProposals, KeepVoteOpen } from '#decisions';
import { globalId } from '#kernel';
import { opinionReads } from '#opinions';
import { organisationReads } from '#organisations';
import { procedureReads } from '#procedures';
import { specialistReads } from '#specialists';
import { askThrough } from '../../../../../test/builders/ask.js';
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
} from '../../../../../test/builders/desk.js';
import type { Somebody } from '../../../../../test/builders/house.js';

setUpDesks();

const worker = { kind: 'system', id: 'worker' } as const;
const later = (hours: number) => new Date(house.now.getTime() + hours * 3_600_000);
const keepOpen = (proposalId: string, until: Date, by: Somebody = 'chair', revision = 1) =>
  new KeepVoteOpen(house.work).execute(house.who[by], { proposalId, revision, until });
const defer = () => new DeferExpiredProposals(house.writer, house.work).execute(worker, house.now);
const confirm = (proposalId: string, by: Somebody, revision = 1) =>
  new ConfirmBallot(house.work).execute(house.who[by], { proposalId, revision });
const wishes = () => rows('select reason, met_at is null as open from agenda_wish where case_id = $1 order by at, id', desk.caseId);
const outcomes = (proposalId: string) =>
  rows('select revision, outcome from open_vote where proposal_id = $1 order by revision', proposalId);
const ask = askThrough([organisationReads, specialistReads, procedureReads, boardReads, caseReads, opinionReads, decisionReads].flat());
const seen = async (proposalId: string, by: Somebody) =>
  (await ask(house, viewerOf(house.who[by]), `{ node(id: "${globalId('Proposal', proposalId)}") { ... on Proposal { toConfirm { revision choice takenBy { name } } openVote { until deferredAt } } } }`)).node; // prettier-ignore

describe('a vote that stays open', () => {
  it('[DEC-2] until a named time for those who were not there, and then goes on the next agenda, once', async () => {
    const proposalId = await propose();
    await cast(proposalId, 'radiologist', 'APPROVE');
    await keepOpen(proposalId, later(24));
    await cast(proposalId, 'chair', 'APPROVE');
    expect(await defer()).toBe(0);
    const until = later(24);
    house.now = until;
    expect(await defer()).toBe(1);
    expect(await defer()).toBe(0);
    expect(await wishes()).toEqual([{ reason: 'QUORUM_LOST', open: true }]);
    expect((await house.facts(`inbox:${idOf('coordinator')}`)).at(-1)).toMatchObject({ type: 'voteClosed', refs: { proposalId } });
    expect((await seen(proposalId, 'radiologist')).openVote).toEqual({ until: until.toISOString(), deferredAt: until.toISOString() });
    // Whoever comes late is not turned away, and the decision leaves nothing to be discussed.
    await cast(proposalId, 'physiotherapist', 'APPROVE');
    await ratify(proposalId);
    expect(await wishes()).toEqual([{ reason: 'QUORUM_LOST', open: false }]);
  });

  it('[DEC-2] is put off only while its quorum is lacking and its question stands', async () => {
    const met = await carried();
    await keepOpen(met, later(1), 'coordinator');
    await openDesk();
    const decided = await carried();
    await keepOpen(decided, later(1));
    await ratify(decided);
    await openDesk();
    const revised = await propose();
    await keepOpen(revised, later(1));
    await propose('chair', { rationale: 'The other side' });
    await openDesk();
    const extended = await propose();
    await keepOpen(extended, later(1));
    await keepOpen(extended, later(2), 'deputy');
    house.now = later(1);
    expect(await defer()).toBe(0);
    expect([await outcomes(met), await outcomes(decided), await outcomes(revised), await outcomes(extended)]).toEqual([
      [{ revision: 1, outcome: 'QUORUM_MET' }],
      [{ revision: 1, outcome: 'OVERTAKEN' }],
      [{ revision: 1, outcome: 'OVERTAKEN' }],
      [{ revision: 1, outcome: null }],
    ]);
    house.now = later(1);
    expect(await defer()).toBe(1);
  });

  it('[CASE-11] is not put off when the patient has died: there is nothing to decide', async () => {
    const proposalId = await propose();
    await keepOpen(proposalId, later(1));
    await house.owner.query('update patient set died_on = $2 where id = (select patient_id from board_case where id = $1)', [
      desk.caseId,
      house.now,
    ]);
    const told = (await house.facts(`inbox:${idOf('coordinator')}`)).length;
    house.now = later(1);
    expect([await defer(), await wishes(), await outcomes(proposalId)]).toEqual([0, [], [{ revision: 1, outcome: 'OVERTAKEN' }]]);
    expect(await house.facts(`inbox:${idOf('coordinator')}`)).toHaveLength(told);
  });

  it('[DEC-2] is kept open by the chair, the deputy or a coordinator, for a time to come', async () => {
    const proposalId = await propose();
    expect((await refusalOf(keepOpen(proposalId, later(1), 'radiologist'))).code).toBe('VOTE_OPEN_FORBIDDEN');
    for (const until of [house.now, later(60 * 24 + 1), new Date(NaN)])
      expect((await refusalOf(keepOpen(proposalId, until))).code).toBe('VOTE_OPEN_UNTIL_INVALID');
    expect((await refusalOf(keepOpen(proposalId, later(1), 'chair', 2))).code).toBe('PROPOSAL_REVISED');
  });
});

describe('a ballot that was given by phone', () => {
  it('[DEC-12] is confirmed by its voter however late, at whichever revision it decided', async () => {
    await openDesk({ priority: 'P1' });
    const proposalId = await propose();
    for (const name of ['radiologist', 'physiotherapist'] as const) await cast(proposalId, 'chair', 'APPROVE', { onBehalfOf: name });
    await cast(proposalId, 'chair', 'APPROVE');
    await ratify(proposalId);
    await propose('chair', { rationale: 'The other side' });
    await cast(proposalId, 'coordinator', 'ABSTAIN', { onBehalfOf: 'radiologist', revision: 2 });
    expect((await seen(proposalId, 'radiologist')).toConfirm).toEqual([
      { revision: 1, choice: 'APPROVE', takenBy: { name: 'chair' } },
      { revision: 2, choice: 'ABSTAIN', takenBy: { name: 'coordinator' } },
    ]);
    expect((await seen(proposalId, 'chair')).toConfirm).toEqual([]);
    await confirm(proposalId, 'radiologist');
    await confirm(proposalId, 'radiologist');
    expect((await seen(proposalId, 'radiologist')).toConfirm).toEqual([
      { revision: 2, choice: 'ABSTAIN', takenBy: { name: 'coordinator' } },
    ]);
    expect(await rows('select revision, version from ballot where proposal_id = $1 and confirmed_at is not null', proposalId)).toEqual([
      { revision: 1, version: 1 },
    ]);
    const confirmed = (await house.facts(`case:${desk.caseId}`)).filter(
      ({ type, refs }) => type === 'ballotCast' && refs['confirmed'] === true,
    );
    expect(confirmed).toMatchObject([{ refs: { revision: 1, voterId: idOf('radiologist') } }]);
    // What is revised away without a decision is nobody's word any more.
    await propose('chair', { rationale: 'Both sides' });
    expect((await seen(proposalId, 'radiologist')).toConfirm).toEqual([]);
    expect((await refusalOf(confirm(proposalId, 'radiologist', 2))).code).toBe('PROPOSAL_REVISED');
    expect((await refusalOf(confirm(proposalId, 'chair'))).code).toBe('BALLOT_NOT_TO_CONFIRM');
  });
});
