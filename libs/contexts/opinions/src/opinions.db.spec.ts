import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boardAudience, organisationAudience, viewerOf, type Viewer } from '#access';
import { caseReads } from '#cases';
import { globalId, Refusal, type Actor } from '#kernel';
import { organisationReads } from '#organisations';
import { procedureReads } from '#procedures';
import type { Reads } from '#reads';
import { specialistReads } from '#specialists';
import { askThrough, tablesShowing } from '../../../../test/builders/ask.js';
import { buildHouse, everybody, type House, type Somebody } from '../../../../test/builders/house.js';
import { opinionReads, SubmitOpinion, UnsealReview, type SubmitOpinionInput } from './index.js';

const stubs: Reads[] = [
  { type: 'Board', table: 'board', fields: {} },
  { type: 'QuestionKind', fields: {} },
].map((stub) => ({ ...stub, fields: { code: { kind: 'value', sql: () => `''` } } }));
const ask = askThrough([...caseReads, ...organisationReads, ...procedureReads, ...specialistReads, ...opinionReads, ...stubs]);

let house: House;
let caseId: string;
let reviewId: string;
let submit: SubmitOpinion;
let unseal: UnsealReview;
beforeAll(async () => {
  house = await buildHouse();
  submit = new SubmitOpinion(house.work);
  unseal = new UnsealReview(house.work);
  caseId = await house.buildCase({ guests: true });
});
afterAll(() => house.close());
beforeEach(async () => {
  house.now = new Date();
  reviewId = await house.buildReview(caseId);
});

const plan: SubmitOpinionInput['recommendation'] = { steps: [{ kind: 'REHABILITATION_FIRST' }] };
const later = (milliseconds = 1) => (house.now = new Date(house.now.getTime() + milliseconds));
const give = (name: Somebody, more: Partial<SubmitOpinionInput> = {}, key?: string) => {
  later();
  return submit.execute(house.who[name], { reviewId, recommendation: plan, confidence: 3, rationale: `as ${name} sees it`, ...more }, key);
};
const version = async (): Promise<number> =>
  (await house.owner.query('select version from review where id = $1', [reviewId])).rows[0].version;
const breakSealAs = async (name: Somebody, more: { version?: number; reason?: string | null } = {}) =>
  unseal.execute(house.who[name], { reviewId, version: more.version ?? (await version()), reason: more.reason ?? null });
const code = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'DONE',
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );
const as = (name: Somebody): Viewer => viewerOf(house.who[name]);
const factsOfCase = async () => (await house.facts(`case:${caseId}`)).filter(({ refs }) => refs['reviewId'] === reviewId);

const reviewQuery = () => `{ node(id: "${globalId('Review', reviewId)}") { ... on Review {
  sealed answeredDisciplines missingDisciplines mayGiveOpinion mayUnseal unsealingNeedsReason asked { discipline answeredAt }
  opinions { id author { name } discipline confidence expectedBenefit afterUnsealing rationale version mayRevise
    recommendation { steps { number concurrent kind side levels procedure { code } condition } }
    earlierVersions { version confidence rationale recommendation { steps { kind } } } } } } }`;
const review = async (viewer: Viewer) => (await ask(house, viewer, reviewQuery())).node;
const authors = async (viewer: Viewer): Promise<string[]> =>
  (await review(viewer))?.opinions.map(({ author }: { author: { name: string } }) => author.name) ?? 'no review';

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

