import { AgendaWishRow } from './agenda-wish.row.js';
import { BoardCaseRow } from './board-case.row.js';
import { CaseAlertRow, CaseReopeningRow } from './life.row.js';
import { CaseActivityDueRow, CaseNumberCounterRow, ImagingStudyRow, InformationItemRow } from './parts.row.js';
import { CaseConflictRow } from './conflict.row.js';
import { ReferralDraftRow } from './referral-draft.row.js';
import { AskedOpinionRow, ReviewRow } from './review.row.js';

export const caseRows = [
  AgendaWishRow,
  BoardCaseRow,
  CaseConflictRow,
  ReviewRow,
  AskedOpinionRow,
  CaseNumberCounterRow,
  ImagingStudyRow,
  InformationItemRow,
  CaseActivityDueRow,
  CaseReopeningRow,
  CaseAlertRow,
  ReferralDraftRow,
];
