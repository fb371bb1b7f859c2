import type { RecommendationKind } from '#opinions';
import type { Priority } from '#cases';
import type { Chance } from './chance.js';
import { assumed, completeFirstTime, decisionMix, prioritiesWhere, strengths } from './distributions.js';

/** Which way one case goes, before anybody is named. */
export interface Path {
  readonly priority: Priority;
  readonly complete: boolean;
  readonly edited: boolean;
  readonly returned: 'no' | 'answered' | 'unanswered';
  readonly returnedLater: 'no' | 'answered' | 'unanswered';
  readonly triage: 'accept' | 'decline';
  readonly withdrawn: 'no' | 'beforeTriage' | 'whileAwaited' | 'inReview';
  readonly unsealedEarly: boolean;
  readonly opinionRevised: boolean;
  readonly revisedAfterUnsealing: boolean;
  readonly secondOpinion: boolean;
  readonly noPreference: boolean;
  readonly guest: boolean;
  readonly decision: Exclude<RecommendationKind, 'NO_PREFERENCE'>;
  readonly strength: 'UNANIMOUS' | 'MAJORITY' | 'SPLIT';
  /** An equal vote is declared a split, or the proposal is revised and put again. */
  readonly splitDeclared: boolean;
  readonly proposalRevised: boolean;
  readonly abstains: boolean;
  readonly recused: boolean;
  readonly ballotChanged: boolean;
  readonly phoneConfirmed: boolean;
  readonly amended: boolean;
  readonly talk: { readonly board: number; readonly shared: number; readonly byReferrer: number };
  readonly question: 'no' | 'open' | 'resolved';
  readonly commentEdited: boolean;
  readonly commentDeleted: boolean;
}

export function drawPath(chance: Chance, redFlag: boolean, mayWait: boolean): Path {
  const { yes, of } = chance;
  const priority = redFlag ? 'P1' : chance.weighted(mayWait ? prioritiesWhere.elsewhere : prioritiesWhere.urgent);
  const urgent = priority === 'P1';
  const complete = yes(completeFirstTime);
  const threads = urgent ? 1 : of(assumed.commentsPerCase);
  const shared = chance.below(Math.floor(threads / 2) + 1);
  return {
    priority,
    complete,
    edited: yes(assumed.referralEdited),
    returned: complete || !yes(assumed.returned) ? 'no' : yes(assumed.neverAnswered) ? 'unanswered' : 'answered',
    returnedLater: yes(assumed.returnedLater) ? 'answered' : 'no',
    triage: yes(assumed.declined) ? 'decline' : 'accept',
    withdrawn: yes(assumed.withdrawn) ? of(['beforeTriage', 'inReview', 'inReview'] as const) : 'no',
    unsealedEarly: yes(assumed.unsealedEarly),
    opinionRevised: yes(assumed.opinionRevised),
    revisedAfterUnsealing: yes(assumed.opinionRevised / 2),
    secondOpinion: yes(assumed.secondOpinion),
    noPreference: yes(assumed.noPreference),
    guest: yes(assumed.guest),
    decision: chance.weighted(urgent ? assumed.decisionOfEmergency : decisionMix),
    strength: chance.weighted(strengths),
    splitDeclared: yes(assumed.splitIsDeclared),
    proposalRevised: yes(assumed.proposalRevised),
    abstains: yes(assumed.abstains),
    recused: yes(assumed.recused),
    ballotChanged: yes(assumed.ballotChanged),
    phoneConfirmed: yes(assumed.phoneConfirmed),
    amended: yes(assumed.amended),
    talk: { board: threads - shared, shared, byReferrer: !urgent && yes(0.2) ? 1 : 0 },
    question: !yes(assumed.question) ? 'no' : yes(assumed.resolved) ? 'resolved' : 'open',
    commentEdited: yes(assumed.edited),
    commentDeleted: yes(assumed.deleted),
  };
}

/** A plain case: what the rare ways below are written against. */
const plain: Partial<Path> = {
  priority: 'P3', complete: true, edited: false, returned: 'no', returnedLater: 'no', triage: 'accept', withdrawn: 'no', unsealedEarly: false,
  opinionRevised: false, revisedAfterUnsealing: false, secondOpinion: false, noPreference: false, guest: false, decision: 'PROCEDURE', strength: 'UNANIMOUS', splitDeclared: true,
  proposalRevised: false, abstains: false, recused: false, ballotChanged: false, amended: false, question: 'no', commentEdited: false, commentDeleted: false,
}; // prettier-ignore

const talk = { board: 2, shared: 1, byReferrer: 1 };

/** The first cases of every generation take these ways in turn, so that even a small one shows all there is, whatever the seed. */
export const certainWays: readonly Partial<Path>[] = [
  { ...plain, talk, question: 'resolved', commentEdited: true, commentDeleted: true },
  { ...plain, triage: 'decline' },
  { ...plain, withdrawn: 'beforeTriage' },
  { ...plain, withdrawn: 'inReview' },
  { ...plain, complete: false, returned: 'answered', edited: true },
  { ...plain, complete: false, returned: 'unanswered' },
  { ...plain, complete: false, returned: 'unanswered', withdrawn: 'whileAwaited' },
  { ...plain, returnedLater: 'answered' },
  { ...plain, returnedLater: 'unanswered' },
  { ...plain, strength: 'MAJORITY', unsealedEarly: true, talk, question: 'open' },
  { ...plain, strength: 'SPLIT', splitDeclared: true },
  { ...plain, strength: 'SPLIT', splitDeclared: false },
  { ...plain, priority: 'P1', phoneConfirmed: true },
  { ...plain, priority: 'P1', phoneConfirmed: false },
  { ...plain, priority: 'P2', guest: true },
  { ...plain, recused: true },
  { ...plain, abstains: true, ballotChanged: true },
  { ...plain, proposalRevised: true, opinionRevised: true, secondOpinion: true },
  { ...plain, amended: true, revisedAfterUnsealing: true },
  { ...plain, decision: 'REHABILITATION_FIRST', priority: 'P4', noPreference: true },
  { ...plain, decision: 'MORE_INFORMATION' },
  { ...plain, decision: 'PAIN_MANAGEMENT_PROGRAMME' },
  { ...plain, decision: 'OTHER_SPECIALTY' },
  { ...plain, decision: 'NOT_OFFERED' },
  { ...plain, decision: 'RESEARCH_STUDY' },
];