describe('the seal', () => {
  const board: Somebody[] = ['chair', 'deputy', 'coordinator', 'secondRadiologist', 'physiotherapist', 'observer', 'guest', 'bothSides'];
  const strangers: Somebody[] = ['referrer', 'administrator', 'otherReferrer', 'outsider', 'formerMember', 'formerGuest'];
  const audiences = (): [string, Viewer][] => [
    ["the board's audience", boardAudience(house.board)],
    ["the organisation's audience", organisationAudience(house.organisation)],
    [
      "the hospital's system",
      { ...organisationAudience(house.organisation), audienceOrganisation: null, organisation: house.organisation },
    ],
  ];

  it('[OPIN-2] hides an opinion, and everything that it could be inferred from, from whoever has not answered', async () => {
    const { opinionId } = await give('radiologist', { rationale: 'canary-sealed-first' });
    await give('radiologist', { rationale: 'canary-sealed-second' });
    const node = `{ node(id: "${globalId('Opinion', opinionId)}") { id } nodes(ids: ["${globalId('Opinion', opinionId)}"]) { id } }`;
    const viewers: [string, Viewer][] = [
      ...everybody.filter((name) => name !== 'radiologist').map((name): [string, Viewer] => [name, as(name)]),
      ...audiences(),
    ];
    for (const [name, viewer] of viewers) {
      const seen = await review(viewer);
      if (seen) expect([name, seen.opinions, seen.answeredDisciplines]).toEqual([name, [], ['RADIOLOGY']]);
      expect([name, await ask(house, viewer, node)]).toEqual([name, { node: null, nodes: [null] }]);
      expect([name, await tablesShowing('canary-sealed', house, viewer)]).toEqual([name, []]);
    }
    expect(await tablesShowing('canary-sealed-first', house, as('radiologist'))).toEqual(['opinion_version']);
  });

  it('[OPIN-2] lets exactly those read the others who have given their own', async () => {
    await give('radiologist', { rationale: 'canary-radiologist' });
    await give('physiotherapist', { rationale: 'canary-physiotherapist' });
    expect(await authors(as('radiologist'))).toEqual(['radiologist', 'physiotherapist']);
    expect(await authors(as('physiotherapist'))).toEqual(['radiologist', 'physiotherapist']);
    for (const name of board.filter((one) => one !== 'physiotherapist')) expect([name, await authors(as(name))]).toEqual([name, []]);
    await give('guest');
    expect(await authors(as('guest'))).toHaveLength(3);
    expect(await tablesShowing('canary-radiologist', house, as('guest'))).toEqual(['opinion']);
  });

  it('[OPIN-2] an answer in one review opens no other', async () => {
    const first = reviewId;
    await give('radiologist', { rationale: 'canary-first-review' });
    reviewId = await house.buildReview(caseId);
    await give('chair');
    reviewId = first;
    expect(await authors(as('chair'))).toEqual([]);
    expect(await tablesShowing('canary-first-review', house, as('chair'))).toEqual([]);
  });

  it('[OPIN-2] the log says the same of a first opinion, a revision and a second one of the discipline', async () => {
    const { opinionId } = await give('radiologist');
    await give('radiologist', { confidence: 5 });
    await give('secondRadiologist');
    const facts = (await factsOfCase()).map(({ type, refs }) => ({ type, refs }));
    expect(facts).toEqual(Array(3).fill({ type: 'opinionSubmitted', refs: { caseId, reviewId } }));
    await breakSealAs('chair', { reason: 'urgent' });
    await give('radiologist', { confidence: 4 });
    expect((await factsOfCase()).slice(3).map(({ type, refs }) => ({ type, refs }))).toEqual([
      { type: 'reviewUnsealed', refs: { caseId, reviewId, version: 2 } },
      { type: 'opinionRevised', refs: { caseId, reviewId, opinionId, version: 3 } },
    ]);
    expect((await house.facts(`referral:${caseId}`)).length).toBe(0);
  });

  it("[OPIN-2] broken, shows every opinion to the board's side and none to anybody else", async () => {
    await give('radiologist', { rationale: 'canary-unsealed' });
    await breakSealAs('chair', { reason: 'urgent' });
    for (const name of board) {
      expect([name, await authors(as(name))]).toEqual([name, ['radiologist']]);
      expect(await tablesShowing('canary-unsealed', house, as(name))).toEqual(['opinion']);
    }
    expect(await authors(boardAudience(house.board))).toEqual(['radiologist']);
    const others: [string, Viewer][] = [...strangers.map((name): [string, Viewer] => [name, as(name)]), ...audiences().slice(1)];
    for (const [name, viewer] of others) {
      expect([name, await authors(viewer)]).toEqual([name, 'no review']);
      expect([name, await tablesShowing('canary-unsealed', house, viewer)]).toEqual([name, []]);
      expect([name, await tablesShowing(reviewId, house, viewer)]).toEqual([name, ['fact']]);
    }
  });
});

