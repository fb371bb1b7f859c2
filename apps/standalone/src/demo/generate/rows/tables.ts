/** Every table that stories fill, in an order in which foreign keys hold, with its columns. */
export const tables = {
  patient: ['id', 'organisation_id', 'board_ids', 'identifier_system', 'identifier', 'name', 'birth_date', 'sex', 'died_on', 'created_at'],
  board_case: [
    'id', 'board_id', 'organisation_id', 'patient_id', 'number', 'status', 'returns_to', 'priority', 'complexity', 'version', 'question', 'reason', 'question_kind',
    'external_reference', 'referring_clinician', 'pain_profile', 'prior_treatments', 'health', 'consent', 'end_code', 'end_reason', 'ended_at', 'submitted_by_person',
    'submitted_by_account', 'submitted_at', 'updated_at', 'referral_updated_at',
  ],
  board_guest: ['board_id', 'person_id', 'case_id', 'discipline', 'invited_at', 'expires_at'],
  imaging_study: ['id', 'case_id', 'board_id', 'organisation_id', 'patient_id', 'study_instance_uid', 'modality', 'description', 'performed_on', 'report', 'position'],
  information_item: ['id', 'case_id', 'board_id', 'organisation_id', 'what', 'owed_by', 'due_on', 'requested_at', 'answered_at', 'position', 'requested_by', 'answered_by_person', 'answered_by_account'],
  case_alert: ['id', 'case_id', 'board_id', 'organisation_id', 'patient_id', 'red_flags', 'person_ids', 'raised_at', 'escalations', 'due_at'],
  review: [
    'id', 'case_id', 'board_id', 'organisation_id', 'patient_id', 'number', 'question', 'referral', 'charter_id', 'opened_at', 'due_at', 'sealed', 'unsealed_at',
    'unsealed_by', 'unseal_reason', 'version', 'decided_at',
  ],
  asked_opinion: ['id', 'review_id', 'case_id', 'board_id', 'organisation_id', 'discipline', 'person_id', 'substitute_id', 'due_at', 'answered_at', 'position'],
  thread: ['id', 'case_id', 'board_id', 'organisation_id', 'patient_id', 'audience', 'question_to', 'resolved_at', 'resolved_by', 'created_at'],
  comment: [
    'id', 'thread_id', 'case_id', 'board_id', 'organisation_id', 'patient_id', 'audience', 'author_id', 'body', 'created_at', 'edited_at', 'deleted_at', 'version',
  ],
  comment_version: ['comment_id', 'version', 'case_id', 'board_id', 'organisation_id', 'audience', 'body', 'written_at'],
  mention: ['comment_id', 'person_id', 'case_id', 'board_id', 'organisation_id', 'audience', 'created_at'],
  opinion: [
    'id', 'review_id', 'case_id', 'board_id', 'organisation_id', 'patient_id', 'author_id', 'discipline', 'recommendation', 'confidence', 'expected_benefit',
    'concerns', 'conditions', 'rationale', 'rehabilitation_plan', 'after_unsealing', 'version', 'submitted_at', 'revised_at',
  ],
  answered_discipline: ['review_id', 'discipline', 'case_id', 'board_id', 'answered_at'],
  opinion_version: ['opinion_id', 'version', 'review_id', 'case_id', 'board_id', 'author_id', 'content', 'written_at'],
  proposal: [
    'id', 'review_id', 'case_id', 'board_id', 'organisation_id', 'patient_id', 'revision', 'recommendation', 'rationale', 'requirements', 'proposed_by',
    'proposed_at', 'ratified_at',
  ],
  proposal_revision: ['proposal_id', 'revision', 'case_id', 'board_id', 'recommendation', 'rationale', 'proposed_by', 'proposed_at'],
  ballot: [
    'id', 'proposal_id', 'revision', 'review_id', 'case_id', 'board_id', 'organisation_id', 'voter_id', 'discipline', 'choice', 'reason', 'cast_at', 'taken_by',
    'confirmed_at', 'acknowledged_at', 'acknowledged_by', 'seen_head', 'version',
  ],
  ballot_version: ['ballot_id', 'version', 'case_id', 'board_id', 'choice', 'reason', 'cast_at', 'taken_by'],
  decision: [
    'id', 'review_id', 'case_id', 'board_id', 'organisation_id', 'patient_id', 'proposal_id', 'revision', 'recommendation', 'rationale', 'strength', 'split_reason',
    'charter_id', 'requirements', 'record', 'ratified_by', 'ratified_at', 'supersedes_id',
  ],
  decision_ballot: [
    'decision_id', 'voter_id', 'case_id', 'board_id', 'discipline', 'choice', 'reason', 'cast_at', 'taken_by', 'confirmed_at', 'acknowledged_at', 'seen_head',
  ],
  dissent: ['id', 'decision_id', 'case_id', 'board_id', 'organisation_id', 'patient_id', 'person_id', 'discipline', 'reason', 'acknowledged_at'],
  agenda_wish: ['id', 'case_id', 'board_id', 'organisation_id', 'patient_id', 'kind', 'reason', 'at', 'met_at'],
  stream: ['id', 'kind', 'subject', 'organisation_id', 'head'],
  fact: ['stream', 'seq', 'type', 'actor', 'at', 'refs'],
  audit_entry: ['id', 'at', 'actor', 'command', 'outcome', 'refusal_code', 'subject', 'patient_ids', 'origin', 'correlation_id'],
  idempotency: ['actor', 'key', 'request_hash', 'result', 'at'],
} as const; // prettier-ignore

export type Table = keyof typeof tables;
/** Lists are arrays of uuids or codes; any other object is JSON, a Date a time. */
export type Cell = string | number | boolean | null | Date | Buffer | readonly string[] | { readonly [key: string]: unknown } | JsonList;
export type RowOf<Name extends Table> = { readonly [Column in (typeof tables)[Name][number]]: Cell };

/** A JSON array, which would otherwise look like a list of uuids. */
export class JsonList {
  constructor(readonly items: readonly unknown[]) {}
}
