import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { referralInput } from '../../builders/referral.js';
import { startApi, type Api } from '../../support/api.js';

type Ids = { id: string; version: number };

const submit = `mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) { boardCase { id number status priority version
  patient { name } readiness { code } stream { id epoch head } } } }`;
const triage = `mutation ($input: TriageCaseInput!) { triageCase(input: $input) { boardCase { id status version review { id version sealed missingDisciplines } } } }`;
const opine = `mutation ($input: SubmitOpinionInput!) { submitOpinion(input: $input) { opinion { id version afterUnsealing }
  review { answeredDisciplines missingDisciplines opinions { author { name } rationale } } } }`;
const unseal = `mutation ($input: UnsealReviewInput!) { unsealReview(input: $input) { review { id version sealed opinions { discipline } unsealedBy { name } } } }`;
const propose = `mutation ($input: ProposeDecisionInput!) { proposeDecision(input: $input) { proposal { id revision quorum { met missing { label } } } review { version } } }`;
const vote = `mutation ($input: CastBallotInput!) { castBallot(input: $input) { proposal { id ballots { choice } quorum { met missing { disciplines } } } } }`;
const acknowledge = `mutation ($input: AcknowledgeDissentInput!) { acknowledgeDissent(input: $input) { proposal { ballots { acknowledgedAt } } } }`;
const ratify = `mutation ($input: RatifyDecisionInput!) { ratifyDecision(input: $input) { decision { id strength ballots { choice }
  dissents { by { name } reason acknowledgedAt } recommendation { steps { procedure { code } side levels } } ratifiedBy { name } } boardCase { status } } }`;

