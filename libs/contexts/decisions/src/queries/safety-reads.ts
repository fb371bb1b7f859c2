import { seesCaseAsBoard } from '#boards';
import { column, computed, day, list, one, time, type Predicate, type Reads } from '#reads';
import { needOf } from '../domain/safety.js';

const onTheBoard: Predicate = ({ row, viewer }) => seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.case_id`);
const person = (name: string) => one('Person', (at, who) => `${who}.id = ${at.row}.${name}`, { visible: 'implied' });

export const safetyReads: readonly Reads[] = [
  { heldBy: 'BoardCase', tables: ['safety_result', 'outside_advice'] },
  {
    type: 'EnteredSafetyResult',
    table: 'safety_result',
    visible: onTheBoard,
    patient: (row) => `${row}.patient_id`,
    fields: {
      rule: column('rule'),
      verdict: column('verdict'),
      note: column('note'),
      enteredBy: person('entered_by'),
      enteredAt: time('entered_at'),
      override: column('override_reason'),
      advice: column('advice'),
      overrideRevision: column('override_revision'),
      overriddenBy: person('overridden_by'),
      overriddenAt: time('overridden_at'),
      secondedBy: person('seconded_by'),
      secondedAt: time('seconded_at'),
      needs: computed(
        ({
          row,
        }) => `json_build_object('verdict', ${row}.verdict, 'overrideRevision', ${row}.override_revision, 'overriddenBy', ${row}.overridden_by, 'secondedBy', ${row}.seconded_by,
          'revision', (select p.revision from proposal p where p.review_id = ${row}.review_id))`,
        ({ revision, ...result }) => needOf(result, revision),
      ),
    },
  },
  {
    type: 'OutsideAdvice',
    table: 'outside_advice',
    visible: onTheBoard,
    patient: (row) => `${row}.patient_id`,
    fields: {
      adviser: column('adviser'),
      discipline: column('discipline'),
      givenOn: day('given_on'),
      content: column('content'),
      recordedBy: person('recorded_by'),
      recordedAt: time('recorded_at'),
    },
  },
  {
    extends: 'Review',
    fields: {
      safetyResults: list('EnteredSafetyResult', (at, result) => `${result}.review_id = ${at.row}.id`, (result) => `${result}.id`), // prettier-ignore
      advice: list('OutsideAdvice', (at, advice) => `${advice}.review_id = ${at.row}.id`, (advice) => `${advice}.given_on, ${advice}.id`), // prettier-ignore
    },
  },
];
