import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { viewerOf, type Viewer } from '#access';
import { caseReads } from '#cases';
import { globalId, Refusal } from '#kernel';
import { opinionReads, SubmitOpinion, UnsealReview, type SubmitOpinionInput } from '#opinions';
import { organisationReads } from '#organisations';
import { procedureReads } from '#procedures';
import type { Reads } from '#reads';
import { specialistReads } from '#specialists';
import { askThrough } from './ask.js';
import { buildHouse, type House, type Somebody } from './house.js';

const stubs: Reads[] = [
  { type: 'Board', table: 'board', fields: {} },
  { type: 'QuestionKind', fields: {} },
].map((stub) => ({ ...stub, fields: { code: { kind: 'value', sql: () => `''` } } }));
export const ask = askThrough([...caseReads, ...organisationReads, ...procedureReads, ...specialistReads, ...opinionReads, ...stubs]);

/** The open desk: live bindings, set anew before each test. */
export let house: House;
export let caseId: string;
export let reviewId: string;
export let submit: SubmitOpinion;
let unseal: UnsealReview;
beforeAll(async () => {
  house = await buildHouse();
  submit = new SubmitOpinion(house.work);
  unseal = new UnsealReview(house.work);
  caseId = await house.buildCase({ guests: true });
}, 60_000);
afterAll(() => house.close());
beforeEach(async () => {
  house.now = new Date();
  await openReview();
});

/** Another review of the same case; what follows is about it. */
export const openReview = async (): Promise<void> => void (reviewId = await house.buildReview(caseId));
/** What follows is about this one again. */
export const returnTo = (review: string): void => void (reviewId = review);

export const plan: SubmitOpinionInput['recommendation'] = { steps: [{ kind: 'REHABILITATION_FIRST' }] };
export const later = (milliseconds = 1) => (house.now = new Date(house.now.getTime() + milliseconds));
export const give = (name: Somebody, more: Partial<SubmitOpinionInput> = {}, key?: string) => {
  later();
  return submit.execute(house.who[name], { reviewId, recommendation: plan, confidence: 3, rationale: `as ${name} sees it`, ...more }, key);
};
export const version = async (): Promise<number> =>
  (await house.owner.query('select version from review where id = $1', [reviewId])).rows[0].version;
export const breakSealAs = async (name: Somebody, more: { version?: number; reason?: string | null } = {}) =>
  unseal.execute(house.who[name], { reviewId, version: more.version ?? (await version()), reason: more.reason ?? null });
export const code = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'DONE',
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );
export const as = (name: Somebody): Viewer => viewerOf(house.who[name]);
export const factsOfCase = async () => (await house.facts(`case:${caseId}`)).filter(({ refs }) => refs['reviewId'] === reviewId);

const reviewQuery = () => `{ node(id: "${globalId('Review', reviewId)}") { ... on Review {
  sealed answeredDisciplines missingDisciplines mayGiveOpinion mayUnseal unsealingNeedsReason asked { discipline answeredAt }
  opinions { id author { name } discipline confidence expectedBenefit afterUnsealing rationale version mayRevise
    recommendation { steps { number concurrent kind side levels procedure { code } condition } }
    earlierVersions { version confidence rationale recommendation { steps { kind } } } } } } }`;
export const review = async (viewer: Viewer) => (await ask(house, viewer, reviewQuery())).node;
export const authors = async (viewer: Viewer): Promise<string[]> =>
  (await review(viewer))?.opinions.map(({ author }: { author: { name: string } }) => author.name) ?? 'no review';
