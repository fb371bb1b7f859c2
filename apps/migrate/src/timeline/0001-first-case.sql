-- The first timeline entry: everything one case needs from referral to ratified decision.
-- Conventions: every table with patient data carries board_id and organisation_id itself, so that no policy has to look up its case
-- (measured: policies that ask EXISTS (case) cost a quarter to a third of the board page). Times are timestamptz(3): what is stored is
-- what is shown. Enumerations are text with a check, so that adding a value is one migration line.

-- ------------------------------------------------------------------ organisations
create table organisation (
  id uuid primary key,
  name text not null unique,
  created_at timestamptz(3) not null default now()
);

-- ------------------------------------------------------------------ specialists
create table person (
  id uuid primary key,
  user_name text not null unique,
  name text not null,
  disciplines text[] not null default '{}',
  auditor boolean not null default false,
  created_at timestamptz(3) not null default now()
);

create table affiliation (
  person_id uuid not null references person,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('REFERRER', 'ADMINISTRATOR')),
  primary key (person_id, organisation_id, role)
);
create index affiliation_organisation on affiliation (organisation_id);

create table service_account (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null,
  client_id text not null unique,
  scopes text[] not null,
  revoked_at timestamptz(3)
);

-- ------------------------------------------------------------------ identity
create table person_identity (
  issuer text not null,
  subject text not null,
  person_id uuid not null references person,
  primary key (issuer, subject)
);

create table session (
  -- SHA-256 of the cookie's value: a copy of this table signs nobody in
  id_hash bytea primary key,
  person_id uuid not null references person,
  issuer text not null,
  created_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3)
);
create index session_person on session (person_id);

-- ------------------------------------------------------------------ procedures (the catalogue; marks say how well each value was checked)
create table source (
  id text primary key,
  publication text not null,
  mark text not null
);

create table procedure (
  id uuid primary key,
  code text not null unique,
  name text not null,
  target_conditions text,
  guidance text,
  prerequisites text,
  contraindications text,
  recovery text,
  complications text,
  typical_relief text,
  conservative_care_min_weeks integer,
  conservative_care_mark text,
  offered boolean not null default true,
  position integer not null
);

create table procedure_risk (
  procedure_id uuid not null references procedure,
  guideline text not null,
  risk text not null,
  mark text not null,
  primary key (procedure_id, guideline)
);

create table procedure_recommendation (
  id uuid primary key,
  procedure_codes text[] not null,
  body text not null,
  direction text not null,
  population text not null,
  mark text not null,
  source_ids text[] not null default '{}',
  position integer not null
);

-- ------------------------------------------------------------------ boards
create table board (
  id uuid primary key,
  name text not null unique,
  -- first part of every case number of this board, such as SPN
  code text not null unique check (code ~ '^[A-Z]{2,5}$'),
  created_at timestamptz(3) not null default now()
);

create table charter (
  id uuid primary key,
  board_id uuid not null references board,
  version integer not null,
  content jsonb not null,
  changed_by uuid references person,
  reason text not null,
  created_at timestamptz(3) not null,
  unique (board_id, version)
);

create table board_member (
  board_id uuid not null references board,
  person_id uuid not null references person,
  role text not null check (role in ('CHAIR', 'COORDINATOR', 'MEMBER', 'OBSERVER')),
  discipline text,
  deputy boolean not null default false,
  joined_at timestamptz(3) not null default now(),
  left_at timestamptz(3),
  primary key (board_id, person_id, role)
);
create index board_member_person on board_member (person_id);

-- ------------------------------------------------------------------ patients
create table patient (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- boards that hold a case of this patient: lets the policy answer without looking at cases
  board_ids uuid[] not null default '{}',
  identifier_system text not null,
  identifier text not null,
  name text not null,
  birth_date date not null,
  sex text not null,
  died_on date,
  created_at timestamptz(3) not null,
  unique (organisation_id, identifier_system, identifier)
);

-- ------------------------------------------------------------------ cases
create table case_number_counter (
  board_id uuid not null references board,
  year integer not null,
  last integer not null,
  primary key (board_id, year)
);

