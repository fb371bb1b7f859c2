import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boardAudience, organisationAudience, viewerOf, type Viewer } from '#access';
import { boardReads } from '#boards';
import { caseReads } from '#cases';
import { discussionReads } from '#discussion';
import { globalId } from '#kernel';
import { opinionReads } from '#opinions';
import { organisationReads } from '#organisations';
import { procedureReads } from '#procedures';
import { specialistReads } from '#specialists';
import { askThrough, tablesShowing } from '../../../../../test/builders/ask.js';
import { buildHouse, type House, type Somebody } from '../../../../../test/builders/house.js';
import { AcknowledgeDissent } from '../commands/acknowledge-dissent.js';
import { CastBallot } from '../commands/cast-ballot.js';
import { ProposeDecision } from '../commands/propose-decision.js';
import { RatifyDecision } from '../commands/ratify-decision.js';
import { decisionReads } from './decision-reads.js';

const ask = askThrough(
  [organisationReads, specialistReads, procedureReads, boardReads, caseReads, opinionReads, discussionReads, decisionReads].flat(),
);

const canary = 'canary-of-the-board';
let house: House;
let ids: { caseId: string; reviewId: string; proposalId: string; decisionId: string; openReviewId: string; openProposalId: string };
const idOf = (name: Somebody) => house.who[name].id;
const viewer = (name: Somebody): Viewer => viewerOf(house.who[name]);

async function proposeIn(reviewId: string): Promise<string> {
  const recommendation = {
    steps: [{ kind: 'PROCEDURE' as const, procedureId: house.procedure, side: 'LEFT' as const, guidance: `${canary} CT` }],
  };
  const input = { reviewId, version: 1, recommendation, rationale: `${canary} fits` };
  return (await new ProposeDecision(house.work).execute(house.who.chair, input)).proposalId;
}
const cast = (proposalId: string, name: Somebody, choice: 'APPROVE' | 'OBJECT') =>
  new CastBallot(house.work).execute(house.who[name], {
    proposalId,
    revision: 1,
    choice,
    reason: choice === 'OBJECT' ? `${canary} no` : null,
    onBehalfOf: null,
  });

beforeAll(async () => {
  house = await buildHouse();
  const caseId = await house.buildCase({ guests: true });
  const reviewId = await house.buildReview(caseId, { sealed: false });
  const proposalId = await proposeIn(reviewId);
  await cast(proposalId, 'radiologist', 'APPROVE');
  await cast(proposalId, 'physiotherapist', 'OBJECT');
  await cast(proposalId, 'chair', 'APPROVE');
  await new AcknowledgeDissent(house.work).execute(house.who.chair, { proposalId, revision: 1, voterId: idOf('physiotherapist') });
  const record = {
    patientPreference: `${canary} walks`,
    tellsPatient: idOf('radiologist'),
    tellPatientBy: '2999-01-01',
    optionsConsidered: ['one', 'two'],
  };
  const { decisionId } = await new RatifyDecision(house.work).execute(house.who.chair, { proposalId, revision: 1, reason: null, record });
  const openCase = await house.buildCase();
  const openReviewId = await house.buildReview(openCase, { sealed: false });
  const openProposalId = await proposeIn(openReviewId);
  await cast(openProposalId, 'radiologist', 'APPROVE');
  ids = { caseId, reviewId, proposalId, decisionId, openReviewId, openProposalId };
}, 60_000);
afterAll(() => house?.close());

const node = (type: Parameters<typeof globalId>[0], id: string, fields: string) =>
  `{ node(id: "${globalId(type, id)}") { ... on ${type} { ${fields} } } }`;
const everything =
  () => `{ nodes(ids: ["${globalId('Decision', ids.decisionId)}", "${globalId('Proposal', ids.proposalId)}", "${globalId('Review', ids.reviewId)}"]) { id
  ... on Decision { rationale recommendation { steps { guidance } } dissents { reason } record { patientPreference } }
  ... on Proposal { rationale ballots { reason } quorum }
  ... on Review { proposal { rationale } decision { rationale } mayPropose } } }`;

