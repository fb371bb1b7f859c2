import type { Reads } from '#reads';

/** Every fact about a case goes to its board side's stream, whoever else is told it; so does every change of what belongs to a case. */
export const caseFragment: readonly Reads[] = [
  {
    fragmentOf: 'BoardCase',
    validity: (row) => `coalesce((select s.head from stream s where s.id = 'case:' || ${row}.id), 0)`,
    keys: (row) => [`${row}.board_id`, `${row}.id`, `${row}.organisation_id`],
  },
  // Whose words are whose: asked where one may change one's own.
  { factOf: 'BoardCase', name: 'person', json: ({ viewer }) => viewer.person },
  {
    heldBy: 'BoardCase',
    tables: ['board_case', 'imaging_study', 'information_item', 'review', 'asked_opinion', 'case_reopening', 'case_alert'],
  },
];