create table board_case (
  id uuid primary key,
  board_id uuid not null references board,
  organisation_id uuid not null references organisation,
  patient_id uuid not null references patient,
  number text not null unique,
  status text not null check (status in ('SUBMITTED', 'AWAITING_INFORMATION', 'IN_REVIEW', 'DECIDED', 'IN_FOLLOW_UP', 'CLOSED', 'DECLINED', 'WITHDRAWN')),
  returns_to text,
  priority text check (priority in ('P1', 'P2', 'P3', 'P4')),
  complexity integer check (complexity between 1 and 5),
  version integer not null default 1,
  question text not null,
  reason text not null,
  question_kind text not null,
  external_reference text,
  referring_clinician text,
  pain_profile jsonb not null,
  prior_treatments jsonb not null default '[]',
  health jsonb not null,
  consent jsonb,
  end_code text,
  end_reason text,
  submitted_by_person uuid references person,
  submitted_by_account uuid references service_account,
  submitted_at timestamptz(3) not null,
  -- when either side last did something that the board may see, and that the referrer may see
  updated_at timestamptz(3) not null,
  referral_updated_at timestamptz(3) not null,
  unique (organisation_id, external_reference)
);
create index board_case_by_update on board_case (board_id, updated_at desc, id desc);
create index board_case_by_submission on board_case (board_id, submitted_at, id);
-- Untriaged first, because nobody has looked yet; what has ended or is decided last.
create index board_case_by_priority on board_case
  (board_id, (case when status in ('SUBMITTED', 'AWAITING_INFORMATION', 'IN_REVIEW') then coalesce(priority, 'P0') else 'P9' end), submitted_at, id);
create index board_case_by_status on board_case (board_id, status, updated_at desc, id desc);
create index board_case_by_referral on board_case (organisation_id, referral_updated_at desc, id desc);
create index board_case_by_patient on board_case (patient_id, submitted_at desc);

-- A guest votes and reads for named cases until a date.
create table board_guest (
  board_id uuid not null references board,
  person_id uuid not null references person,
  case_id uuid not null references board_case,
  discipline text,
  invited_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  primary key (person_id, case_id)
);
create index board_guest_case on board_guest (case_id);

create table imaging_study (
  id uuid primary key,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  study_instance_uid text,
  modality text not null,
  description text,
  performed_on date,
  report text,
  position integer not null
);
create index imaging_study_case on imaging_study (case_id, position);

create table information_item (
  id uuid primary key,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  what text not null,
  owed_by text,
  due_on date,
  requested_at timestamptz(3) not null,
  answered_at timestamptz(3)
);
create index information_item_case on information_item (case_id);

create table review (
  id uuid primary key,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  number integer not null,
  question text not null,
  -- what the referral said when the review opened (CASE-10)
  referral jsonb not null,
  charter_id uuid not null references charter,
  opened_at timestamptz(3) not null,
  due_at timestamptz(3),
  sealed boolean not null,
  unsealed_at timestamptz(3),
  unsealed_by uuid references person,
  unseal_reason text,
  version integer not null default 1,
  decided_at timestamptz(3),
  unique (case_id, number)
);

create table asked_opinion (
  id uuid primary key,
  review_id uuid not null references review,
  case_id uuid not null,
  board_id uuid not null,
  organisation_id uuid not null,
  discipline text not null,
  person_id uuid references person,
  substitute_id uuid references person,
  due_at timestamptz(3),
  answered_at timestamptz(3),
  position integer not null
);
create index asked_opinion_review on asked_opinion (review_id, position);
create index asked_opinion_open on asked_opinion (person_id) where answered_at is null;

-- Cases whose board stream owes a coalesced "activity" fact: comments and opinions mark it, a timer pays it.
create table case_activity_due (
  case_id uuid primary key references board_case,
  board_id uuid not null,
  at timestamptz(3) not null
);

-- ------------------------------------------------------------------ discussion
create table thread (
  id uuid primary key,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  audience text not null check (audience in ('BOARD', 'REFERRER')),
  question_to text,
  resolved_at timestamptz(3),
  resolved_by uuid references person,
  created_at timestamptz(3) not null
);
create index thread_case on thread (case_id, created_at, id);

