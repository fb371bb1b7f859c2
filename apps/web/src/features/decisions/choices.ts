import { CircleMinus, ThumbsDown, ThumbsUp, UserMinus, type LucideIcon } from 'lucide-react';
import type { BallotChoice } from '../../generated/graphql.js';

export const choices: readonly BallotChoice[] = ['APPROVE', 'OBJECT', 'ABSTAIN', 'RECUSE'];
export const choiceIcons: Record<BallotChoice, LucideIcon> = {
  APPROVE: ThumbsUp,
  OBJECT: ThumbsDown,
  ABSTAIN: CircleMinus,
  RECUSE: UserMinus,
};
export const choiceTones = { APPROVE: 'good', OBJECT: 'bad', ABSTAIN: undefined, RECUSE: undefined } as const;

/** DEC-3; the rule itself is the API's, this only asks before it is refused. */
export const needsReason = (choice: BallotChoice): boolean => choice === 'OBJECT' || choice === 'RECUSE';

export const votes = (ballots: readonly { readonly choice: BallotChoice }[]) => {
  const count = (choice: BallotChoice) => ballots.filter((ballot) => ballot.choice === choice).length;
  return { approve: count('APPROVE'), object: count('OBJECT'), abstain: count('ABSTAIN'), recuse: count('RECUSE') };
};
