import { organisesCase } from '#boards';
import { asksWithScope, refersForOrganisation } from '#organisations';
import { referralScope } from './referring-organisation.js';
import type { Scope, Sql } from '#reads';

/**
 * What the viewer is to the case, as the policy reads it. A service account that may read need not be one that may write: its scopes are
 * not in the statement, so for it the answer is given for the scope that its kind of account holds (the command asks again).
 */
export const standingSql = ({ row, viewer }: Scope): Sql => `json_build_object(
  'status', ${row}.status,
  'triages', ${organisesCase(viewer, `${row}.board_id`, `${row}.id`)},
  'refers', ${refersForOrganisation(viewer, `${row}.organisation_id`)} or ${asksWithScope(viewer, `${row}.organisation_id`, referralScope)})`;
