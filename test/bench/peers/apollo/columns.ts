/** Columns as GraphQL fields are called: `"performedOn"` for `performed_on`. */
const as = (table: string, names: string): string =>
  names
    .split(' ')
    .map((name) => `${table}.${name} as "${name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}"`)
    .join(', ');

export const caseColumns = as(
  'c',
  'id board_id organisation_id patient_id number status priority complexity version question reason question_kind external_reference referring_clinician pain_profile prior_treatments health end_code end_reason submitted_at updated_at',
);
export const patientColumns = as('p', 'id name birth_date died_on sex identifier_system identifier');
export const personColumns = as('p', 'id name');
export const procedureColumns = as('p', 'id code name');
export const imagingColumns = as('i', 'id case_id modality description performed_on report');
export const informationColumns = as('i', 'case_id what owed_by due_on requested_at answered_at');
export const reviewColumns = as('r', 'id case_id number version sealed due_at opened_at unsealed_at unseal_reason unsealed_by');
export const askedColumns = as('a', 'review_id discipline due_at answered_at person_id substitute_id position');
export const opinionColumns = as(
  'o',
  'id review_id author_id discipline recommendation confidence expected_benefit concerns conditions rationale after_unsealing version submitted_at',
);
export const proposalColumns = as('p', 'id review_id revision recommendation rationale proposed_by proposed_at');
export const ballotColumns = as('b', 'proposal_id discipline choice reason cast_at confirmed_at acknowledged_at voter_id taken_by');
export const decisionColumns = as(
  'd',
  'id review_id strength split_reason rationale recommendation record ratified_at ratified_by supersedes_id',
);
export const decisionBallotColumns = as('b', 'decision_id discipline choice reason cast_at acknowledged_at voter_id taken_by');
export const dissentColumns = as('d', 'id decision_id discipline reason acknowledged_at person_id');
export const threadColumns = as('t', 'id case_id audience question_to created_at resolved_at resolved_by');
export const commentColumns = as('k', 'id thread_id case_id audience body version created_at edited_at deleted_at author_id');
export const memberColumns = as('m', 'board_id person_id role discipline');