describe('reading a decision', () => {
  it('[DEC-5] shows what was ratified, as it stood', async () => {
    const query = node(
      'Decision',
      ids.decisionId,
      `strength splitReason charterVersion quorum ratifiedBy { name } supersedes { id } supersededBy { id }
      recommendation { steps { kind side procedure { code } } } ballots { voter { name } discipline choice acknowledgedAt takenBy { name } }
      dissents { by { name } discipline reason } record { patientPreference optionsConsidered tellsPatient { name } tellPatientBy medicationPlan }`,
    );
    const { node: decision } = await ask(house, viewer('observer'), query);
    const person = (name: Somebody) => ({ id: globalId('Person', idOf(name)), name, disciplines: [] });
    expect(decision).toMatchObject({
      strength: 'MAJORITY', splitReason: null, charterVersion: 1, ratifiedBy: { name: 'chair' }, supersedes: null, supersededBy: null,
      recommendation: { steps: [{ kind: 'PROCEDURE', side: 'LEFT', procedure: { code: 'ESI-TF-L' } }] },
      dissents: [{ by: { name: 'physiotherapist' }, discipline: 'PHYSIOTHERAPY', reason: `${canary} no` }],
      record: { patientPreference: `${canary} walks`, optionsConsidered: ['one', 'two'], tellsPatient: { name: 'radiologist' }, tellPatientBy: '2999-01-01', medicationPlan: null },
      quorum: { met: true, missing: [], requirements: [{ label: 'Radiologist', met: true, by: [person('radiologist')] }, { by: [person('chair')] }, { by: [person('physiotherapist')] }] },
    }); // prettier-ignore
    expect(decision.ballots.map((ballot: { voter: { name: string }; choice: string }) => [ballot.voter.name, ballot.choice]).sort()).toEqual([
      ['chair', 'APPROVE'], ['physiotherapist', 'OBJECT'], ['radiologist', 'APPROVE'],
    ]); // prettier-ignore
  });

  it('[DEC-1] shows the live quorum of an open proposal, by requirement', async () => {
    const { node: proposal } = await ask(
      house,
      viewer('physiotherapist'),
      node('Proposal', ids.openProposalId, 'quorum ballots { choice }'),
    );
    expect(proposal.quorum.met).toBe(false);
    expect(proposal.quorum.missing.map(({ label }: { label: string }) => label)).toEqual(['Pain specialist', 'Physiotherapist']);
    expect(proposal.ballots).toEqual([{ choice: 'APPROVE' }]);
  });

  const may = 'mayCastBallot mayCastBallotForOthers mayAcknowledgeDissents mayRatify';
  const names = may.split(' ');
  it.each<[Somebody, string[], boolean]>([
    ['chair', ['mayCastBallot', 'mayAcknowledgeDissents', 'mayRatify'], true],
    ['deputy', ['mayCastBallot', 'mayAcknowledgeDissents', 'mayRatify'], true],
    ['radiologist', ['mayCastBallot'], true],
    ['coordinator', [], true],
    ['observer', [], false],
  ])('[DEC-1] %s is told what they may do: %p', async (name, allowed, mayPropose) => {
    const { node: review } = await ask(house, viewer(name), node('Review', ids.openReviewId, `mayPropose proposal { ${may} }`));
    expect(review).toEqual({ mayPropose, proposal: Object.fromEntries(names.map((key) => [key, allowed.includes(key)])) });
    const { node: ratified } = await ask(house, viewer(name), node('Proposal', ids.proposalId, may));
    expect(ratified).toEqual(Object.fromEntries(names.map((key) => [key, false])));
  });

  it('[DEC-12] says that ballots may be entered for others in an emergency', async () => {
    await house.owner.query(`update board_case set priority = 'P1' where id = (select case_id from review where id = $1)`, [
      ids.openReviewId,
    ]);
    const asked = async (name: Somebody) =>
      (await ask(house, viewer(name), node('Proposal', ids.openProposalId, 'mayCastBallotForOthers'))).node;
    for (const name of ['chair', 'coordinator'] as const) expect(await asked(name)).toEqual({ mayCastBallotForOthers: true });
    expect(await asked('radiologist')).toEqual({ mayCastBallotForOthers: false });
  });
});

