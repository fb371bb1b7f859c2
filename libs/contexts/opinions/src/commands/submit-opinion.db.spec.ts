import { describe, expect, it } from '@jest/globals';
import { globalId, type Actor } from '#kernel';
import { type Somebody } from '../../../../../test/builders/house.js';
import {
  house,
  caseId,
  reviewId,
  plan,
  later,
  give,
  breakSealAs,
  code,
  as,
  review,
  submit,
} from '../../../../../test/builders/opinion-desk.js';

describe('giving an opinion', () => {
  it('[OPIN-1] is stored with its plan, answers for its discipline and leaves the case at its version', async () => {
    const recommendation = {
      steps: [
        { kind: 'PROCEDURE', procedureId: house.procedure, side: 'LEFT', levels: ['L5'] },
        { kind: 'REHABILITATION_FIRST', concurrent: true, condition: 'if the block gives at least 50 %' },
      ],
    } as const;
    const before = (await house.owner.query('select version, updated_at, referral_updated_at from board_case where id = $1', [caseId]))
      .rows[0];
    const { opinionId } = await give('radiologist', { recommendation, confidence: 4, expectedBenefit: 60 });
    const seen = await review(as('radiologist'));
    expect(seen.opinions).toEqual([
      {
        id: globalId('Opinion', opinionId),
        author: { name: 'radiologist' },
        discipline: 'RADIOLOGY',
        confidence: 4,
        expectedBenefit: 60,
        afterUnsealing: false,
        rationale: 'as radiologist sees it',
        version: 1,
        mayRevise: true,
        recommendation: {
          steps: [
            {
              number: 1,
              concurrent: false,
              kind: 'PROCEDURE',
              side: 'LEFT',
              levels: ['L5'],
              procedure: { code: 'ESI-TF-L' },
              condition: null,
            },
            {
              number: 2,
              concurrent: true,
              kind: 'REHABILITATION_FIRST',
              side: null,
              levels: [],
              procedure: null,
              condition: 'if the block gives at least 50 %',
            },
          ],
        },
        earlierVersions: [],
      },
    ]);
    const after = (await house.owner.query('select version, updated_at, referral_updated_at from board_case where id = $1', [caseId]))
      .rows[0];
    expect(after).toEqual({ ...before, updated_at: house.now });
    const due = await house.owner.query('select board_id from case_activity_due where case_id = $1', [caseId]);
    expect(due.rows).toEqual([{ board_id: house.board }]);
  });

  it.each<[Somebody, string]>([
    ['chair', 'DONE'],
    ['guest', 'DONE'],
    ['coordinator', 'OPINION_NOT_YOURS_TO_GIVE'],
    ['observer', 'OPINION_NOT_YOURS_TO_GIVE'],
    ['referrer', 'REVIEW_NOT_FOUND'],
    ['administrator', 'REVIEW_NOT_FOUND'],
    ['outsider', 'REVIEW_NOT_FOUND'],
    ['formerMember', 'REVIEW_NOT_FOUND'],
    ['formerGuest', 'REVIEW_NOT_FOUND'],
  ])('[OPIN-1] by the %s: %s, as mayGiveOpinion says', async (name, expected) => {
    const may = (await review(as(name)))?.mayGiveOpinion ?? false;
    expect([await code(give(name)), may]).toEqual([expected, expected === 'DONE']);
    if (expected === 'DONE') expect((await review(as(name))).mayGiveOpinion).toBe(false);
  });

  it('[OPIN-1] a guest of one case is nobody in another', async () => {
    const other = await house.buildReview(await house.buildCase());
    expect(await code(give('guest', { reviewId: other }))).toBe('REVIEW_NOT_FOUND');
  });

  it('[OPIN-1] a guest who has since joined as an observer watches, in that case too', async () => {
    await house.owner.query(`insert into board_member (board_id, person_id, role) values ($1, $2, 'OBSERVER')`, [
      house.board,
      house.who.guest.id,
    ]);
    try {
      expect((await review(as('guest'))).mayGiveOpinion).toBe(false);
      expect(await code(give('guest'))).toBe('OPINION_NOT_YOURS_TO_GIVE');
    } finally {
      await house.owner.query('delete from board_member where person_id = $1', [house.who.guest.id]);
    }
  });

  it("[OPIN-1] a hospital's system gives none", async () => {
    const system: Actor = {
      kind: 'serviceAccount',
      id: house.who.referrer.id,
      organisationId: house.organisation,
      scopes: ['referrals:write'],
    };
    const input = { reviewId, recommendation: plan, confidence: 3, rationale: 'r' };
    expect(await code(submit.execute(system, input))).toBe('REVIEW_NOT_FOUND');
  });

  it('[REC-1] tried where the review is not there for somebody is audited with the review that they named, and so is unsealing', async () => {
    expect([await code(give('outsider')), await code(breakSealAs('outsider'))]).toEqual(['REVIEW_NOT_FOUND', 'REVIEW_NOT_FOUND']);
    const tried = await house.owner.query(`select command, refusal_code from audit_entry where subject = $1 order by command`, [
      `review:${reviewId}`,
    ]);
    expect(tried.rows).toEqual([
      { command: 'submitOpinion', refusal_code: 'REVIEW_NOT_FOUND' },
      { command: 'unsealReview', refusal_code: 'REVIEW_NOT_FOUND' },
    ]);
  });

  it('[DEC-9] of a procedure that the catalogue does not hold is refused', async () => {
    const recommendation = { steps: [{ kind: 'PROCEDURE', procedureId: house.board, side: 'LEFT' }] } as const;
    expect(await code(give('radiologist', { recommendation }))).toBe('RECOMMENDATION_PROCEDURE_UNKNOWN');
  });

  it('[OPIN-5] meets the request to its discipline once; others may add theirs', async () => {
    expect(await review(as('coordinator'))).toMatchObject({
      answeredDisciplines: [],
      missingDisciplines: ['RADIOLOGY', 'PAIN_MEDICINE', 'PHYSIOTHERAPY'],
    });
    await give('secondRadiologist');
    const first = house.now.toISOString();
    later(60_000);
    await give('radiologist');
    await give('guest');
    expect(await review(as('coordinator'))).toMatchObject({
      answeredDisciplines: ['ONCOLOGY', 'RADIOLOGY'],
      missingDisciplines: ['PAIN_MEDICINE', 'PHYSIOTHERAPY'],
      asked: [
        { discipline: 'RADIOLOGY', answeredAt: first },
        { discipline: 'PAIN_MEDICINE', answeredAt: null },
        { discipline: 'PHYSIOTHERAPY', answeredAt: null },
      ],
    });
  });
});

