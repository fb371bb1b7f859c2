import type { CharterContent, Clocks, ConflictTreatment, FollowUpPoint, OpinionClock, Priority } from './charter.js';

type Hours = Readonly<Record<Priority, number>>;
type EarlierTreatment = 'NOTED' | 'NO_VOTE' | 'EXCLUDED';

/** What a charter held before it had clocks for every step. Amended ones hold the whole; a stored version is never rewritten. */
export interface EarlierContent extends Pick<
  CharterContent,
  'questionKinds' | 'procedures' | 'sealsOpinions' | 'emergencyRoute' | 'clinicalPolicySet'
> {
  readonly conflicts: Readonly<Record<'FINANCIAL' | 'OWN_PATIENT' | 'INTENDED_OPERATOR' | 'PERSONAL' | 'INSTITUTIONAL', EarlierTreatment>>;
  readonly asynchronousClosing: { readonly objectionWindowHours: number } | null;
  readonly agendaCutOffHours: number;
  readonly opinionHours: Hours;
  readonly decisionHours: Hours;
  readonly followUp?: readonly FollowUpPoint[];
}

// Product defaults of the clinical fact base, §6.4: triage two working days, emergencies the same day, urgent five working days, routine a
// fortnight, the letter two working days, the patient told within five.
const clocks: Readonly<Record<Priority, Clocks>> = {
  P1: { triageHours: 4, decisionHours: 24, letterHours: 24 },
  P2: { triageHours: 24, decisionHours: 168, letterHours: 48 },
  P3: { triageHours: 48, decisionHours: 336, letterHours: 48 },
  P4: { triageHours: 120, decisionHours: 672, letterHours: 120 },
};
const opinions: Readonly<Record<Priority, OpinionClock>> = {
  P1: { dueHours: 4, remindAfterHours: 0, escalateAfterHours: 1, substituteAfterHours: 2 },
  P2: { dueHours: 72, remindAfterHours: 0, escalateAfterHours: 24, substituteAfterHours: 48 },
  P3: { dueHours: 168, remindAfterHours: 0, escalateAfterHours: 48, substituteAfterHours: 96 },
  P4: { dueHours: 336, remindAfterHours: 0, escalateAfterHours: 72, substituteAfterHours: 168 },
};
/** OUTC-1. */
const followUp: readonly FollowUpPoint[] = [
  { code: 'SAFETY', name: 'Safety call after a procedure', afterDays: 3, windowDays: 2 },
  { code: 'WEEK_6', name: 'Six weeks', afterDays: 42, windowDays: 14 },
  { code: 'MONTH_3', name: 'Three months', afterDays: 91, windowDays: 21 },
  { code: 'MONTH_6', name: 'Six months', afterDays: 182, windowDays: 28 },
  { code: 'MONTH_12', name: 'Twelve months', afterDays: 365, windowDays: 42 },
];

export const charterDefaults = {
  conflicts: {
    FINANCIAL: 'DISCUSSES_WITHOUT_VOTE',
    OWN_PATIENT: 'NOTED',
    INTENDED_OPERATOR: 'NOTED',
    FAMILY: 'EXCLUDED',
    RESEARCH: 'NOTED',
    OTHER: 'NOTED',
  },
  asynchronousClosing: { allowed: false, objectionWindowHours: 48 },
  agenda: { cutOffHours: 24, breakAfterMinutes: 60, minutesByComplexity: [5, 8, 10, 15, 20] },
  clocks,
  opinions,
  letters: { delayDays: 5, dissentShown: 'UNNAMED' },
  followUp,
} as const satisfies Partial<CharterContent>;

/** A stored charter as one reads it today: what its version could not say yet is what the product's defaults say. */
export function completeCharter(stored: CharterContent | EarlierContent): CharterContent {
  const { agendaCutOffHours, opinionHours, decisionHours, ...content } = stored as CharterContent & Partial<EarlierContent>;
  const d = charterDefaults;
  return {
    ...content,
    conflicts: 'PERSONAL' in stored.conflicts ? conflictsOf(stored.conflicts) : stored.conflicts,
    asynchronousClosing: { ...d.asynchronousClosing, allowed: stored.asynchronousClosing != null, ...stored.asynchronousClosing },
    agenda: { ...d.agenda, ...(agendaCutOffHours !== undefined && { cutOffHours: agendaCutOffHours }), ...content.agenda },
    clocks: completeClocks({ clocks: content.clocks, decisionHours }),
    opinions: content.opinions ?? each((priority) => ({ ...opinions[priority], ...hours('dueHours', opinionHours?.[priority]) })),
    letters: content.letters ?? d.letters,
    followUp: content.followUp ?? d.followUp,
  };
}

/** The clocks alone, for a statement that selects no more of a charter. */
export const completeClocks = (stored: {
  clocks?: CharterContent['clocks'] | null | undefined;
  decisionHours?: Hours | null | undefined;
}) => stored.clocks ?? each((priority) => ({ ...clocks[priority], ...hours('decisionHours', stored.decisionHours?.[priority]) }));

const hours = <Name extends string>(name: Name, value: number | undefined) => (value === undefined ? {} : { [name]: value });
const each = <Clock>(of: (priority: Priority) => Clock): Record<Priority, Clock> => ({
  P1: of('P1'),
  P2: of('P2'),
  P3: of('P3'),
  P4: of('P4'),
});

/** What was called personal is the family, what was institutional is another one. */
function conflictsOf({ PERSONAL, INSTITUTIONAL, ...same }: EarlierContent['conflicts']): CharterContent['conflicts'] {
  const named = (treatment: EarlierTreatment): ConflictTreatment => (treatment === 'NO_VOTE' ? 'DISCUSSES_WITHOUT_VOTE' : treatment);
  return {
    FINANCIAL: named(same.FINANCIAL),
    OWN_PATIENT: named(same.OWN_PATIENT),
    INTENDED_OPERATOR: named(same.INTENDED_OPERATOR),
    FAMILY: named(PERSONAL),
    RESEARCH: charterDefaults.conflicts.RESEARCH,
    OTHER: named(INSTITUTIONAL),
  };
}
