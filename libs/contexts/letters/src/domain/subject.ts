import type { DecisionToTell } from '#decisions';

/** How a charter wants dissent shown to the referrer: with who objected, with the reasons alone, or by their number. */
export type DissentShown = 'NAMED' | 'UNNAMED' | 'COUNT';

export interface FollowUp {
  readonly name: string;
  readonly afterDays: number;
  readonly windowDays: number;
}

/** Everything that a letter is made of: loaded once, so that what is written is a pure function of it. */
export interface LetterSubject {
  readonly decision: DecisionToTell;
  readonly caseNumber: string;
  readonly boardName: string;
  readonly organisationName: string;
  readonly referringClinician: string | null;
  readonly question: string;
  readonly patient: { readonly name: string; readonly birthDate: string; readonly identifier: string };
  readonly dissentShown: DissentShown;
  readonly followUp: readonly FollowUp[];
}
