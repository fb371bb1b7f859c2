-- Conflicts of interest, what asks for a place on the agenda, and what a decision waits for.

-- ------------------------------------------------------------------ conflicts of interest (DEC-4)
create table case_conflict (
  id uuid primary key,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  person_id uuid not null references person,
  kind text not null check (kind in ('FINANCIAL', 'OWN_PATIENT', 'INTENDED_OPERATOR', 'FAMILY', 'RESEARCH', 'OTHER')),
  -- as the charter said when it was declared: what is amended later changes no declaration
  treatment text not null check (treatment in ('NOTED', 'DISCUSSES_WITHOUT_VOTE', 'EXCLUDED')),
  bars_chairing boolean not null,
  note text not null,
  declared_by uuid not null references person,
  declared_at timestamptz(3) not null,
  withdrawn_by uuid references person,
  withdrawn_at timestamptz(3),
  withdraw_reason text
);
-- One declaration of a kind stands at a time; a withdrawn one stays, and may be declared anew.
create unique index case_conflict_stands on case_conflict (case_id, person_id, kind) where withdrawn_at is null;
-- Asked at the beginning of every transaction: from which cases is this person kept away?
create index case_conflict_excludes on case_conflict (person_id) where withdrawn_at is null;

-- As the owner: who asks it has not yet said who they are, and the live gateway asks for everybody at once. It tells ids alone.
create function app_excluded_from(whom uuid) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select distinct case_id from case_conflict where person_id = whom and treatment = 'EXCLUDED' and withdrawn_at is null)
$$;
-- Which of these cases somebody is kept away from: what is told of them to a whole board must not be sent to everybody alike.
create function app_with_exclusions(cases uuid[]) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select distinct case_id from case_conflict where case_id = any (cases) and treatment = 'EXCLUDED' and withdrawn_at is null)
$$;
create function app_excluded_cases() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.excluded_cases', true), ''), '{}')::uuid[] $$;

-- As in 0002, and from which cases a conflict of interest keeps the person away.
create or replace function app_become(for_person uuid, for_organisation uuid, for_audience_board uuid, for_audience_organisation uuid)
returns void language sql as $$
  select
    set_config('app.person', coalesce(for_person::text, ''), true),
    -- Boards whose every case they may read; or the one board whose audience is read for.
    set_config('app.boards', array(
      select board_id from board_member where person_id = for_person and left_at is null
      union select for_audience_board where for_audience_board is not null)::text, true),
    -- Cases that they may read as a guest, until the invitation ends.
    set_config('app.guest_cases', array(
      select case_id from board_guest where person_id = for_person and expires_at > now())::text, true),
    set_config('app.excluded_cases', app_excluded_from(for_person)::text, true),
    -- Organisations whose own referrals they follow.
    set_config('app.organisations', array(
      select organisation_id from affiliation where person_id = for_person
      union select for_organisation where for_organisation is not null
      union select for_audience_organisation where for_audience_organisation is not null)::text, true)
$$;

alter table case_conflict enable row level security;
-- Also whoever is kept away knows of their own declaration.
create policy board_side on case_conflict to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]) or person_id = (select app_person()));

-- ------------------------------------------------------------------ what asks for a place on the agenda
create table agenda_wish (
  id uuid primary key,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  -- to be discussed, or only noted (MEET-8)
  kind text not null check (kind in ('DISCUSSION', 'NOTING')),
  -- a code, such as OBJECTION or CONDITION_EXPIRED: never somebody's words
  reason text not null check (reason ~ '^[A-Z][A-Z_]{1,49}$'),
  at timestamptz(3) not null,
  -- when it was given a place, or was no longer wished
  met_at timestamptz(3)
);
create unique index agenda_wish_open on agenda_wish (case_id, reason) where met_at is null;
create index agenda_wish_board on agenda_wish (board_id, at) where met_at is null;
alter table agenda_wish enable row level security;
create policy board_side on agenda_wish to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));

grant select on case_conflict, agenda_wish to consilium_writer, consilium_reader;
grant insert, update on case_conflict, agenda_wish to consilium_writer;
create trigger tell_of_writing_by_hand after insert or update or delete or truncate on case_conflict
  for each statement when (current_user <> 'consilium_writer') execute function raise_read_version('(by hand)');
create trigger tell_of_writing_by_hand after insert or update or delete or truncate on agenda_wish
  for each statement when (current_user <> 'consilium_writer') execute function raise_read_version('(by hand)');

