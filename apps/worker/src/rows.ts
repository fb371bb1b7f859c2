import { boardRows } from '#boards';
import { caseRows } from '#cases';
import type { Row } from '#database';
import { decisionRows } from '#decisions';
import { discussionRows } from '#discussion';
import { inboxRows } from '#inbox';
import { lettersRows } from '#letters';
import { meetingsRows } from '#meetings';
import { opinionRows } from '#opinions';
import { organisationRows } from '#organisations';
import { PatientRow } from '#patients';
import { procedureRows } from '#procedures';
import { specialistRows } from '#specialists';

/** Every table that a command writes: timers and reactions give the same commands as people do. */
export const workerRows: readonly Row[] = [
  ...organisationRows,
  ...specialistRows,
  ...procedureRows,
  ...boardRows,
  PatientRow,
  ...caseRows,
  ...opinionRows,
  ...discussionRows,
  ...decisionRows,
  ...meetingsRows,
  ...lettersRows,
  ...inboxRows,
];
