import type { FieldSide } from './matrix.js';

/** What a case's further life adds to the matrix of who may learn what. */
export const caseMatrix: Record<string, Partial<Record<FieldSide, string>>> = {
  CaseAlert: {
    board: 'alerted answer answeredAt answeredBy dueAt escalatedAt escalations id raisedAt redFlags',
    own: 'mayAnswer',
  },
  CaseClock: { board: 'dueAt endedAt overdue startedAt step' },
  CaseReopening: { board: 'at by endedAt endedCode endedReason fromStatus reason review' },
  InformationItem: {
    both: 'answer answeredAt answeredBy dueOn id overdue owedBy reference requestedAt requestedBy what withdrawReason withdrawnAt',
  },
};

/** The decided case is not open, its alert has been answered, and no record of its patient was merged. */
export const caseOwn: Record<string, [string, () => unknown]> = {
  'BoardCase.otherOpenCases': ['{ id }', () => []],
  'CaseAlert.mayAnswer': ['', () => false],
  'Patient.earlierRecords': ['{ id }', () => []],
  'Patient.mergedInto': ['{ id }', () => null],
};

/** Chair, deputy and coordinator of the spine board. */
export const organisesSpine = (name: string): boolean => ['chair', 'coordinator'].includes(name);