describe('revising', () => {
  it('[OPIN-3] keeps every earlier version, readable to those who read the opinion', async () => {
    await give('radiologist', { confidence: 1, rationale: 'first' });
    await give('radiologist', { confidence: 2, rationale: 'second', recommendation: { steps: [{ kind: 'NOT_OFFERED' }] } });
    await give('radiologist', { confidence: 3, rationale: 'third' });
    const [opinion] = (await review(as('radiologist'))).opinions;
    expect(opinion).toMatchObject({ version: 3, confidence: 3, rationale: 'third' });
    expect(opinion.earlierVersions).toEqual([
      { version: 1, confidence: 1, rationale: 'first', recommendation: { steps: [{ kind: 'REHABILITATION_FIRST' }] } },
      { version: 2, confidence: 2, rationale: 'second', recommendation: { steps: [{ kind: 'NOT_OFFERED' }] } },
    ]);
  });

  it('[OPIN-3] ends when the proposal is ratified, and with the review', async () => {
    await give('radiologist');
    await house.owner.query('update review set decided_at = now() where id = $1', [reviewId]);
    expect(await code(give('radiologist'))).toBe('OPINION_REVIEW_CLOSED');
    expect((await review(as('radiologist'))).opinions[0].mayRevise).toBe(false);
    const withdrawn = await house.buildReview(await house.buildCase({ status: 'WITHDRAWN' }));
    expect(await code(give('radiologist', { reviewId: withdrawn }))).toBe('OPINION_REVIEW_CLOSED');
  });

  it('[OPIN-3] somebody else’s opinion is not mine to revise', async () => {
    await give('radiologist');
    await give('secondRadiologist');
    const mine = (await review(as('secondRadiologist'))).opinions.map((one: { author: { name: string }; mayRevise: boolean }) => [
      one.author.name,
      one.mayRevise,
    ]);
    expect(mine).toEqual([
      ['radiologist', false],
      ['secondRadiologist', true],
    ]);
  });

  it('[OPIN-1] several at once by one member make one opinion, each counted, none lost', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, index) => give('radiologist', { rationale: `at once ${index}` })));
    const { opinions } = await review(as('radiologist'));
    expect(opinions).toHaveLength(1);
    const texts = [opinions[0].rationale, ...opinions[0].earlierVersions.map(({ rationale }: { rationale: string }) => rationale)];
    expect([opinions[0].version, new Set(texts).size]).toEqual([8, 8]);
  });

  it('[OPIN-1] repeated with its key it is answered with the first one', async () => {
    const first = await give('radiologist', {}, 'key-1');
    expect(await give('radiologist', {}, 'key-1')).toEqual(first);
    expect((await review(as('radiologist'))).opinions[0].version).toBe(1);
    expect(await code(give('radiologist', { confidence: 5 }, 'key-1'))).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});
