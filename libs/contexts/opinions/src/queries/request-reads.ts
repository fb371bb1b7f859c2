import { seesCaseAsBoard } from '#boards';
import { column, list, one, time, type Reads } from '#reads';

/** What became of a request for an opinion; the board's side, and nothing of any opinion in it. */
export const requestReads: readonly Reads[] = [
  {
    extends: 'AskedOpinion',
    fields: {
      steps: list(
        'OpinionRequestStep',
        (at, step) => `${step}.asked_id = ${at.row}.id`,
        (step) => `${step}.at, ${step}.id`,
        { limit: 100 },
      ),
    },
  },
  {
    type: 'OpinionRequestStep',
    table: 'opinion_request_step',
    visible: ({ row, viewer }) => seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.case_id`),
    fields: {
      kind: column('kind'),
      person: one('Person', (at, person) => `${person}.id = ${at.row}.person_id`, { visible: 'implied' }),
      toPerson: one('Person', (at, person) => `${person}.id = ${at.row}.to_person_id`, { visible: 'implied' }),
      reason: column('reason'),
      actedBy: one('Person', (at, person) => `${person}.id = ${at.row}.acted_by`, { visible: 'implied' }),
      at: time('at'),
    },
  },
];
