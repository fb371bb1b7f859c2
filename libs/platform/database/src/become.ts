import type { Viewer } from '#access';

/** Says for this transaction who is asking; row-level security reads what it looked up. Always a statement of its own. */
export const become = 'select app_become($1, $2, $3, $4)';

/** The same for pages, whose transaction may write nothing. */
export const becomeReader = `${become}, set_config('transaction_read_only', 'on', true)`;

export const becoming = ({ person, organisation, audienceBoard, audienceOrganisation }: Viewer): (string | null)[] => [
  person,
  organisation,
  audienceBoard,
  audienceOrganisation,
];
