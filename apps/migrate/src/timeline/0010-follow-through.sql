-- What follows from a decision: actions, whether each step was carried out, what the patient said, and conditions that resolve.
-- `audience` says, as for threads, who may read a row: the board alone, or the referring side too.

-- ------------------------------------------------------------------ actions
create table action (
  id uuid primary key,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  -- of which decision; null for one that was agreed without
  decision_id uuid references decision,
  -- REFERRER: the referring side owes it, whoever there does it; BOARD: owner_id
  audience text not null check (audience in ('BOARD', 'REFERRER')),
  what text not null,
  owner_id uuid references person,
  owner_name text,
  due_on date,
  state text not null check (state in ('OPEN', 'DONE', 'CANCELLED')),
  reason text,
  added_by uuid not null references person,
  added_at timestamptz(3) not null,
  ended_at timestamptz(3),
  version integer not null default 1,
  check ((audience = 'BOARD') = (owner_id is not null))
);
create index action_case on action (case_id, added_at, id);
-- "My open actions": a person has few among all that there are.
create index action_open on action (owner_id, due_on) where state = 'OPEN';

create table action_version (
  action_id uuid not null references action,
  version integer not null,
  case_id uuid not null,
  board_id uuid not null,
  organisation_id uuid not null,
  audience text not null check (audience in ('BOARD', 'REFERRER')),
  owner_id uuid references person,
  owner_name text,
  due_on date,
  state text not null,
  reason text,
  changed_by uuid references person,
  changed_by_account uuid references service_account,
  changed_at timestamptz(3) not null,
  primary key (action_id, version)
);

-- ------------------------------------------------------------------ whether it was carried out (DEC-10)
-- Where each step of a decision stands; made when somebody first says something about the step. The referring side reads it from when
-- the step was reported or its letter released.
create table decision_step (
  decision_id uuid not null references decision,
  number integer not null,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  audience text not null check (audience in ('BOARD', 'REFERRER')),
  decided_at timestamptz(3) not null,
  kind text not null,
  procedure_id uuid,
  side text,
  status text not null check (status in ('PENDING', 'PARTLY', 'DONE', 'NOT_DONE')),
  reason_code text,
  planned_on date,
  performed_on date,
  reported_at timestamptz(3),
  -- the planned date of which the coordinator was told that it has passed: once per step and date
  flagged_for date,
  primary key (decision_id, number)
);
create index decision_step_case on decision_step (case_id, decided_at desc, number);
create index decision_step_overdue on decision_step (planned_on) where status = 'PENDING' and planned_on is not null;

create table implementation (
  id uuid primary key,
  decision_id uuid not null references decision,
  number integer not null,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  -- which side reported it: what the board notes stays with the board
  audience text not null check (audience in ('BOARD', 'REFERRER')),
  status text not null check (status in ('PENDING', 'PARTLY', 'DONE', 'NOT_DONE')),
  reason_code text,
  on_day date,
  note text,
  recorded_by uuid references person,
  recorded_by_account uuid references service_account,
  recorded_at timestamptz(3) not null
);
create index implementation_step on implementation (decision_id, number, recorded_at, id);

-- ------------------------------------------------------------------ what the patient said (DEC-14)
create table patient_answer (
  id uuid primary key,
  decision_id uuid not null references decision,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  answer text not null check (answer in ('ACCEPTS', 'DECLINES', 'UNDECIDED', 'CHOOSES_ALTERNATIVE')),
  alternative text,
  told_by text,
  answered_on date not null,
  note text,
  recorded_by uuid references person,
  recorded_by_account uuid references service_account,
  recorded_at timestamptz(3) not null
);
create index patient_answer_case on patient_answer (case_id, recorded_at desc, id desc);

-- ------------------------------------------------------------------ conditions that resolve (DEC-8)
create table step_condition (
  id uuid primary key,
  decision_id uuid not null references decision,
  number integer not null,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  depends_on text not null check (depends_on in ('STEP', 'PROCEDURE_RESULT', 'LABORATORY_VALUE')),
  depends_on_step integer,
  code text,
  measure text not null,
  comparator text not null check (comparator in ('AT_LEAST', 'AT_MOST', 'MORE_THAN', 'LESS_THAN')),
  threshold double precision not null,
  unit text,
  expires_on date not null,
  clinician_id uuid not null references person,
  state text not null check (state in ('OPEN', 'MET', 'NOT_MET', 'EXPIRED')),
  -- what the latest result says; a clinician confirms it or decides otherwise
  proposed text check (proposed in ('MET', 'NOT_MET')),
  reason text,
  resolved_by uuid references person,
  resolved_at timestamptz(3),
  added_by uuid not null references person,
  added_at timestamptz(3) not null,
  version integer not null default 1
);
create index step_condition_decision on step_condition (decision_id, number, added_at, id);
create index step_condition_case on step_condition (case_id);
create index step_condition_expiring on step_condition (expires_on) where state = 'OPEN';
create index step_condition_clinician on step_condition (clinician_id, expires_on) where state = 'OPEN';

create table condition_result (
  id uuid primary key,
  condition_id uuid not null references step_condition,
  case_id uuid not null,
  board_id uuid not null,
  organisation_id uuid not null,
  value double precision not null,
  measured_on date not null,
  source text,
  proposed text not null check (proposed in ('MET', 'NOT_MET')),
  recorded_by uuid not null references person,
  recorded_at timestamptz(3) not null
);
create index condition_result_condition on condition_result (condition_id, recorded_at, id);

