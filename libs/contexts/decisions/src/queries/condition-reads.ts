import { column, computed, day, list, publicId, time, type Reads } from '#reads';
import { whyNotResolve, whyNotSetCondition, type Condition } from '../domain/condition.js';
import { overdueSince } from '../domain/follow-through.js';
import { dayText, mayFollow, onTheBoard, person } from './following.js';

type Facts = { readonly condition: Pick<Condition, 'clinicianId' | 'state'> };
const may = (whyNot: (...on: Parameters<typeof whyNotResolve>) => unknown) =>
  mayFollow<Facts>(
    (row) => `${row}.case_id`,
    (row) => `, 'condition', json_build_object('clinicianId', ${row}.clinician_id, 'state', ${row}.state)`,
    (who, { condition }, personId) => whyNot(who, condition, personId),
  );

/** On what steps of a decision wait (DEC-8): the board's side. */
export const conditionReads: readonly Reads[] = [
  { heldBy: 'BoardCase', tables: ['step_condition', 'condition_result'] },
  {
    extends: 'Decision',
    fields: {
      conditions: list(
        'Condition',
        (at, condition) => `${condition}.decision_id = ${at.row}.id`,
        (condition) => `${condition}.number, ${condition}.added_at, ${condition}.id`,
        { visible: 'implied', limit: 50 },
      ),
    },
  },
  {
    type: 'Condition',
    table: 'step_condition',
    node: 'Condition',
    visible: onTheBoard,
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: publicId('Condition'),
      step: column('number'),
      dependsOn: column('depends_on'),
      dependsOnStep: column('depends_on_step'),
      code: column('code'),
      measure: column('measure'),
      comparator: column('comparator'),
      threshold: column('threshold'),
      unit: column('unit'),
      expiresOn: day('expires_on'),
      clinician: person('clinician_id'),
      state: column('state'),
      proposed: column('proposed'),
      reason: column('reason'),
      resolvedBy: person('resolved_by'),
      resolvedAt: time('resolved_at'),
      addedBy: person('added_by'),
      addedAt: time('added_at'),
      version: column('version'),
      overdueSince: computed<{ expiresOn: string; open: boolean }>(
        ({ row }) => `json_build_object('expiresOn', ${dayText(`${row}.expires_on`)}, 'open', ${row}.state = 'OPEN')`,
        ({ expiresOn, open }, now) => (open ? overdueSince(expiresOn, now) : null),
      ),
      results: list(
        'ConditionResult',
        (at, result) => `${result}.condition_id = ${at.row}.id`,
        (result) => `${result}.recorded_at, ${result}.id`,
        { visible: 'implied', limit: 50 },
      ),
      mayRecordResult: may((who, { state }) => whyNotSetCondition(who) ?? (state === 'OPEN' ? null : 'resolved')),
      mayConfirm: may(whyNotResolve),
    },
  },
  {
    type: 'ConditionResult',
    table: 'condition_result',
    visible: onTheBoard,
    fields: {
      value: column('value'),
      measuredOn: day('measured_on'),
      source: column('source'),
      proposed: column('proposed'),
      recordedBy: person('recorded_by'),
      recordedAt: time('recorded_at'),
    },
  },
];