describe('one case from referral to ratified decision', () => {
  let api: Api;
  let board: string;
  beforeAll(async () => {
    api = await startApi();
    const { data } = await api.ask<{ viewer: { memberships: { board: { id: string } }[] } }>(
      'chair',
      '{ viewer { memberships { board { id } } } }',
    );
    board = data.viewer.memberships[0]!.board.id;
  }, 60_000);
  afterAll(() => api?.close());

  it('goes all the way', async () => {
    const submitted = await api.ask<{ submitReferral: { boardCase: Ids & Record<string, unknown> } }>('hospital-system', submit, {
      input: referralInput(board),
    });
    expect(submitted.errors).toEqual([]);
    const { id: caseId, version, ...facts } = submitted.data.submitReferral.boardCase;
    expect(facts).toMatchObject({ status: 'SUBMITTED', patient: { name: 'OKAFOR, Adaeze' }, stream: { epoch: 1, head: 1 } });

    const listed = await api.ask<{ boardCases: { edges: { node: { id: string } }[] } }>(
      'radiologist',
      `query ($board: ID!) { boardCases(boardId: $board, first: 5) { edges { node { id } } } }`,
      { board },
    );
    expect(listed.data.boardCases.edges.map(({ node }) => node.id)).toEqual([caseId]);

    const triaged = await api.ask<{ triageCase: { boardCase: { review: Ids & { missingDisciplines: string[] } } } }>(
      'coordinator',
      triage,
      {
        input: { caseId, version, accept: { priority: 'P3', complexity: 2 } },
      },
    );
    expect(triaged.errors).toEqual([]);
    const review = triaged.data.triageCase.boardCase.review;
    expect(review).toMatchObject({ sealed: true });

    const procedures = await api.ask<{ procedures: { id: string; code: string }[] }>('radiologist', '{ procedures { id code } }');
    const procedureId = procedures.data.procedures.find(({ code }) => code === 'ESI-TF-L')!.id;
    const plan = { steps: [{ kind: 'PROCEDURE', procedureId, side: 'RIGHT', levels: ['L5'], guidance: 'fluoroscopy' }] };
    const said = (rationale: string) => ({
      input: { reviewId: review.id, recommendation: plan, confidence: 4, expectedBenefit: 55, rationale },
    });

    const first = await api.ask<{ submitOpinion: { review: { opinions: unknown[] } } }>(
      'radiologist',
      opine,
      said('Concordant level and side.'),
    );
    expect(first.errors).toEqual([]);
    expect(first.data.submitOpinion.review.opinions).toHaveLength(1);
    const sealed = await api.ask<{ boardCase: unknown }>(
      'physiotherapist',
      `query ($id: ID!) { boardCase(id: $id) { review { answeredDisciplines opinions { id } } } }`,
      { id: caseId },
    );
    expect(sealed.data).toEqual({ boardCase: { review: { answeredDisciplines: ['RADIOLOGY'], opinions: [] } } });
    for (const who of ['pain-specialist', 'physiotherapist'])
      expect((await api.ask(who, opine, said(`Seen by the ${who}.`))).errors).toEqual([]);

    const unsealed = await api.ask<{ unsealReview: { review: Ids & { opinions: unknown[] } } }>('chair', unseal, {
      input: { reviewId: review.id, version: review.version },
    });
    expect(unsealed.errors).toEqual([]);
    expect(unsealed.data.unsealReview.review.opinions).toHaveLength(3);
    const proposed = await api.ask<{ proposeDecision: { proposal: { id: string; revision: number } } }>('chair', propose, {
      input: {
        reviewId: review.id,
        version: unsealed.data.unsealReview.review.version,
        recommendation: plan,
        rationale: 'One injection, rehabilitation in week two.',
      },
    });
    expect(proposed.errors).toEqual([]);
    const { id: proposalId, revision } = proposed.data.proposeDecision.proposal;
    const ballot = (choice: string, reason?: string) => ({ input: { proposalId, revision, choice, reason } });
    for (const who of ['radiologist', 'pain-specialist']) expect((await api.ask(who, vote, ballot('APPROVE'))).errors).toEqual([]);

    const early = await api.ask('chair', ratify, { input: { proposalId, revision } });
    expect(early.errors[0]?.extensions).toMatchObject({ code: 'DECISION_QUORUM_NOT_MET', rule: 'DEC-1' });
    expect(JSON.stringify(early.errors[0]?.extensions.facts)).toContain('PHYSIOTHERAPY');

    const mute = await api.ask('physiotherapist', vote, ballot('OBJECT'));
    expect(mute.errors[0]?.extensions).toMatchObject({ rule: 'DEC-3' });
    expect((await api.ask('physiotherapist', vote, ballot('OBJECT', 'Six more weeks of a graded programme first.'))).errors).toEqual([]);
    const unacknowledged = await api.ask('chair', ratify, { input: { proposalId, revision } });
    expect(unacknowledged.errors[0]?.extensions).toMatchObject({ rule: 'DEC-3' });
    const voter = await api.ask<{ viewer: { person: { id: string } } }>('physiotherapist', '{ viewer { person { id } } }');
    const read = (reason: string) => ({ input: { proposalId, revision, voterId: voter.data.viewer.person.id, reason } });
    // What the chair has read is acknowledged, not what it was changed to meanwhile.
    const reworded = await api.ask('chair', acknowledge, read('Six more weeks first.'));
    expect(reworded.errors[0]?.extensions).toMatchObject({ code: 'DISSENT_REWORDED', category: 'CONFLICT', rule: 'DEC-3' });
    expect((await api.ask('chair', acknowledge, read('Six more weeks of a graded programme first.'))).errors).toEqual([]);

    const ratified = await api.ask<{ ratifyDecision: { decision: Record<string, unknown>; boardCase: unknown } }>('chair', ratify, {
      input: {
        proposalId,
        revision,
        record: {
          patientPreference: 'One injection, then rehabilitation.',
          optionsConsidered: ['injection', 'programme'],
          safetyResults: [{ rule: 'STER-03', verdict: 'ADVISE' }],
          consentPoints: ['Off-label steroid'],
          fundingRoute: 'Block contract',
        },
      },
    });
    expect(ratified.errors).toEqual([]);
    expect(ratified.data.ratifyDecision.boardCase).toEqual({ status: 'DECIDED' });
    expect(ratified.data.ratifyDecision.decision).toMatchObject({
      strength: 'MAJORITY',
      dissents: [{ reason: 'Six more weeks of a graded programme first.' }],
      recommendation: { steps: [{ procedure: { code: 'ESI-TF-L' }, side: 'RIGHT', levels: ['L5'] }] },
    });

    const outside = await api.ask('outsider', `query ($id: ID!) { boardCase(id: $id) { id } }`, { id: caseId });
    expect(outside).toMatchObject({ status: 200, data: { boardCase: null }, errors: [] });
    const referrer = await api.ask<{ boardCase: unknown }>(
      'hospital-system',
      `query ($id: ID!) { boardCase(id: $id) { status review { id } reviews { id } stream { id } } }`,
      { id: caseId },
    );
    expect(referrer.data).toMatchObject({
      boardCase: { status: 'DECIDED', review: null, reviews: [], stream: { id: expect.stringMatching(/^referral:/) } },
    });
  });
});
