import type { ConflictKind, ConflictTreatment } from './charter.js';

/** What a declared conflict of interest that stands does to somebody's standing in one case, as it was judged when it was declared. */
export interface StandingConflict {
  readonly treatment: ConflictTreatment;
  readonly barsChairing: boolean;
}

// Whoever treats the patient, or will hold the needle, must not be the one who closes the question.
const neverChairs = new Set<ConflictKind>(['OWN_PATIENT', 'INTENDED_OPERATOR']);

/** DEC-4: own patient and intended operator never chair the case, however lightly the charter treats them; nor does who may not vote. */
export const barsChairing = (kind: ConflictKind, treatment: ConflictTreatment): boolean => treatment !== 'NOTED' || neverChairs.has(kind);

const weight: Readonly<Record<ConflictTreatment, number>> = { NOTED: 1, DISCUSSES_WITHOUT_VOTE: 2, EXCLUDED: 3 };

/** Of several the heaviest counts; null where there is none. */
export const heaviest = (conflicts: readonly StandingConflict[]): ConflictTreatment | null =>
  conflicts.reduce<ConflictTreatment | null>(
    (worst, { treatment }) => (worst === null || weight[treatment] > weight[worst] ? treatment : worst),
    null,
  );
