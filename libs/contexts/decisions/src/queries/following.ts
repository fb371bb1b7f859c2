import { seesCaseAsBoard, standingFactsSql, standingFromFacts, type StandingFacts } from '#boards';
import { reportsAsReferrer, seesCaseAsReferrer } from '#cases';
import { computed, one, type FieldRead, type Predicate, type Scope, type Sql } from '#reads';
import type { Following } from '../domain/follow-through.js';

/** What has one audience for ever, or since it was shared: the board's side, or both. */
export const byAudience: Predicate = ({ row, viewer }) =>
  `(${seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.case_id`)} or (${row}.audience = 'REFERRER' and ${seesCaseAsReferrer(viewer, `${row}.organisation_id`)}))`;
export const onBothSides: Predicate = ({ row, viewer }) =>
  `(${seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.case_id`)} or ${seesCaseAsReferrer(viewer, `${row}.organisation_id`)})`;
export const onTheBoard: Predicate = ({ row, viewer }) => seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.case_id`);

export const person = (columnName: string): FieldRead =>
  one('Person', (at, who) => `${who}.id = ${at.row}.${columnName}`, { visible: 'implied' });
/** A `date` as text inside the facts of a computed field. */
export const dayText = (sql: Sql): Sql => `to_char(${sql}, 'YYYY-MM-DD')`;

interface FollowingFacts {
  readonly standing: StandingFacts;
  /** person.id of the viewer */
  readonly person: string | null;
  readonly status: Following['status'];
  readonly refers: boolean;
}

/**
 * What commands load under lock, for the same policy: whether the viewer may do something about the case whose id is `caseId`. `more` are
 * further pairs of the facts' JSON, about the row.
 */
export function mayFollow<More = object>(
  caseId: (row: string) => Sql,
  more: (row: string) => Sql,
  whyNot: (who: Following, facts: More, person: string | null) => unknown,
): FieldRead {
  const facts = ({ row, viewer }: Scope): Sql => `(select json_build_object(
    'standing', ${viewer.fact?.('standing') ?? standingFactsSql(viewer, 'c.board_id', 'c.id')},
    'person', ${viewer.fact?.('person') ?? viewer.person},
    'status', c.status,
    'refers', ${reportsAsReferrer(viewer, 'c.organisation_id')}${more(row)}) from board_case c where c.id = ${caseId(row)})`;
  return computed<FollowingFacts & More>(facts, (found, now) => {
    const { votes, chairs, coordinates } = standingFromFacts(found.standing, now);
    return whyNot({ status: found.status, refers: found.refers, votes, chairs, coordinates }, found, found.person) === null;
  });
}
