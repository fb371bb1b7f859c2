import { seesCaseAsBoard } from '#boards';
import { positionSql } from '#event-log';
import { column, list, one, publicId, time, type Reads } from '#reads';

/** The position of the board's side, for what only the board's side reads: an answer to a command says by it how new it is. */
export const boardSideOfCase = one('StreamPosition', () => 'true', {
  from: (at, stream) => positionSql(`'case:' || ${at.row}.case_id`, stream),
  visible: 'implied',
  held: true,
});

/** The frame of a review. Its opinions, proposal and decision are added by the rooms that own them. */
export const reviewReads: readonly Reads[] = [
  {
    type: 'Review',
    table: 'review',
    node: 'Review',
    visible: ({ row, viewer }) => seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.case_id`),
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: publicId('Review'),
      number: column('number'),
      question: column('question'),
      openedAt: time('opened_at'),
      dueAt: time('due_at'),
      version: column('version'),
      sealed: column('sealed'),
      unsealedAt: time('unsealed_at'),
      unsealedBy: one('Person', (at, person) => `${person}.id = ${at.row}.unsealed_by`, { visible: 'implied' }),
      unsealReason: column('unseal_reason'),
      stream: boardSideOfCase,
      asked: list(
        'AskedOpinion',
        (at, asked) => `${asked}.review_id = ${at.row}.id`,
        (asked) => `${asked}.position, ${asked}.id`,
        { visible: 'implied' },
      ),
    },
  },
  {
    type: 'AskedOpinion',
    table: 'asked_opinion',
    visible: ({ row, viewer }) => seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.case_id`),
    fields: {
      discipline: column('discipline'),
      person: one('Person', (at, person) => `${person}.id = ${at.row}.person_id`, { visible: 'implied' }),
      substitute: one('Person', (at, person) => `${person}.id = ${at.row}.substitute_id`, { visible: 'implied' }),
      dueAt: time('due_at'),
      answeredAt: time('answered_at'),
    },
  },
];
