import { column, computed, day, one, publicId, time, type Reads } from '#reads';
import { isOverdue } from '../domain/information.js';
import { seesPartOfCase } from './sees-case.js';

interface ItemFacts {
  readonly dueOn: string | null;
  readonly answeredAt: string | null;
  readonly withdrawnAt: string | null;
  readonly awaited: boolean;
}

/** What was asked for, item by item: both sides of the case read the same. */
export const informationReads: Reads = {
  type: 'InformationItem',
  table: 'information_item',
  node: 'InformationItem',
  visible: ({ row, viewer }) => seesPartOfCase(viewer, row),
  patient: (row) => `(select c.patient_id from board_case c where c.id = ${row}.case_id)`,
  fields: {
    id: publicId('InformationItem'),
    what: column('what'),
    owedBy: column('owed_by'),
    dueOn: day('due_on'),
    requestedAt: time('requested_at'),
    requestedBy: one('Person', (at, person) => `${person}.id = ${at.row}.requested_by`, { visible: 'implied' }),
    answeredAt: time('answered_at'),
    answeredBy: one('Person', (at, person) => `${person}.id = ${at.row}.answered_by_person`, { visible: 'implied' }),
    answer: column('answer'),
    reference: column('reference'),
    withdrawnAt: time('withdrawn_at'),
    withdrawReason: column('withdraw_reason'),
    overdue: computed<ItemFacts>(
      ({ row }) => `json_build_object('dueOn', to_char(${row}.due_on, 'YYYY-MM-DD'), 'answeredAt', ${row}.answered_at, 'withdrawnAt', ${row}.withdrawn_at,
        'awaited', (select c.status = 'AWAITING_INFORMATION' from board_case c where c.id = ${row}.case_id))`,
      (item, now) => item.awaited && isOverdue(item, now),
    ),
  },
}; // prettier-ignore
