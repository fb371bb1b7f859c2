import { seesCaseAsBoard } from '#boards';
import type { Scope, Sql } from '#reads';

/** What of a case's discussion the viewer of the case reads. Whoever reads the case is on one of its two sides. */
export const ofCase = ({ row: boardCase, viewer }: Scope, part: string): Sql =>
  `${part}.case_id = ${boardCase}.id and (${seesCaseAsBoard(viewer, `${boardCase}.board_id`, `${boardCase}.id`)} or ${part}.audience = 'REFERRER')`;
