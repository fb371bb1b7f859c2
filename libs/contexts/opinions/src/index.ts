export { SubmitOpinion, type SubmitOpinionInput } from './commands/submit-opinion.js';
export { unsealForMeeting } from './commands/unseal-for-meeting.js';
export { UnsealReview, type UnsealReviewInput } from './commands/unseal-review.js';
export type { Opinion, OpinionContent, OpinionDraft } from './domain/opinion.js';
export * from './domain/recommendation.js';
export { opinionRefusals } from './domain/refusals.js';
export { OpinionsModule } from './opinions.module.js';
export { opinionReads } from './queries/opinion-reads.js';
export { opinionRows } from './storage/opinion.row.js';
