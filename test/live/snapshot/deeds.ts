import type { Reply } from '../../support/api.js';
import type { Random } from '../../support/random.js';
import { pages } from './documents.js';
import type { Scene } from './scene.js';
import type { MutationName, Script } from './script.js';
import { boardIdeas } from './steps/boards.js';
import { inboxIdeas } from './steps/inbox.js';
import { caseIdeas } from './steps/cases.js';
import { letterIdeas } from './steps/letters.js';
import { meetingIdeas } from './steps/meetings.js';
import { followThroughIdeas } from './steps/follow-through.js';

interface Edges<Node> {
  readonly edges: readonly { readonly node: Node }[];
}
interface State {
  readonly status: string;
  readonly version: number;
  readonly review: {
    readonly id: string;
    readonly version: number;
    readonly proposal: { readonly id: string; readonly revision: number } | null;
  } | null;
  readonly threads: Edges<{
    readonly id: string;
    readonly comments: Edges<{ readonly id: string; readonly version: number; readonly author: { readonly id: string } }>;
  }>;
}
const state = `query ($id: ID!) { boardCase(id: $id) { status version review { id version proposal { id revision } }
  threads(first: 8) { edges { node { id comments(first: 6) { edges { node { id version author { id } } } } } } } } }`;

const voters = ['radiologist', 'chair', 'pain-specialist', 'physiotherapist', 'spinal-surgeon', 'psychologist'];
const boardSide = [...voters, 'coordinator'];
const plans = [{ steps: [{ kind: 'REHABILITATION_FIRST' }] }, { steps: [{ kind: 'PAIN_MANAGEMENT_PROGRAMME', timing: 'soon' }] }];

/** What the deed is, who does it, and with what; null where there is nothing to do it to. */
type Deed = readonly [MutationName, string, Record<string, unknown>] | null;
export type Idea = (at: State, script: Script, random: Random, scene: Scene) => Deed;

const text = (random: Random): string => `Words ${random.below(10_000)}`;
const someone = (at: State, random: Random) => {
  const thread = at.threads.edges.length > 0 ? random.of(at.threads.edges).node : null;
  return { thread, comment: thread && thread.comments.edges.length > 0 ? random.of(thread.comments.edges).node : null };
};
const byReview =
  (of: (review: NonNullable<State['review']>, random: Random) => Deed): Idea =>
  (at, _script, random) =>
    at.review && of(at.review, random);
const byProposal =
  (of: (on: { proposalId: string; revision: number }, random: Random, scene: Scene) => Deed): Idea =>
  (at, _script, random, scene) =>
    at.review?.proposal ? of({ proposalId: at.review.proposal.id, revision: at.review.proposal.revision }, random, scene) : null;
const ownComment =
  (name: 'editComment' | 'deleteComment'): Idea =>
  (at, _script, random, scene) => {
    const { comment } = someone(at, random);
    if (!comment) return null;
    const author = [...scene.people.keys()].find((who) => scene.idOf(who) === comment.author.id)!;
    return [name, author, { commentId: comment.id, version: comment.version, ...(name === 'editComment' && { body: text(random) }) }];
  };

/** By how likely each is to come to somebody's mind. The desk refuses what does not fit; that is part of it. */
const ideas: readonly (readonly [number, Idea])[] = [
  ...boardIdeas,
  ...inboxIdeas,
  ...caseIdeas,
  ...followThroughIdeas,
  ...meetingIdeas,
  ...letterIdeas,
  [3, (at, script, random) => ['updateReferral', script.referrer, { caseId: script.caseId, version: at.version, question: text(random) }]],
  [6, (at, script) => (at.status === 'SUBMITTED' ? ['triageCase', 'coordinator', { caseId: script.caseId, version: at.version, accept: { priority: 'P2', complexity: 3 } }] : null)], // prettier-ignore
  [1, (at, script) => ['triageCase', 'chair', { caseId: script.caseId, version: at.version, returnFor: [{ what: 'A newer MRI' }] }]],
  [5, (at, script, random) => (at.threads.edges.length > pages.threads - 3 ? null : ['addComment', random.of(boardSide), { caseId: script.caseId, body: text(random), audience: random.of(['BOARD', 'REFERRER']), questionTo: random.of([null, 'RADIOLOGY']) }])], // prettier-ignore
  [5, (at, script, random) => {
    const { thread } = someone(at, random);
    if (!thread || thread.comments.edges.length > pages.comments - 3) return null;
    return ['addComment', random.of([...boardSide, 'referrer', 'northbridge-referrer']), { caseId: script.caseId, threadId: thread.id, body: text(random) }];
  }], // prettier-ignore
  [2, ownComment('editComment')],
  [1, ownComment('deleteComment')],
  [1, (at, _script, random) => { const { thread } = someone(at, random); return thread && ['resolveThread', random.of(boardSide), { threadId: thread.id }]; }], // prettier-ignore
  [1, (_at, script, random) => ['saveDraft', random.of(voters), { caseId: script.caseId, audience: 'BOARD', body: text(random) }]],
  [1, (at, _script, random) => { const { thread } = someone(at, random); return thread && ['reopenThread', random.of(boardSide), { threadId: thread.id }]; }], // prettier-ignore
  [6, byReview(({ id }, random) => ['submitOpinion', random.of(voters), { reviewId: id, recommendation: random.of(plans), confidence: 1 + random.below(5), rationale: text(random) }])], // prettier-ignore
  [3, byReview(({ id, version }, random) => ['unsealReview', random.of(['chair', 'chair', 'coordinator']), { reviewId: id, version, reason: text(random) }])], // prettier-ignore
  [3, byReview(({ id, version }, random) => ['proposeDecision', random.of(voters), { reviewId: id, version, recommendation: random.of(plans), rationale: text(random) }])], // prettier-ignore
  [12, byProposal((on, random) => ['castBallot', random.of(voters), { ...on, choice: random.of(['APPROVE', 'APPROVE', 'APPROVE', 'ABSTAIN', 'OBJECT', 'RECUSE']), reason: text(random) }])], // prettier-ignore
  [3, byProposal((on, random, scene) => ['acknowledgeDissent', 'chair', { ...on, voterId: scene.idOf(random.of(voters)) }])],
  [1, (_at, script, random) => ['declareConflict', random.of(voters), { caseId: script.caseId, kind: random.of(['FINANCIAL', 'OWN_PATIENT', 'OTHER']), note: text(random) }]], // prettier-ignore
  [1, (_at, script, random) => ['withdrawConflict', random.of(voters), { caseId: script.caseId, kind: random.of(['FINANCIAL', 'OWN_PATIENT', 'OTHER']), reason: text(random) }]], // prettier-ignore
  [4, byProposal((on, random) => ['ratifyDecision', random.of(['chair', 'pain-specialist']), { ...on, reason: text(random) }])],
];
const bag = ideas.flatMap(([weight, idea]) => Array.from({ length: weight }, () => idea));

/** Somebody does something about this case; answers what, and what the desk said. */
export async function doSomething(scene: Scene, script: Script, random: Random): Promise<{ what: string; said: string }> {
  const { data, errors, status } = await scene.ask<{ boardCase: State }>('oncologist', state, { id: script.caseId });
  if (errors.length > 0) throw new Error(`${status}: ${JSON.stringify(errors)}`);
  for (;;) {
    const deed = random.of(bag)(data.boardCase, script, random, scene);
    if (!deed) continue;
    const [name, who, input] = deed;
    const reply: Reply<unknown> = await script.say(name, who, input);
    return { what: `${name} by ${who}`, said: reply.errors[0]?.extensions.code ?? 'done' };
  }
}
