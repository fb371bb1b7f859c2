import type { Discipline } from '#specialists';
import { boardRefusals } from './refusals.js';
import type { QuorumRule } from './quorum.js';

/** P1 emergency, P2 urgent, P3 routine, P4 review. */
export type Priority = 'P1' | 'P2' | 'P3' | 'P4';

export interface QuestionKind {
  readonly code: string;
  readonly name: string;
  readonly quorum: readonly QuorumRule[];
  /** Its quorum replaces everything else that would be asked for (DEC-1), and its ballots may be taken by phone (DEC-12). */
  readonly emergency: boolean;
  /** Of which disciplines one named member each is asked for an opinion (OPIN-5). */
  readonly asks: readonly Discipline[];
}

/** What a plan that contains any of these procedures needs on top of its kind of question. */
export interface ProcedureQuorum {
  /** procedure.code */
  readonly codes: readonly string[];
  readonly quorum: readonly QuorumRule[];
}

export const conflictKinds = ['FINANCIAL', 'OWN_PATIENT', 'INTENDED_OPERATOR', 'FAMILY', 'RESEARCH', 'OTHER'] as const;
export type ConflictKind = (typeof conflictKinds)[number];
export const conflictTreatments = ['NOTED', 'DISCUSSES_WITHOUT_VOTE', 'EXCLUDED'] as const;
export type ConflictTreatment = (typeof conflictTreatments)[number];

export const priorities: readonly Priority[] = ['P1', 'P2', 'P3', 'P4'];

/** Hours by which each step of a case is due, from the step before it. */
export interface Clocks {
  /** From the referral (or the answer to what was asked) to triage. */
  readonly triageHours: number;
  /** From the opening of a review to its decision. */
  readonly decisionHours: number;
  /** From the decision to its letters. */
  readonly letterHours: number;
}

/** OPIN-5, all in hours: the first from the opening of the review, the others from the due date, none earlier than the one before it. */
export interface OpinionClock {
  readonly dueHours: number;
  readonly remindAfterHours: number;
  readonly escalateAfterHours: number;
  readonly substituteAfterHours: number;
}

/** How a letter shows that somebody dissented. The patient's names nobody, whatever stands here (MEET-6). */
export const dissentShown = ['NAMED', 'UNNAMED', 'COUNT'] as const;
export type DissentShown = (typeof dissentShown)[number];

export interface FollowUpPoint {
  readonly code: string;
  readonly name: string;
  readonly afterDays: number;
  /** Days before and after in which it counts. */
  readonly windowDays: number;
}

/** A board's own rules. The column `charter.content` holds exactly this; each amendment is a new version. */
export interface CharterContent {
  /** The first one that is no emergency is taken for a referral that names none. */
  readonly questionKinds: readonly QuestionKind[];
  readonly procedures: readonly ProcedureQuorum[];
  readonly sealsOpinions: boolean;
  readonly conflicts: Readonly<Record<ConflictKind, ConflictTreatment>>;
  /** DEC-7: the window is counted from the publication of the proposal's revision. */
  readonly asynchronousClosing: { readonly allowed: boolean; readonly objectionWindowHours: number };
  readonly agenda: {
    /** Before the meeting starts (MEET-1). */
    readonly cutOffHours: number;
    readonly breakAfterMinutes: number;
    /** Planned for a case of complexity 1, 2, 3, 4, 5. */
    readonly minutesByComplexity: readonly number[];
  };
  readonly clocks: Readonly<Record<Priority, Clocks>>;
  readonly opinions: Readonly<Record<Priority, OpinionClock>>;
  readonly letters: {
    /** A letter waits until the patient has been told, and no longer than this. */
    readonly delayDays: number;
    readonly dissentShown: DissentShown;
  };
  readonly followUp: readonly FollowUpPoint[];
  /** What is shown with a red flag that is present, and who is alerted (person.id). */
  readonly emergencyRoute: { readonly text: string; readonly alerts: readonly string[] };
  /** Which clinical rule set applies, such as the guideline for holding anticoagulants. */
  readonly clinicalPolicySet: string;
}

export const questionKindOf = (charter: CharterContent, code: string): QuestionKind | undefined =>
  charter.questionKinds.find((kind) => kind.code === code);

/**
 * DEC-1: everything that a plan needs, in the charter's order: the kind of question, then each procedure proposed. A charter may list one
 * procedure under several entries; an entry is asked for once, however many of its procedures a plan holds.
 * The emergency kind stands alone, and only for a P1 case (DEC-12): otherwise a wrong triage would lower what a planned operation needs.
 */
export function requirementsFor(
  charter: CharterContent,
  kindCode: string,
  procedureCodes: readonly string[],
  priority: Priority | null,
): QuorumRule[] {
  const kind = questionKindOf(charter, kindCode);
  // Without this a misspelt kind would ask for nothing, and anything would be quorate.
  if (!kind) throw boardRefusals.refuse('CHARTER_KIND_UNKNOWN', { questionKind: kindCode });
  if (kind.emergency && priority === 'P1') return [...kind.quorum];
  const proposed = charter.procedures.filter(({ codes }) => codes.some((code) => procedureCodes.includes(code)));
  return [kind, ...proposed].flatMap(({ quorum }) => quorum);
}
