-- Letters and minutes (MEET-6). What is signed never changes: the application's role may write the columns of its life alone, and a
-- trigger refuses every other change of what was signed, whoever makes it. (Whose record it is in may change: a patient's two are merged.)

create table letter (
  id uuid primary key,
  decision_id uuid not null references decision,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('REFERRER', 'PATIENT')),
  status text not null check (status in ('DRAFT', 'WITHHELD_UNTIL', 'RELEASED', 'CANCELLED')),
  version integer not null default 1,
  -- the letter as data: LetterDocument
  content jsonb not null,
  drafted_at timestamptz(3) not null,
  signed_by uuid references person,
  signed_at timestamptz(3),
  -- of the stored PDF, in hexadecimal: who holds a copy can prove that it is this letter
  pdf_sha256 text,
  withheld_until timestamptz(3),
  released_at timestamptz(3),
  cancelled_at timestamptz(3),
  cancel_code text check (cancel_code in ('DECISION_SUPERSEDED', 'CORRECTED', 'PATIENT_DIED', 'NOT_WANTED')),
  cancel_reason text,
  -- the letter that this one corrects, or the earlier decision's that it replaces
  supersedes_id uuid references letter,
  correction_reason text
);
create index letter_case on letter (case_id, drafted_at, id);
create index letter_decision on letter (decision_id);
-- One letter of a kind per decision, and of each letter one correction.
create unique index letter_drafted_once on letter (decision_id, kind) where correction_reason is null;
create unique index letter_corrected_once on letter (supersedes_id) where correction_reason is not null;

-- Every text that a letter had before it was signed, the current one too.
create table letter_version (
  letter_id uuid not null references letter,
  version integer not null,
  case_id uuid not null,
  board_id uuid not null,
  organisation_id uuid not null,
  content jsonb not null,
  written_by uuid references person,
  written_at timestamptz(3) not null,
  primary key (letter_id, version)
);

-- The bytes that were signed: they stay readable when the program prints otherwise one day.
create table letter_pdf (
  letter_id uuid primary key references letter,
  case_id uuid not null,
  board_id uuid not null,
  organisation_id uuid not null,
  content bytea not null
);

-- That the patient has been told of the case's standing decision, each time that somebody recorded it. Whoever refers may record it and
-- cannot see the decision, so it names none: it tells of the one that stood then.
create table patient_told (
  id uuid primary key,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  told_on date not null,
  note text,
  recorded_by_person uuid references person,
  recorded_by_account uuid references service_account,
  recorded_at timestamptz(3) not null
);
create index patient_told_case on patient_told (case_id, recorded_at);

-- When the case was decided: both sides are told that by the log, and the referring side may not read the decision itself.
create function app_decided_at(of_case uuid) returns timestamptz language sql stable security definer set search_path = public, pg_temp as $$
  select max(ratified_at) from decision where case_id = of_case
$$;

-- Signed letters that wait for a date: ids alone, for the worker's timer, which belongs to no board.
create table letter_due (
  letter_id uuid primary key references letter,
  board_id uuid not null,
  due_at timestamptz(3) not null
);
create index letter_due_at on letter_due (due_at);

create function keep_what_is_signed() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.status <> 'DRAFT' and
    (to_jsonb(new) - array['patient_id', 'status', 'withheld_until', 'released_at', 'cancelled_at', 'cancel_code', 'cancel_reason'])
      is distinct from (to_jsonb(old) - array['patient_id', 'status', 'withheld_until', 'released_at', 'cancelled_at', 'cancel_code', 'cancel_reason'])
    or old.status <> 'DRAFT' and new.status = 'DRAFT' then
    raise exception 'what is signed never changes (MEET-6)' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_what_is_signed before update on letter for each row execute function keep_what_is_signed();

-- The referring organisation reads what has been released to it, both letters: it hands the patient's on. The rest is the board's side.
alter table letter enable row level security;
create policy until_released on letter to consilium_writer, consilium_reader
  using (
    board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[])
    or (status = 'RELEASED' and organisation_id = any ((select app_organisations())::uuid[]))
  );
alter table letter_version enable row level security;
create policy board_side on letter_version to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
alter table letter_pdf enable row level security;
create policy as_its_letter on letter_pdf to consilium_writer, consilium_reader
  using (
    board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[])
    or (organisation_id = any ((select app_organisations())::uuid[]) and letter_id in (select id from letter where status = 'RELEASED'))
  );
alter table patient_told enable row level security;
create policy both_sides on patient_told to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or organisation_id = any ((select app_organisations())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));