-- ------------------------------------------------------------------ the second wall
do $$
declare of_table text;
begin
  foreach of_table in array array['action', 'action_version', 'decision_step', 'implementation'] loop
    execute format('alter table %I enable row level security', of_table);
    execute format($policy$create policy by_audience on %I to consilium_writer, consilium_reader
      using (
        board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[])
        or (audience = 'REFERRER' and organisation_id = any ((select app_organisations())::uuid[]))
      )$policy$, of_table);
  end loop;
  foreach of_table in array array['step_condition', 'condition_result'] loop
    execute format('alter table %I enable row level security', of_table);
    execute format('create policy board_side on %I to consilium_writer, consilium_reader
      using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]))', of_table);
  end loop;
  -- Whoever is told of the one decision or the other, the patient's answer concerns both sides.
  alter table patient_answer enable row level security;
  create policy both_sides on patient_answer to consilium_writer, consilium_reader
    using (board_id = any ((select app_boards())::uuid[]) or organisation_id = any ((select app_organisations())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));

  -- What belongs to a case: whoever writes it by hand makes every kept text be read anew (timeline 0003).
  foreach of_table in array array['action', 'action_version', 'decision_step', 'implementation', 'patient_answer', 'step_condition', 'condition_result'] loop
    execute format('create trigger tell_of_writing_by_hand after insert or update or delete or truncate on %I
      for each statement when (current_user <> ''consilium_writer'' and coalesce(current_setting(''app.opens_step'', true), '''') = '''')
      execute function raise_read_version(''(by hand)'')', of_table);
  end loop;
end $$;

grant select on action, action_version, decision_step, implementation, patient_answer, step_condition, condition_result to consilium_writer, consilium_reader;
grant insert, update on action, decision_step, step_condition to consilium_writer;
grant insert on action_version, implementation, patient_answer, condition_result to consilium_writer;

-- The referring side reports on a decision that it may not read. As the owner: the steps of the decision that stands, of a case that the
-- actor sees on either side; a command that has locked the case asks it, and hands on nothing but what was reported.
create function app_decision_to_follow(of_case uuid)
returns table (decision_id uuid, recommendation jsonb, ratified_at timestamptz) language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.recommendation, d.ratified_at from decision d
  where d.case_id = of_case
    and (d.board_id = any (app_boards()) or d.organisation_id = any (app_organisations()) or d.case_id = any (app_guest_cases()))
    and not exists (select from decision later where later.supersedes_id = d.id)
$$;
revoke execute on function app_decision_to_follow(uuid) from public;
grant execute on function app_decision_to_follow(uuid) to consilium_writer;

-- Makes the row of a step, or opens it to the referring side. As the owner: whoever reports there does not see a row that was the board's
-- alone until now. Everything in it is the decision's; the command moves the head of the case's stream, so it is no writing by hand.
create function app_open_step(of_case uuid, of_number integer, to_audience text) returns void language sql security definer
set search_path = public, pg_temp as $$
  select set_config('app.opens_step', 'yes', true);
  insert into decision_step (decision_id, number, case_id, board_id, organisation_id, patient_id, audience, decided_at, kind, procedure_id, side, status)
  select d.id, of_number, d.case_id, d.board_id, d.organisation_id, d.patient_id, to_audience, d.ratified_at,
    e.step->>'kind', (e.step->>'procedureId')::uuid, e.step->>'side', 'PENDING'
  from app_decision_to_follow(of_case) f join decision d on d.id = f.decision_id
  cross join jsonb_array_elements(d.recommendation->'steps') e(step) where (e.step->>'number')::integer = of_number
  on conflict (decision_id, number) do update set audience = 'REFERRER' where excluded.audience = 'REFERRER' and decision_step.audience = 'BOARD';
  -- Not as a SET of the function: only a superuser may give one a setting of our own.
  select set_config('app.opens_step', '', true);
$$;
revoke execute on function app_open_step(uuid, integer, text) from public;
grant execute on function app_open_step(uuid, integer, text) to consilium_writer;

-- Dates that have passed and that somebody has to be told of: of decisions that stand, on cases that go on, of patients who live (CASE-11).
-- As the owner, because a timer is nobody until it acts for a board; it learns ids alone.
create function app_expired_conditions(today date, at_most integer) returns table (condition_id uuid, board_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.board_id from step_condition c join board_case bc on bc.id = c.case_id join patient p on p.id = bc.patient_id
  where c.state = 'OPEN' and c.proposed is null and c.expires_on < today and bc.status in ('DECIDED', 'IN_FOLLOW_UP') and p.died_on is null
    and not exists (select from decision later where later.supersedes_id = c.decision_id)
  order by c.expires_on, c.id limit at_most
$$;
create function app_overdue_steps(today date, at_most integer) returns table (decision_id uuid, number integer, board_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.decision_id, s.number, s.board_id from decision_step s join board_case bc on bc.id = s.case_id join patient p on p.id = bc.patient_id
  where s.status = 'PENDING' and s.planned_on < today and s.flagged_for is distinct from s.planned_on
    and bc.status in ('DECIDED', 'IN_FOLLOW_UP') and p.died_on is null
    and not exists (select from decision later where later.supersedes_id = s.decision_id)
  order by s.planned_on, s.decision_id, s.number limit at_most
$$;
revoke execute on function app_expired_conditions(date, integer), app_overdue_steps(date, integer) from public;
grant execute on function app_expired_conditions(date, integer), app_overdue_steps(date, integer) to consilium_writer;
