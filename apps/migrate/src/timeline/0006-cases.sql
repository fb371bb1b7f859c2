-- A case's whole life: it is closed and reopened, asks for information and gets it item by item, alerts people and is answered; a patient's
-- records are merged, and a death is recorded.

-- ------------------------------------------------------------------ closing and reopening
alter table board_case add column ended_at timestamptz(3);
-- When a later review opened: an earlier one is history, decided or not.
alter table review add column superseded_at timestamptz(3);
-- When the decision letter went out; the last of the case's clocks ends with it.
alter table review add column letter_at timestamptz(3);

-- What a case was led back from, and why: what closing said is not lost when the case goes on (CASE-7).
create table case_reopening (
  id uuid primary key,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  from_status text not null,
  -- the review that it opened; none where the case went back to triage
  review_id uuid references review,
  reason text not null,
  ended_code text,
  ended_reason text,
  ended_at timestamptz(3),
  by_person uuid references person,
  by_account uuid references service_account,
  at timestamptz(3) not null
);
create index case_reopening_case on case_reopening (case_id, at);

-- ------------------------------------------------------------------ requests for information, item by item
alter table information_item
  -- among those that were asked for at once
  add column position integer not null default 0,
  add column requested_by uuid references person,
  add column answer text,
  add column reference text,
  add column answered_by_person uuid references person,
  add column answered_by_account uuid references service_account,
  add column withdrawn_at timestamptz(3),
  add column withdrawn_by uuid references person,
  add column withdraw_reason text;

-- ------------------------------------------------------------------ alerts
-- A red flag that is present tells these people, until one of them answers.
create table case_alert (
  id uuid primary key,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  -- codes of the red flags that raised it
  red_flags text[] not null,
  person_ids uuid[] not null,
  raised_at timestamptz(3) not null,
  -- how often it was passed on because nobody had answered, and when that happens next
  escalations integer not null default 0,
  escalated_at timestamptz(3),
  due_at timestamptz(3) not null,
  answered_at timestamptz(3),
  answered_by uuid references person,
  answer text
);
create index case_alert_case on case_alert (case_id, raised_at);
create index case_alert_open on case_alert (due_at) where answered_at is null;

-- ------------------------------------------------------------------ patients
alter table patient
  -- the record that was kept; this one's identifier leads there
  add column merged_into uuid references patient,
  add column merged_at timestamptz(3),
  add column merged_by uuid references person,
  add column merge_reason text;
create index patient_merged_into on patient (merged_into) where merged_into is not null;

-- Every row of a case names its patient, for the audit of reads; when the case moves to the record that is kept, they all follow it, in
-- whichever room they are. As the owner: who merges does not see the board's side.
create function move_parts_of_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare of_table text;
begin
  for of_table in select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped)
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped) loop
    execute format('update %I set patient_id = $1 where case_id = $2 and patient_id = $3', of_table) using new.patient_id, new.id, old.patient_id;
  end loop;
  return null;
end $$;
create trigger move_parts_of_case after update of patient_id on board_case for each row
  when (old.patient_id is distinct from new.patient_id) execute function move_parts_of_case();

-- ------------------------------------------------------------------ the second wall
alter table case_reopening enable row level security;
create policy board_side on case_reopening to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]))
  -- Whoever withdrew a referral takes it up again without seeing the board's side.
  with check (board_id = any ((select app_boards())::uuid[]) or organisation_id = any ((select app_organisations())::uuid[]));
alter table case_alert enable row level security;
create policy board_side on case_alert to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]))
  -- The referral that raises it comes from the referrer's side; a guest may answer.
  with check (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[])
    or organisation_id = any ((select app_organisations())::uuid[]));

grant select, insert on case_reopening to consilium_writer;
grant select, insert, update on case_alert to consilium_writer;
grant select on case_reopening, case_alert to consilium_reader;

do $$
declare of_table text;
begin
  foreach of_table in array array['case_reopening', 'case_alert'] loop
    execute format('create trigger tell_of_writing_by_hand after insert or update or delete or truncate on %I
      for each statement when (current_user <> ''consilium_writer'') execute function raise_read_version(''(by hand)'')', of_table);
  end loop;
end $$;

-- Which alerts nobody has answered in time, and of which board: for the worker, who sees nothing by itself. As the owner; it tells ids
-- alone. A case that has ended asks nobody any more, and a patient who has died needs no emergency route.
create function alerts_due(at timestamptz, at_most integer) returns table (alert_id uuid, board_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.board_id from case_alert a join board_case c on c.id = a.case_id join patient p on p.id = c.patient_id
  where a.answered_at is null and a.due_at <= at and c.status in ('SUBMITTED', 'AWAITING_INFORMATION', 'IN_REVIEW') and p.died_on is null
  order by a.due_at limit at_most
$$;
revoke execute on function alerts_due from public;
grant execute on function alerts_due to consilium_writer;