grant select on letter, letter_version, letter_pdf, patient_told, letter_due to consilium_writer, consilium_reader;
grant insert on letter, letter_version, letter_pdf, patient_told, letter_due to consilium_writer;
grant update (patient_id, status, version, content, signed_by, signed_at, pdf_sha256, withheld_until, released_at, cancelled_at, cancel_code, cancel_reason) on letter to consilium_writer;
grant update (patient_id) on patient_told to consilium_writer;
grant update (due_at), delete on letter_due to consilium_writer;

do $$
declare of_table text;
begin
  foreach of_table in array array['letter', 'letter_version', 'letter_pdf', 'patient_told'] loop
    execute format('create trigger tell_of_writing_by_hand after insert or update or delete or truncate on %I
      for each statement when (current_user <> ''consilium_writer'') execute function raise_read_version(''(by hand)'')', of_table);
  end loop;
end $$;

-- ------------------------------------------------------------------ minutes
-- What a meeting's minutes say of no case in particular, and of each case by itself: so that whoever may not see one reads the others.
create table minutes (
  id uuid primary key,
  meeting_id uuid not null unique references meeting,
  board_id uuid not null,
  status text not null check (status in ('DRAFT', 'SIGNED')),
  version integer not null default 1,
  content jsonb not null,
  -- how many cases they are about: who sees fewer does not see them whole
  case_count integer not null,
  prepared_at timestamptz(3) not null,
  signed_by uuid references person,
  signed_at timestamptz(3),
  pdf_sha256 text
);

create table minutes_version (
  minutes_id uuid not null references minutes,
  version integer not null,
  board_id uuid not null,
  content jsonb not null,
  written_by uuid references person,
  written_at timestamptz(3) not null,
  primary key (minutes_id, version)
);

create table minutes_item (
  id uuid primary key,
  minutes_id uuid not null references minutes,
  meeting_id uuid not null,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  position integer not null,
  content jsonb not null,
  pdf_sha256 text,
  unique (minutes_id, case_id)
);
create index minutes_item_case on minutes_item (case_id);

-- The bytes that were signed: whole, and the extract of each case.
create table minutes_pdf (
  minutes_id uuid primary key references minutes,
  board_id uuid not null,
  content bytea not null
);
create table minutes_item_pdf (
  item_id uuid primary key references minutes_item,
  case_id uuid not null,
  board_id uuid not null,
  organisation_id uuid not null,
  content bytea not null
);

create function keep_signed_minutes() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.pdf_sha256 is not null and to_jsonb(new) - 'patient_id' is distinct from to_jsonb(old) - 'patient_id' then
    raise exception 'what is signed never changes (MEET-6)' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_signed_minutes before update on minutes for each row execute function keep_signed_minutes();
create trigger keep_signed_minutes before update on minutes_item for each row execute function keep_signed_minutes();

alter table minutes_item enable row level security;
create policy board_side on minutes_item to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
alter table minutes_item_pdf enable row level security;
create policy board_side on minutes_item_pdf to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
alter table minutes enable row level security;
create policy board_side on minutes to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[])
    or id in (select minutes_id from minutes_item where case_id = any ((select app_guest_cases())::uuid[])));
alter table minutes_version enable row level security;
create policy board_side on minutes_version to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]));
alter table minutes_pdf enable row level security;
-- For whoever sees every case in them.
create policy whole on minutes_pdf to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[])
    and (select m.case_count = (select count(*) from minutes_item i where i.minutes_id = m.id) from minutes m where m.id = minutes_id));

-- How many cases were on a meeting's agenda, counted past the policies: whoever is excluded from one must not write minutes without it.
create function app_cases_of_meeting(of_meeting uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from agenda_item where meeting_id = of_meeting and removed_at is null
$$;

grant select on minutes, minutes_version, minutes_item, minutes_pdf, minutes_item_pdf to consilium_writer, consilium_reader;
grant insert on minutes, minutes_version, minutes_item, minutes_pdf, minutes_item_pdf to consilium_writer;
grant update (status, version, content, signed_by, signed_at, pdf_sha256) on minutes to consilium_writer;
grant update (patient_id, pdf_sha256) on minutes_item to consilium_writer;

do $$
declare of_table text;
begin
  foreach of_table in array array['minutes_item', 'minutes_item_pdf'] loop
    execute format('create trigger tell_of_writing_by_hand after insert or update or delete or truncate on %I
      for each statement when (current_user <> ''consilium_writer'') execute function raise_read_version(''(by hand)'')', of_table);
  end loop;
end $$;
