import { deepEqual } from 'node:assert/strict';
import { referralInput } from '../../builders/referral.js';
import type { Reply } from '../../support/api.js';
import type { Stage } from './stage.js';
import { boardAnswers } from './steps/boards.js';
import { inboxAnswers } from './steps/inbox.js';
import { caseAnswers } from './steps/cases.js';
import { letterAnswers } from './steps/letters.js';
import { meetingAnswers } from './steps/meetings.js';
import { followThroughAnswers } from './steps/follow-through.js';

interface Versioned {
  readonly id: string;
  readonly version: number;
}
type Input = Record<string, unknown>;

/** What each mutation answers with, as far as the next step needs it. */
const answers = {
  ...boardAnswers,
  ...inboxAnswers,
  ...caseAnswers,
  ...followThroughAnswers,
  ...meetingAnswers,
  ...letterAnswers,
  submitReferral: 'boardCase { id version }',
  updateReferral: 'boardCase { id version }',
  withdrawReferral: 'boardCase { id version }',
  triageCase: 'boardCase { id version }',
  addComment: 'comment { id version threadId }',
  editComment: 'comment { id version threadId }',
  deleteComment: 'comment { id version threadId }',
  resolveThread: 'thread { id }',
  reopenThread: 'thread { id }',
  saveDraft: 'draft { id version }',
  discardDraft: 'boardCase { id version }',
  submitOpinion: 'opinion { id }',
  unsealReview: 'review { id version }',
  proposeDecision: 'proposal { id revision } review { id version }',
  castBallot: 'proposal { id revision }',
  acknowledgeDissent: 'proposal { id revision }',
  ratifyDecision: 'decision { id }',
  ratifyReadyDecisions: 'decisions { id }',
  confirmBallot: 'proposal { id revision }',
  keepVoteOpen: 'proposal { id revision }',
  enterSafetyResult: 'review { id version }',
  overrideSafetyResult: 'review { id version }',
  recordAdvice: 'review { id version }',
  suspendDecision: 'decision { id }',
  liftSuspension: 'decision { id }',
  declareConflict: 'boardCase { id version }',
  withdrawConflict: 'boardCase { id version }',
} as const;
export type MutationName = keyof typeof answers;
export const scripted = Object.keys(answers) as MutationName[];

const rehabilitation = { steps: [{ kind: 'REHABILITATION_FIRST', timing: 'at once' }] };

/** One case, and what people do about it through the public API. */
export class Script {
  caseId = '';
  /** Every mutation that was accepted. */
  readonly done = new Set<MutationName>();
  /** Called when somebody has opened another screen: what it shows now is what the next step changes. */
  look: () => Promise<void> = async () => undefined;
  /** Called after each accepted mutation. */
  after: (step: string) => Promise<void> = async () => undefined;

  constructor(
    private readonly scene: Stage,
    readonly referrer = 'hospital-system',
  ) {}

  /** For another case. The steps of a room ask for it here: a room that made one itself would be imported in a circle. */
  another = (): Script => new Script(this.scene, this.referrer);

  async say(name: MutationName, who: string, input: Input): Promise<Reply<Record<string, Record<string, Versioned>>>> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    return this.scene.ask(who, `mutation ($input: ${type}!) { ${name}(input: $input) { ${answers[name]} } }`, { input });
  }

  async act(name: MutationName, who: string, input: Input): Promise<Record<string, Versioned & { revision: number; threadId: string }>> {
    const { data, errors } = await this.say(name, who, input);
    deepEqual([name, who, errors], [name, who, []]);
    this.done.add(name);
    await this.after(`${name} by ${who}`);
    return data[name] as never;
  }

  async submit(more: Input = {}): Promise<void> {
    const { boardCase } = await this.act('submitReferral', this.referrer, referralInput(this.scene.board, more));
    this.caseId = boardCase!.id;
  }
  async caseVersion(): Promise<number> {
    return (await this.#ask<{ boardCase: Versioned }>('boardCase(id: $id) { version }')).boardCase.version;
  }
  async review(): Promise<Versioned & { proposal: { id: string; revision: number } | null }> {
    const selection = 'boardCase(id: $id) { review { id version proposal { id revision } } }';
    return (await this.#ask<{ boardCase: { review: never } }>(selection)).boardCase.review;
  }
  async #ask<Data>(selection: string): Promise<Data> {
    return (await this.scene.ask<Data>('oncologist', `query ($id: ID!) { ${selection} }`, { id: this.caseId })).data;
  }

  update = async (input: Input) =>
    this.act('updateReferral', this.referrer, { caseId: this.caseId, version: await this.caseVersion(), ...input });
  withdraw = async () =>
    this.act('withdrawReferral', this.referrer, { caseId: this.caseId, version: await this.caseVersion(), reason: 'Moved away.' });
  triage = async (outcome: Input, who = 'coordinator') =>
    this.act('triageCase', who, { caseId: this.caseId, version: await this.caseVersion(), ...outcome });
  accept = (priority = 'P3') => this.triage({ accept: { priority, complexity: 2 } });
  comment = async (who: string, body: string, more: Input = {}) =>
    (await this.act('addComment', who, { caseId: this.caseId, body, ...more }))['comment']!;
  opine = async (who: string, more: Input = {}) =>
    this.act('submitOpinion', who, {
      reviewId: (await this.review()).id,
      recommendation: rehabilitation,
      confidence: 4,
      rationale: `As ${who} sees it.`,
      ...more,
    });
  unseal = async (reason: string | null = null) => {
    const { id: reviewId, version } = await this.review();
    return this.act('unsealReview', 'chair', { reviewId, version, reason });
  };
  propose = async (rationale: string, who = 'chair') => {
    const { id: reviewId, version } = await this.review();
    return this.act('proposeDecision', who, { reviewId, version, recommendation: rehabilitation, rationale });
  };
  async proposal(): Promise<{ proposalId: string; revision: number }> {
    const { id, revision } = (await this.review()).proposal!;
    return { proposalId: id, revision };
  }
  vote = async (who: string, choice: string, more: Input = {}) =>
    this.act('castBallot', who, {
      ...(await this.proposal()),
      choice,
      ...(choice === 'APPROVE' ? {} : { reason: 'My reason.' }),
      ...more,
    });
  acknowledge = async (voter: string) =>
    this.act('acknowledgeDissent', 'chair', { ...(await this.proposal()), voterId: this.scene.idOf(voter) });
  ratify = async (more: Input = {}) => this.act('ratifyDecision', 'chair', { ...(await this.proposal()), ...more });
}
