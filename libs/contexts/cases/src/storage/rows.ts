import { BoardCaseRow } from './board-case.row.js';
import { CaseActivityDueRow, CaseNumberCounterRow, ImagingStudyRow, InformationItemRow } from './parts.row.js';
import { AskedOpinionRow, ReviewRow } from './review.row.js';

export const caseRows = [
  BoardCaseRow,
  ReviewRow,
  AskedOpinionRow,
  CaseNumberCounterRow,
  ImagingStudyRow,
  InformationItemRow,
  CaseActivityDueRow,
];
