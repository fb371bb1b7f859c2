import { referralScope } from './referring-organisation.js';
import type { Scope, Sql } from '#reads';

/**
 * What the viewer is to the case, as the policy reads it. A service account that may read need not be one that may write: its scopes are
 * not in the statement, so for it the answer is given for the scope that its kind of account holds (the command asks again).
 */
export const standingSql = ({ row, viewer }: Scope): Sql => `json_build_object(
  'status', ${row}.status,
  'triages', exists (select from board_member m where m.board_id = ${row}.board_id and m.person_id = ${viewer.person} and m.left_at is null
    and (m.role in ('CHAIR', 'COORDINATOR') or (m.deputy and m.role <> 'OBSERVER'))),
  'refers', exists (select from affiliation a where a.organisation_id = ${row}.organisation_id and a.person_id = ${viewer.person} and a.role = 'REFERRER')
    or exists (select from service_account sa where sa.organisation_id = ${row}.organisation_id and sa.organisation_id = ${viewer.organisation} and sa.revoked_at is null and '${referralScope}' = any (sa.scopes)))`;
