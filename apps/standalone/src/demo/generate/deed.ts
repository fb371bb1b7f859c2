import type { InviteGuestInput } from '#boards';
import type { Referral, SubmitReferralInput, TriageCaseInput, UpdateReferralInput, WithdrawReferralInput } from '#cases';
import type { AcknowledgeDissentInput, CastBallotInput, ProposeDecisionInput, RatifyDecisionInput } from '#decisions';
import type { AddCommentInput, DeleteCommentInput, EditCommentInput, ResolveThreadInput } from '#discussion';
import type { Actor } from '#kernel';
import type { SubmitOpinionInput, UnsealReviewInput } from '#opinions';

/** What each command is asked for. */
export interface Inputs {
  submitReferral: SubmitReferralInput;
  updateReferral: UpdateReferralInput;
  triageCase: TriageCaseInput;
  withdrawReferral: WithdrawReferralInput;
  inviteGuest: InviteGuestInput;
  addComment: AddCommentInput;
  editComment: EditCommentInput;
  deleteComment: DeleteCommentInput;
  resolveThread: ResolveThreadInput;
  submitOpinion: SubmitOpinionInput;
  unsealReview: UnsealReviewInput;
  proposeDecision: ProposeDecisionInput;
  castBallot: CastBallotInput;
  acknowledgeDissent: AcknowledgeDissentInput;
  ratifyDecision: RatifyDecisionInput;
}
export type CommandName = keyof Inputs;

/** What a person would have on the screen: ids and versions. A deed leaves them out, because they are not known before it is done. */
type OnScreen = 'caseId' | 'version' | 'reviewId' | 'proposalId' | 'revision' | 'commentId' | 'threadId';
type Told<Input> = Omit<Input, OnScreen>;

export interface ToldOf {
  submitReferral: SubmitReferralInput;
  updateReferral: Partial<Referral>;
  triageCase: Told<TriageCaseInput>;
  withdrawReferral: Told<WithdrawReferralInput>;
  inviteGuest: Told<InviteGuestInput>;
  /** `inReplyTo` counts the case's comments from 0: the one that started the thread. */
  addComment: Told<AddCommentInput> & { readonly inReplyTo: number | null };
  editComment: Told<EditCommentInput> & { readonly comment: number };
  deleteComment: { readonly comment: number };
  resolveThread: { readonly comment: number };
  submitOpinion: Told<SubmitOpinionInput>;
  unsealReview: Told<UnsealReviewInput>;
  proposeDecision: Told<ProposeDecisionInput>;
  castBallot: Told<CastBallotInput>;
  acknowledgeDissent: Told<AcknowledgeDissentInput>;
  ratifyDecision: Told<RatifyDecisionInput>;
}

/** One command that somebody gave at some moment; it says nothing of how it is carried out. */
export type Deed<Name extends CommandName = CommandName> = {
  [Each in Name]: {
    readonly name: Each;
    readonly at: number;
    readonly by: Actor;
    /** Idempotency key, as every client of ours sends one. */
    readonly key: string;
    readonly told: ToldOf[Each];
  };
}[Name];

/** The case as it stands now. Fields that are not there yet are empty. */
export interface Screen {
  readonly caseId: string;
  readonly version: number;
  readonly reviewId: string;
  readonly reviewVersion: number;
  readonly proposalId: string;
  readonly revision: number;
  /** In the order in which they were written. */
  readonly comments: readonly { readonly id: string; readonly threadId: string; readonly version: number }[];
}

/** The input of the command, once it is known what is on the screen. */
export function inputOf<Name extends CommandName>(deed: Deed<Name>, screen: Screen): Inputs[Name] {
  return input(deed as Deed, screen) as Inputs[Name];
}

function input(
  { name, told }: Deed,
  { caseId, version, reviewId, reviewVersion, proposalId, revision, comments }: Screen,
): Inputs[CommandName] {
  switch (name) {
    case 'submitReferral':
      return told;
    case 'updateReferral':
    case 'triageCase':
    case 'withdrawReferral':
      return { caseId, version, ...told };
    case 'inviteGuest':
      return { caseId, ...told };
    case 'addComment': {
      const { inReplyTo, ...comment } = told;
      return { caseId, threadId: inReplyTo === null ? null : comments[inReplyTo]!.threadId, ...comment };
    }
    case 'editComment':
      return { commentId: comments[told.comment]!.id, version: comments[told.comment]!.version, body: told.body };
    case 'deleteComment':
      return { commentId: comments[told.comment]!.id, version: comments[told.comment]!.version };
    case 'resolveThread':
      return { threadId: comments[told.comment]!.threadId };
    case 'submitOpinion':
      return { reviewId, ...told };
    case 'unsealReview':
    case 'proposeDecision':
      return { reviewId, version: reviewVersion, ...told };
    case 'castBallot':
    case 'acknowledgeDissent':
    case 'ratifyDecision':
      return { proposalId, revision, ...told };
  }
}
