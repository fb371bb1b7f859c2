import { globalId } from '#kernel';
import type { Discipline } from '#specialists';
import { column, computed, list, one, publicIdOf, time, value, type FieldRead, type Reads, type Sql } from '#reads';
import type { CharterContent } from '../domain/charter.js';
import { charterDiff } from '../domain/charter-diff.js';
import { charterWarnings } from '../domain/charter-warning.js';
import { completeCharter } from '../domain/complete-charter.js';
import type { Voter } from '../domain/quorum.js';
import { chairsBoard, seesBoard, seesBoardOrIsGuest } from './sees-board.js';

/** As the API shows it: whole, and with people's public ids. */
export function publicCharter(stored: CharterContent): CharterContent {
  const content = completeCharter(stored);
  const { text, alerts } = content.emergencyRoute;
  return { ...content, emergencyRoute: { text, alerts: alerts.map((id) => globalId('Person', id)) } };
}

interface PersonFacts {
  readonly id: string;
  readonly name: string;
  readonly disciplines: readonly Discipline[];
}
interface WarningFacts {
  readonly content: CharterContent;
  readonly voters: readonly (Voter & { readonly person: PersonFacts })[];
}
const current = (board: Sql): Sql => `(select ch.id from charter ch where ch.board_id = ${board} order by ch.version desc limit 1)`;
/** The same people in the same order as `membersOf`. */
const votersSql = (board: Sql): Sql => `(select coalesce(json_agg(json_build_object('personId', m.person_id, 'discipline', m.discipline,
  'person', json_build_object('id', ${publicIdOf('Person', 'p.id')}, 'name', p.name, 'disciplines', p.disciplines)) order by m.joined_at, m.person_id, m.role), '[]')
  from board_member m join person p on p.id = m.person_id
  where m.board_id = ${board} and m.left_at is null and m.role <> 'OBSERVER' and m.discipline is not null)`;

/** DEC-4, as the commands warn: for those who sit on the board. */
const warnings: FieldRead = computed<WarningFacts | null>(
  ({ row, viewer }) => `case when ${seesBoard(viewer, `${row}.id`)} then json_build_object('voters', ${votersSql(`${row}.id`)},
    'content', (select ch.content from charter ch where ch.id = ${current(`${row}.id`)})) end`,
  (facts) => {
    if (!facts) return [];
    const people = new Map(facts.voters.map(({ personId, person }) => [personId, person]));
    const voters = [...new Map([...facts.voters].reverse().map((voter) => [voter.personId, voter])).values()].reverse();
    return charterWarnings(completeCharter(facts.content), voters).map(({ questionKind, procedures, without, missing }) => ({
      questionKind,
      procedures,
      without: without === null ? null : people.get(without)!,
      missing: missing.map(({ label, disciplines, count }) => ({ label, disciplines, count })),
    }));
  },
);

export const charterReads: readonly Reads[] = [
  {
    extends: 'Board',
    fields: {
      charter: one('CharterVersion', (at, charter) => `${charter}.id = ${current(`${at.row}.id`)}`),
      charterVersions: list(
        'CharterVersion',
        (at, charter) => `${charter}.board_id = ${at.row}.id`,
        (charter) => `${charter}.version desc`,
        { limit: 100 },
      ),
      warnings,
      mayAmendCharter: value(({ row, viewer }) => chairsBoard(viewer, `${row}.id`)),
    },
  },
  {
    type: 'CharterVersion',
    table: 'charter',
    visible: ({ row, viewer }) => seesBoardOrIsGuest(viewer, `${row}.board_id`),
    fields: {
      version: column('version'),
      changedBy: one('Person', (at, person) => `${person}.id = ${at.row}.changed_by`, { visible: 'implied' }),
      reason: column('reason'),
      createdAt: time('created_at'),
      content: computed<CharterContent>(({ row }) => `${row}.content`, publicCharter),
      changes: computed<{ before: CharterContent | null; after: CharterContent }>(
        ({ row }) => `json_build_object('after', ${row}.content, 'before',
          (select b.content from charter b where b.board_id = ${row}.board_id and b.version = ${row}.version - 1))`,
        ({ before, after }) => (before === null ? [] : charterDiff(publicCharter(before), publicCharter(after))),
      ),
    },
  },
];
