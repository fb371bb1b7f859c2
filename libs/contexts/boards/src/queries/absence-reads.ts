import { day, list, one, value, type Reads } from '#reads';
import { organisesBoard, seesBoard } from './sees-board.js';

/** Who is away when. Past ones too: what is over depends on the day, and the one who looks knows it. */
export const absenceReads: readonly Reads[] = [
  { versioned: ['absence'] },
  {
    extends: 'Board',
    fields: {
      absences: list(
        'Absence',
        (at, absence) => `${absence}.ended_at is null and ${seesBoard(at.viewer, `${at.row}.id`)}
          and ${absence}.person_id in (select m.person_id from board_member m where m.board_id = ${at.row}.id and m.left_at is null)`,
        (absence) => `${absence}.from_day desc, ${absence}.id desc`,
        { limit: 200, visible: 'implied' },
      ),
      mayRecordAbsences: value(({ row, viewer }) => organisesBoard(viewer, `${row}.id`)),
    },
  },
  {
    type: 'Absence',
    table: 'absence',
    fields: {
      person: one('Person', (at, person) => `${person}.id = ${at.row}.person_id`, { visible: 'implied' }),
      from: day('from_day'),
      until: day('until_day'),
      recordedBy: one('Person', (at, person) => `${person}.id = ${at.row}.recorded_by`, { visible: 'implied' }),
    },
  },
];
