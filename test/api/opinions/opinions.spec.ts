import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { referralInput } from '../../builders/referral.js';
import { startApi, type Api, type Reply } from '../../support/api.js';

interface Given {
  readonly submitOpinion: {
    readonly opinion: { readonly id: string; readonly version: number };
    readonly review: { readonly opinions: unknown[] };
  } | null;
}

const submit = `mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) { boardCase { id version } } }`;
const triage = `mutation ($input: TriageCaseInput!) { triageCase(input: $input) { boardCase { review { id } } } }`;
const opine = `mutation ($input: SubmitOpinionInput!) { submitOpinion(input: $input) { opinion { id version rationale mayRevise earlierVersions { version confidence } }
  review { mayGiveOpinion answeredDisciplines opinions { author { name } rationale } } } }`;
const unseal = `mutation ($input: UnsealReviewInput!) { unsealReview(input: $input) { review { sealed unsealReason opinions { rationale afterUnsealing } } } }`;
const read = `query ($id: ID!, $node: ID!) { boardCase(id: $id) { review { sealed answeredDisciplines mayUnseal unsealingNeedsReason opinions { rationale } } } node(id: $node) { id } }`;

describe('the opinions of a review', () => {
  let api: Api;
  let caseId: string;
  let reviewId: string;
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
  beforeEach(async () => {
    const submitted = await api.ask<{ submitReferral: { boardCase: { id: string; version: number } } }>('hospital-system', submit, {
      input: referralInput(board),
    });
    const { id, version } = submitted.data.submitReferral.boardCase;
    caseId = id;
    const input = { caseId, version, accept: { priority: 'P3', complexity: 2 } };
    const triaged = await api.ask<{ triageCase: { boardCase: { review: { id: string } } } }>('coordinator', triage, { input });
    reviewId = triaged.data.triageCase.boardCase.review.id;
  });

  const plan = { steps: [{ kind: 'REHABILITATION_FIRST' }] };
  const give = (who: string, input: object = {}): Promise<Reply<Given>> =>
    api.ask<Given>(who, opine, { input: { reviewId, recommendation: plan, confidence: 4, rationale: `canary of ${who}`, ...input } });
  const seenBy = (who: string, node: string) =>
    api.ask<{ boardCase: { review: unknown } | null; node: unknown }>(who, read, { id: caseId, node });
  const refusals = ({ errors }: Reply<unknown>) => errors.map(({ extensions: { code, rule, facts } }) => [code, rule, facts['path']]);

  it('[DEC-9] a step without what it needs is refused with its path in the request', async () => {
    const path = (...rest: unknown[]) => ['input', 'recommendation', 'steps', ...rest];
    const procedure = {
      kind: 'PROCEDURE',
      procedureId: (await api.ask<{ procedures: { id: string }[] }>('chair', '{ procedures { id } }')).data.procedures[0]!.id,
    };
    const plans: [object[], string, unknown[]][] = [
      [[procedure], 'RECOMMENDATION_FIELD_MISSING', path(0, 'side')],
      [[{ kind: 'REHABILITATION_FIRST' }, { kind: 'RESEARCH_STUDY' }], 'RECOMMENDATION_FIELD_MISSING', path(1, 'study')],
      [[], 'RECOMMENDATION_EMPTY', path()],
      [[{ kind: 'NO_PREFERENCE' }, { kind: 'NOT_OFFERED' }], 'RECOMMENDATION_NO_PREFERENCE_NOT_ALONE', path(0)],
    ];
    for (const [steps, code, where] of plans)
      expect(refusals(await give('radiologist', { recommendation: { steps } }))).toEqual([[code, 'DEC-9', where]]);
    expect(refusals(await give('radiologist', { confidence: 6 }))).toEqual([
      ['OPINION_FIGURE_OUT_OF_RANGE', 'OPIN-1', ['input', 'confidence']],
    ]);
  });

  it('[OPIN-2] sealed, none is in any answer to who has not answered; its author revises it and reads it', async () => {
    const first = await give('radiologist', { idempotencyKey: 'first' });
    expect(first.errors).toEqual([]);
    const { opinion, review } = first.data.submitOpinion!;
    expect(review).toEqual({
      mayGiveOpinion: false,
      answeredDisciplines: ['RADIOLOGY'],
      opinions: [{ author: { name: expect.any(String) }, rationale: 'canary of radiologist' }],
    });
    const revised = await give('radiologist', { confidence: 2 });
    expect(revised.data.submitOpinion!.opinion).toMatchObject({
      id: opinion.id,
      version: 2,
      earlierVersions: [{ version: 1, confidence: 4 }],
    });
    for (const who of ['chair', 'coordinator', 'physiotherapist']) {
      const seen = await seenBy(who, opinion.id);
      expect(seen.data).toMatchObject({
        boardCase: { review: { sealed: true, answeredDisciplines: ['RADIOLOGY'], opinions: [] } },
        node: null,
      });
      expect(seen.text).not.toContain('canary');
    }
    for (const who of ['referrer', 'hospital-system'])
      expect((await seenBy(who, opinion.id)).data).toEqual({ boardCase: { review: null }, node: null });
    expect((await seenBy('outsider', opinion.id)).data).toEqual({ boardCase: null, node: null });
    expect((await give('physiotherapist')).data.submitOpinion!.review.opinions).toHaveLength(2);
    expect(refusals(await give('coordinator'))).toEqual([['OPINION_NOT_YOURS_TO_GIVE', 'OPIN-1', undefined]]);
    expect(refusals(await give('referrer'))).toEqual([['REVIEW_NOT_FOUND', undefined, undefined]]);
  });

  it('[OPIN-4] unsealing too early needs a reason; then the whole board reads, and later opinions are marked', async () => {
    for (const who of ['radiologist', 'physiotherapist']) await give(who);
    expect((await seenBy('chair', caseId)).data.boardCase!.review).toMatchObject({ mayUnseal: true, unsealingNeedsReason: true });
    expect(refusals(await api.ask('chair', unseal, { input: { reviewId, version: 1 } }))).toEqual([
      ['UNSEAL_REASON_NEEDED', 'OPIN-4', ['input', 'reason']],
    ]);
    expect(refusals(await api.ask('radiologist', unseal, { input: { reviewId, version: 1, reason: 'curious' } }))).toEqual([
      ['UNSEAL_NOT_YOURS', 'OPIN-4', undefined],
    ]);
    const { data } = await api.ask<{ unsealReview: { review: { opinions: unknown[] } } }>('chair', unseal, {
      input: { reviewId, version: 1, reason: 'getting worse' },
    });
    expect(data.unsealReview.review).toMatchObject({ sealed: false, unsealReason: 'getting worse' });
    expect(data.unsealReview.review.opinions).toHaveLength(2);
    await give('pain-specialist');
    const marks = await api.ask<{ boardCase: { review: { opinions: unknown[] } } }>(
      'coordinator',
      `query ($id: ID!) { boardCase(id: $id) { review { opinions { discipline afterUnsealing } } } }`,
      { id: caseId },
    );
    expect(marks.data.boardCase.review.opinions).toEqual([
      { discipline: 'RADIOLOGY', afterUnsealing: false },
      { discipline: 'PHYSIOTHERAPY', afterUnsealing: false },
      { discipline: 'PAIN_MEDICINE', afterUnsealing: true },
    ]);
  });
});
