import { seesCaseAsBoard } from '#boards';
import { column, list, one, time, value, type Predicate, type Reads } from '#reads';

/** The board's side of the case; and one's own declaration, which says to whoever is kept away why the case is gone. */
const seesConflict: Predicate = ({ row, viewer }) =>
  `(${row}.person_id = ${viewer.person} or ${seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.case_id`)})`;
const person = (name: string) => one('Person', (at, who) => `${who}.id = ${at.row}.${name}`, { visible: 'implied' });

export const conflictReads: readonly Reads[] = [
  { heldBy: 'BoardCase', tables: ['case_conflict', 'agenda_wish'] },
  {
    type: 'Conflict',
    table: 'case_conflict',
    visible: seesConflict,
    patient: (row) => `${row}.patient_id`,
    fields: {
      caseNumber: value(({ row }) => `(select c.number from board_case c where c.id = ${row}.case_id)`),
      person: person('person_id'),
      kind: column('kind'),
      treatment: column('treatment'),
      barsChairing: column('bars_chairing'),
      note: column('note'),
      declaredBy: person('declared_by'),
      declaredAt: time('declared_at'),
      withdrawnBy: person('withdrawn_by'),
      withdrawnAt: time('withdrawn_at'),
      withdrawReason: column('withdraw_reason'),
    },
  },
  {
    type: 'AgendaWish',
    table: 'agenda_wish',
    visible: ({ row, viewer }) => seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.case_id`),
    fields: { kind: column('kind'), reason: column('reason'), at: time('at') },
  },
  {
    extends: 'BoardCase',
    fields: {
      conflicts: list('Conflict', (at, conflict) => `${conflict}.case_id = ${at.row}.id and ${seesCaseAsBoard(at.viewer, `${at.row}.board_id`, `${at.row}.id`)}`,
        (conflict) => `${conflict}.declared_at, ${conflict}.id`, { visible: 'implied' }), // prettier-ignore
      agendaWishes: list('AgendaWish', (at, wish) => `${wish}.case_id = ${at.row}.id and ${wish}.met_at is null`, (wish) => `${wish}.at, ${wish}.id`), // prettier-ignore
    },
  },
  {
    extends: 'Viewer',
    fields: {
      conflicts: list(
        'Conflict',
        (at, conflict) => `${conflict}.person_id = ${at.viewer.person} and ${conflict}.withdrawn_at is null`,
        (conflict) => `${conflict}.declared_at desc, ${conflict}.id`,
        { limit: 100 },
      ),
    },
  },
];
