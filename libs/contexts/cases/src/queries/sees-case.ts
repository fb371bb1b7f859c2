import { seesCaseAsBoard } from '#boards';
import { refersForOrganisation, seesOrganisation } from '#organisations';
import type { Sql, ViewerSql } from '#reads';

/** Follows the case from the referring organisation's side. */
export const seesCaseAsReferrer = (viewer: ViewerSql, organisationId: Sql): Sql => seesOrganisation(viewer, organisationId);

/** Speaks for the referring organisation; following it alone gives no clinical voice. */
export const answersCaseAsReferrer = (viewer: ViewerSql, organisationId: Sql): Sql => refersForOrganisation(viewer, organisationId);

/** Sees the case from either side; `row` is a row of board_case. */
export const seesCase = (viewer: ViewerSql, row: string): Sql =>
  `(${seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.id`)} or ${seesCaseAsReferrer(viewer, `${row}.organisation_id`)})`;

/** What belongs to a case on both sides: its imaging and what was asked for. */
export const seesPartOfCase = (viewer: ViewerSql, row: string): Sql =>
  `(${seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.case_id`)} or ${seesCaseAsReferrer(viewer, `${row}.organisation_id`)})`;

/** A patient exists for the organisation whose patient it is and for those who see a case of theirs. */
export const seesPatient = (viewer: ViewerSql, row: string): Sql =>
  `(${seesCaseAsReferrer(viewer, `${row}.organisation_id`)} or exists (select from board_case c where c.patient_id = ${row}.id and ${seesCaseAsBoard(viewer, 'c.board_id', 'c.id')}))`;