create table comment (
  id uuid primary key,
  thread_id uuid not null references thread,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  audience text not null check (audience in ('BOARD', 'REFERRER')),
  author_id uuid not null references person,
  body text not null,
  created_at timestamptz(3) not null,
  edited_at timestamptz(3),
  deleted_at timestamptz(3),
  version integer not null default 1
);
create index comment_case on comment (case_id, created_at, id);
create index comment_thread on comment (thread_id, created_at, id);

create table comment_version (
  comment_id uuid not null references comment,
  version integer not null,
  case_id uuid not null,
  board_id uuid not null,
  organisation_id uuid not null,
  audience text not null,
  body text not null,
  written_at timestamptz(3) not null,
  primary key (comment_id, version)
);

create table mention (
  comment_id uuid not null references comment,
  person_id uuid not null references person,
  case_id uuid not null,
  board_id uuid not null,
  organisation_id uuid not null,
  audience text not null,
  created_at timestamptz(3) not null,
  primary key (comment_id, person_id)
);
create index mention_person on mention (person_id, created_at desc, comment_id desc);

-- ------------------------------------------------------------------ opinions
create table opinion (
  id uuid primary key,
  review_id uuid not null references review,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  author_id uuid not null references person,
  discipline text not null,
  recommendation jsonb not null,
  confidence integer not null check (confidence between 1 and 5),
  expected_benefit integer check (expected_benefit between 0 and 100),
  concerns text,
  conditions text,
  rationale text not null,
  rehabilitation_plan text,
  after_unsealing boolean not null,
  version integer not null default 1,
  submitted_at timestamptz(3) not null,
  revised_at timestamptz(3),
  unique (review_id, author_id)
);

create index opinion_author on opinion (author_id);

-- That a discipline has answered is visible while its opinion is sealed (OPIN-2); so it has a row of its own.
create table answered_discipline (
  review_id uuid not null references review,
  discipline text not null,
  case_id uuid not null,
  board_id uuid not null,
  answered_at timestamptz(3) not null,
  primary key (review_id, discipline)
);

create table opinion_version (
  opinion_id uuid not null references opinion,
  version integer not null,
  review_id uuid not null,
  case_id uuid not null,
  board_id uuid not null,
  author_id uuid not null,
  content jsonb not null,
  written_at timestamptz(3) not null,
  primary key (opinion_id, version)
);

-- ------------------------------------------------------------------ decisions
create table proposal (
  id uuid primary key,
  review_id uuid not null unique references review,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  revision integer not null,
  recommendation jsonb not null,
  rationale text not null,
  -- the requirements that this revision must meet (DEC-1), as the charter said when it was proposed
  requirements jsonb not null,
  proposed_by uuid not null references person,
  proposed_at timestamptz(3) not null,
  ratified_at timestamptz(3)
);

create table proposal_revision (
  proposal_id uuid not null references proposal,
  revision integer not null,
  case_id uuid not null,
  board_id uuid not null,
  recommendation jsonb not null,
  rationale text not null,
  proposed_by uuid not null references person,
  proposed_at timestamptz(3) not null,
  primary key (proposal_id, revision)
);

create table ballot (
  id uuid primary key,
  proposal_id uuid not null references proposal,
  revision integer not null,
  review_id uuid not null,
  case_id uuid not null,
  board_id uuid not null,
  organisation_id uuid not null,
  voter_id uuid not null references person,
  discipline text,
  choice text not null check (choice in ('APPROVE', 'OBJECT', 'ABSTAIN', 'RECUSE')),
  reason text,
  cast_at timestamptz(3) not null,
  taken_by uuid references person,
  confirmed_at timestamptz(3),
  acknowledged_at timestamptz(3),
  acknowledged_by uuid references person,
  -- what the voter could see: the head of the case's stream when the ballot was cast (DEC-5)
  seen_head bigint not null,
  version integer not null default 1,
  unique (proposal_id, revision, voter_id)
);

create table ballot_version (
  ballot_id uuid not null references ballot,
  version integer not null,
  case_id uuid not null,
  board_id uuid not null,
  choice text not null,
  reason text,
  cast_at timestamptz(3) not null,
  taken_by uuid references person,
  primary key (ballot_id, version)
);