-- ------------------------------------------------------------------ closing without a meeting (DEC-7)
-- What a board's chair looks through: the proposals that are open.
create index proposal_open on proposal (board_id, proposed_at) where ratified_at is null;

-- ------------------------------------------------------------------ votes that stay open for those who were not there (DEC-2)
create table open_vote (
  proposal_id uuid not null references proposal,
  revision integer not null,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  open_until timestamptz(3) not null,
  set_by uuid not null references person,
  set_at timestamptz(3) not null,
  -- what came of it: put off to the next agenda, or nothing to put off any more
  ended_at timestamptz(3),
  outcome text check (outcome in ('DEFERRED', 'QUORUM_MET', 'OVERTAKEN')),
  primary key (proposal_id, revision)
);
create index open_vote_due on open_vote (open_until) where ended_at is null;
alter table open_vote enable row level security;
create policy board_side on open_vote to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
grant select on open_vote to consilium_writer, consilium_reader;
grant insert, update on open_vote to consilium_writer;
create trigger tell_of_writing_by_hand after insert or update or delete or truncate on open_vote
  for each statement when (current_user <> 'consilium_writer') execute function raise_read_version('(by hand)');

-- The timer sees no board before it knows which: ids alone.
create function app_expired_votes(at timestamptz, most integer) returns table (proposal_id uuid, revision integer, board_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.proposal_id, o.revision, o.board_id from open_vote o where o.ended_at is null and o.open_until <= at order by o.open_until limit most
$$;

-- ------------------------------------------------------------------ safety results that block, and advice from outside (DEC-13, DEC-5)
create table safety_result (
  id uuid primary key,
  review_id uuid not null references review,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  -- id or name of the rule
  rule text not null,
  verdict text not null check (verdict in ('STOP', 'DEFER', 'HOLD', 'ADVISE', 'OK')),
  note text,
  entered_by uuid not null references person,
  entered_at timestamptz(3) not null,
  -- why the board goes on, for which revision of its proposal, and on what advice
  override_reason text,
  advice text,
  override_revision integer,
  overridden_by uuid references person,
  overridden_at timestamptz(3),
  -- the second signature that a stop needs
  seconded_by uuid references person,
  seconded_at timestamptz(3),
  unique (review_id, rule)
);
create table outside_advice (
  id uuid primary key,
  review_id uuid not null references review,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  adviser text not null,
  discipline text not null,
  given_on date not null,
  content text not null,
  recorded_by uuid not null references person,
  recorded_at timestamptz(3) not null
);
create index outside_advice_review on outside_advice (review_id, given_on, id);
do $$
declare of_table text;
begin
  foreach of_table in array array['safety_result', 'outside_advice'] loop
    execute format('alter table %I enable row level security', of_table);
    execute format('create policy board_side on %I to consilium_writer, consilium_reader
      using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]))', of_table);
    execute format('create trigger tell_of_writing_by_hand after insert or update or delete or truncate on %I
      for each statement when (current_user <> ''consilium_writer'') execute function raise_read_version(''(by hand)'')', of_table);
  end loop;
end $$;
grant select on safety_result, outside_advice to consilium_writer, consilium_reader;
grant insert, update on safety_result to consilium_writer;
grant insert on outside_advice to consilium_writer;

-- ------------------------------------------------------------------ a decision that must not be carried out while it is reviewed (DEC-6)
create table decision_suspension (
  id uuid primary key,
  decision_id uuid not null references decision,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  -- told to both sides: whoever would carry it out has to know
  reason text not null,
  suspended_by uuid not null references person,
  suspended_at timestamptz(3) not null,
  lift_reason text,
  lifted_by uuid references person,
  lifted_at timestamptz(3)
);
create unique index decision_suspension_stands on decision_suspension (decision_id) where lifted_at is null;
create index decision_suspension_case on decision_suspension (case_id);
alter table decision_suspension enable row level security;
create policy both_sides on decision_suspension to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or organisation_id = any ((select app_organisations())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
grant select on decision_suspension to consilium_writer, consilium_reader;
grant insert, update on decision_suspension to consilium_writer;
create trigger tell_of_writing_by_hand after insert or update or delete or truncate on decision_suspension
  for each statement when (current_user <> 'consilium_writer') execute function raise_read_version('(by hand)');