describe('any review', () => {
  it('[OPIN-2] whoever answers, revises and unseals in whatever order: after each step everybody reads exactly what they may', async () => {
    const givers = ['radiologist', 'secondRadiologist', 'physiotherapist', 'guest', 'chair'] as const;
    const watchers: Somebody[] = [...givers, 'coordinator', 'observer', 'referrer', 'outsider'];
    const step = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...givers) }, { weight: 1, arbitrary: fc.constant('unseal' as const) });
    const property = fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      reviewId = await house.buildReview(caseId);
      const given: { by: Somebody; marked: boolean }[] = [];
      let sealed = true;
      for (const act of steps) {
        if (act === 'unseal') {
          if (sealed) await breakSealAs('chair', { reason: 'urgent' });
          sealed = false;
        } else {
          const mine = given.find(({ by }) => by === act);
          const couldReadOthers = !sealed || (mine !== undefined && given.length > 1);
          if (mine) mine.marked ||= couldReadOthers;
          else given.push({ by: act, marked: !sealed });
          await give(act);
        }
        for (const name of watchers) {
          const outside = name === 'referrer' || name === 'outsider';
          const readsAll = !sealed || given.some(({ by }) => by === name);
          const expected = outside ? undefined : readsAll ? given.map(({ by, marked }) => [by, marked]) : [];
          const seen = (await review(as(name)))?.opinions.map((one: { author: { name: string }; afterUnsealing: boolean }) => [
            one.author.name,
            one.afterUnsealing,
          ]);
          expect([name, seen]).toEqual([name, expected]);
        }
      }
    });
    await fc.assert(property, { numRuns: 6 });
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

describe('unsealing', () => {
  it.each<[Somebody, string]>([
    ['chair', 'DONE'],
    ['deputy', 'DONE'],
    ['coordinator', 'UNSEAL_NOT_YOURS'],
    ['radiologist', 'UNSEAL_NOT_YOURS'],
    ['guest', 'UNSEAL_NOT_YOURS'],
    ['referrer', 'REVIEW_NOT_FOUND'],
    ['outsider', 'REVIEW_NOT_FOUND'],
  ])('[OPIN-4] by the %s: %s, as mayUnseal says', async (name, expected) => {
    const may = (await review(as(name)))?.mayUnseal ?? false;
    expect([await code(breakSealAs(name, { reason: 'urgent' })), may]).toEqual([expected, expected === 'DONE']);
  });

  it('[OPIN-4] is kept with its name, time and reason, and is a fact', async () => {
    await breakSealAs('deputy', { reason: ' the patient is getting worse ' });
    const { rows } = await house.owner.query('select sealed, unsealed_at, unsealed_by, unseal_reason, version from review where id = $1', [
      reviewId,
    ]);
    expect(rows).toEqual([
      {
        sealed: false,
        unsealed_at: house.now,
        unsealed_by: house.who.deputy.id,
        unseal_reason: 'the patient is getting worse',
        version: 2,
      },
    ]);
    expect(await factsOfCase()).toEqual([
      { type: 'reviewUnsealed', actor: `person:${house.who.deputy.id}`, refs: { caseId, reviewId, version: 2 } },
    ]);
  });

  it('[OPIN-4] needs a reason until every required discipline has answered or is overdue', async () => {
    for (const name of ['radiologist', 'chair'] as const) await give(name);
    expect(await code(breakSealAs('chair'))).toBe('UNSEAL_REASON_NEEDED');
    expect((await review(as('chair'))).unsealingNeedsReason).toBe(true);
    await house.owner.query(`update asked_opinion set due_at = $2 where review_id = $1 and discipline = 'PHYSIOTHERAPY'`, [
      reviewId,
      new Date(house.now.getTime() - 1),
    ]);
    expect((await review(as('chair'))).unsealingNeedsReason).toBe(false);
    expect(await code(breakSealAs('chair'))).toBe('DONE');
  });

  it('[OPIN-4] against a version that is no longer current is refused with the current one', async () => {
    await house.owner.query('update review set version = 7 where id = $1', [reviewId]);
    const refusal = await breakSealAs('chair', { version: 6, reason: 'urgent' }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'REVIEW_STALE', facts: { currentVersion: 7 } });
  });

  it('[OPIN-4] by two at once happens once, and the other is told', async () => {
    const at = await version();
    const outcomes = await Promise.all(
      (['chair', 'deputy'] as const).map((name) => code(breakSealAs(name, { version: at, reason: name }))),
    );
    expect(outcomes.sort()).toEqual(['DONE', 'UNSEAL_NOT_SEALED']);
    expect(await factsOfCase()).toHaveLength(1);
  });

  it('[OPIN-4] marks what is given afterwards and what is revised after its author could read others', async () => {
    await give('radiologist');
    await give('radiologist', { confidence: 4 });
    await give('secondRadiologist');
    await give('secondRadiologist', { confidence: 4 });
    await breakSealAs('chair', { reason: 'urgent' });
    await give('physiotherapist');
    const marks = (await review(as('chair'))).opinions.map((one: { author: { name: string }; afterUnsealing: boolean }) => [
      one.author.name,
      one.afterUnsealing,
    ]);
    expect(marks).toEqual([
      ['radiologist', false],
      ['secondRadiologist', true],
      ['physiotherapist', true],
    ]);
  });
});