create table decision (
  id uuid primary key,
  review_id uuid not null references review,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  proposal_id uuid not null references proposal,
  revision integer not null,
  recommendation jsonb not null,
  rationale text not null,
  strength text not null check (strength in ('UNANIMOUS', 'MAJORITY', 'SPLIT')),
  split_reason text,
  charter_id uuid not null references charter,
  requirements jsonb not null,
  record jsonb not null,
  ratified_by uuid not null references person,
  ratified_at timestamptz(3) not null,
  supersedes_id uuid references decision,
  unique (review_id, proposal_id, revision)
);
create unique index decision_superseded_once on decision (supersedes_id) where supersedes_id is not null;
create index decision_case on decision (case_id, ratified_at desc);

-- The ballots as they stood at ratification, copied: a decision never changes (DEC-6).
create table decision_ballot (
  decision_id uuid not null references decision,
  voter_id uuid not null references person,
  case_id uuid not null,
  board_id uuid not null,
  discipline text,
  choice text not null,
  reason text,
  cast_at timestamptz(3) not null,
  taken_by uuid references person,
  confirmed_at timestamptz(3),
  acknowledged_at timestamptz(3),
  seen_head bigint not null,
  primary key (decision_id, voter_id)
);

create table dissent (
  id uuid primary key,
  decision_id uuid not null references decision,
  case_id uuid not null,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  person_id uuid not null references person,
  discipline text,
  reason text not null,
  acknowledged_at timestamptz(3)
);
create index dissent_decision on dissent (decision_id);

-- ------------------------------------------------------------------ the log
create table deployment (
  single boolean primary key default true check (single),
  -- set anew by the restore command: a client with an older epoch fetches a new snapshot
  epoch integer not null
);
insert into deployment (epoch) values (1);

create table stream (
  id text primary key,
  kind text not null check (kind in ('case', 'referral', 'board', 'organisation', 'meeting', 'inbox')),
  subject uuid not null,
  organisation_id uuid,
  head bigint not null default 0,
  low bigint not null default 0
) with (fillfactor = 50);

create table fact (
  stream text not null,
  seq bigint not null,
  type text not null,
  version smallint not null default 1,
  actor text not null,
  at timestamptz(3) not null,
  refs jsonb not null,
  primary key (stream, seq)
) partition by hash (stream);
create table fact_0 partition of fact for values with (modulus 8, remainder 0);
create table fact_1 partition of fact for values with (modulus 8, remainder 1);
create table fact_2 partition of fact for values with (modulus 8, remainder 2);
create table fact_3 partition of fact for values with (modulus 8, remainder 3);
create table fact_4 partition of fact for values with (modulus 8, remainder 4);
create table fact_5 partition of fact for values with (modulus 8, remainder 5);
create table fact_6 partition of fact for values with (modulus 8, remainder 6);
create table fact_7 partition of fact for values with (modulus 8, remainder 7);

create table idempotency (
  actor text not null,
  key text not null,
  request_hash bytea not null,
  result jsonb,
  at timestamptz(3) not null,
  primary key (actor, key)
);
create index idempotency_age on idempotency (at);

-- ------------------------------------------------------------------ audit
create table audit_entry (
  id uuid primary key,
  at timestamptz(3) not null,
  actor text not null,
  command text not null,
  outcome text not null check (outcome in ('DONE', 'REFUSED')),
  refusal_code text,
  subject text,
  patient_ids uuid[] not null default '{}',
  origin text,
  correlation_id text
);
create index audit_entry_at on audit_entry (at);
create index audit_entry_patients on audit_entry using gin (patient_ids);

create table read_audit (
  id uuid primary key,
  at timestamptz(3) not null,
  actor text not null,
  role text,
  operation text not null,
  document_hash bytea not null,
  patient_ids uuid[] not null,
  -- public ids of records that were asked for by name, answered or not
  asked_ids text[] not null default '{}',
  refused boolean not null default false,
  origin text,
  correlation_id text
);
create index read_audit_at on read_audit (at);
create index read_audit_patients on read_audit using gin (patient_ids);