describe('a ballot taken by phone', () => {
  it('[DEC-12] asks its voter for a confirmation, before and after ratification, and shows it on the decision', async () => {
    const caseId = await house.buildCase();
    await house.owner.query(`update board_case set priority = 'P1' where id = $1`, [caseId]);
    const proposalId = await proposeIn(await house.buildReview(caseId, { sealed: false }));
    const phone = (name: Somebody) =>
      new CastBallot(house.work).execute(house.who.chair, {
        proposalId,
        revision: 1,
        choice: 'APPROVE',
        reason: null,
        onBehalfOf: idOf(name),
      });
    await phone('radiologist');
    await phone('physiotherapist');
    await cast(proposalId, 'chair', 'APPROVE');
    const { decisionId } = await new RatifyDecision(house.work).execute(house.who.chair, {
      proposalId,
      revision: 1,
      reason: null,
      record: null,
    });
    const mayCast = async (name: Somebody) =>
      (await ask(house, viewer(name), node('Proposal', proposalId, 'mayCastBallot'))).node.mayCastBallot;
    expect([await mayCast('radiologist'), await mayCast('chair'), await mayCast('secondRadiologist')]).toEqual([true, false, false]);
    await cast(proposalId, 'radiologist', 'APPROVE');
    expect(await mayCast('radiologist')).toBe(false);
    const { node: decision } = await ask(
      house,
      viewer('observer'),
      node('Decision', decisionId, 'ballots { voter { name } takenBy { name } confirmedAt }'),
    );
    expect(decision.ballots).toHaveLength(3);
    expect(decision.ballots).toContainEqual({
      voter: { name: 'radiologist' },
      takenBy: { name: 'chair' },
      confirmedAt: house.now.toISOString(),
    });
    expect(decision.ballots).toContainEqual({ voter: { name: 'physiotherapist' }, takenBy: { name: 'chair' }, confirmedAt: null });
  });
});

describe('who sees it', () => {
  it.each<Somebody>(['chair', 'observer', 'guest', 'bothSides'])('[REC-2] %s does', async (name) => {
    const { nodes } = await ask(house, viewer(name), everything());
    expect(nodes.every((one: unknown) => one !== null)).toBe(true);
    expect(JSON.stringify(nodes).split(canary).length - 1).toBe(8);
  });

  it('[REC-2] the board’s audience of the live gateway does', async () => {
    expect((await ask(house, boardAudience(house.board), node('Decision', ids.decisionId, 'rationale'))).node).toEqual({
      rationale: `${canary} fits`,
    });
  });

  it.each<Somebody>(['referrer', 'otherReferrer', 'administrator', 'outsider', 'formerGuest', 'formerMember'])(
    '[REC-2] for %s it is not there, neither in the answer nor to a statement that forgot to ask',
    async (name) => {
      expect((await ask(house, viewer(name), everything())).nodes).toEqual([null, null, null]);
      expect(await tablesShowing(canary, house, viewer(name))).toEqual([]);
    },
  );

  it('[REC-2] neither to the referring organisation’s audience, its systems or the other board’s audience', async () => {
    const system: Viewer = viewerOf({ kind: 'serviceAccount', id: idOf('referrer'), organisationId: house.organisation, scopes: [] });
    for (const nobody of [organisationAudience(house.organisation), system, boardAudience(house.otherBoard)]) {
      expect((await ask(house, nobody, everything())).nodes).toEqual([null, null, null]);
      expect(await tablesShowing(canary, house, nobody)).toEqual([]);
    }
  });
});
