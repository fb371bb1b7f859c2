-- A board's sittings: what is on the agenda, who was there and when, which case is being discussed, and what became of it.

create table meeting (
  id uuid primary key,
  board_id uuid not null references board,
  -- an instant: where the board sits on the clock of its members is the business of whoever shows it
  starts_at timestamptz(3) not null,
  cut_off_at timestamptz(3) not null,
  status text not null check (status in ('PLANNED', 'OPEN', 'CLOSED', 'SIGNED', 'CANCELLED')),
  version integer not null default 1,
  -- whom the chair has named to move it in their place
  delegate_id uuid references person,
  -- agenda_item.id; no key, because items name their meeting
  current_item_id uuid,
  phase text check (phase in ('PRESENTING', 'DISCUSSING', 'DECIDING', 'RECORDED')),
  scheduled_by uuid not null references person,
  scheduled_at timestamptz(3) not null,
  opened_by uuid references person,
  opened_at timestamptz(3),
  closed_by uuid references person,
  closed_at timestamptz(3),
  cancel_reason text,
  signed_by uuid references person,
  signed_at timestamptz(3),
  constraint meeting_current_check check ((current_item_id is null) = (phase is null))
);
create index meeting_board on meeting (board_id, starts_at desc, id desc);

create table agenda_item (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  kind text not null check (kind in ('DISCUSSION', 'NOTING')),
  position integer not null,
  planned_minutes integer not null check (planned_minutes between 1 and 240),
  -- added after the cut-off, and why it is there
  late boolean not null default false,
  reason text,
  carried_from_id uuid references agenda_item,
  added_by uuid not null references person,
  added_at timestamptz(3) not null,
  removed_by uuid references person,
  removed_at timestamptz(3),
  removed_reason text,
  outcome text check (outcome in ('DECIDED', 'DEFERRED', 'CARRIED', 'NOTED', 'ENDED')),
  outcome_code text,
  outcome_reason text,
  outcome_by uuid references person,
  outcome_at timestamptz(3),
  -- the decision that was ratified; decisions are a later room
  decision_id uuid,
  -- the meeting that it was carried to
  carried_to_id uuid references meeting,
  -- of a noted one, as it stood when it was recorded (MEET-8)
  quorum jsonb
);
-- A case waits on one agenda at a time, and stands once on each: what two people add at once is added once.
create unique index agenda_item_waiting on agenda_item (case_id) where outcome is null and removed_at is null;
create unique index agenda_item_once on agenda_item (meeting_id, case_id) where removed_at is null;
create index agenda_item_meeting on agenda_item (meeting_id, position);
create index agenda_item_case on agenda_item (case_id, added_at desc);
create index agenda_item_deferred on agenda_item (board_id, outcome_at desc) where outcome = 'DEFERRED';

-- How long each case was presented, discussed and decided: one row for each time that a phase of it began.
create table agenda_turn (
  id uuid primary key,
  item_id uuid not null references agenda_item,
  meeting_id uuid not null references meeting,
  case_id uuid not null,
  board_id uuid not null,
  phase text not null check (phase in ('PRESENTING', 'DISCUSSING', 'DECIDING', 'RECORDED')),
  began_at timestamptz(3) not null,
  ended_at timestamptz(3),
  moved_by uuid not null references person
);
create index agenda_turn_item on agenda_turn (item_id, began_at);
create unique index agenda_turn_open on agenda_turn (meeting_id) where ended_at is null;

create table attendance (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  board_id uuid not null,
  person_id uuid not null references person,
  -- for which they count here
  discipline text,
  remote boolean not null,
  arrived_at timestamptz(3) not null,
  left_at timestamptz(3),
  recorded_by uuid not null references person
);
create index attendance_meeting on attendance (meeting_id, arrived_at, id);
create unique index attendance_present on attendance (meeting_id, person_id) where left_at is null;

-- The board's side: its members, and the guests of a case for what is about that case and for the meeting in which it is discussed.
alter table agenda_item enable row level security;
create policy board_side on agenda_item to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
alter table agenda_turn enable row level security;
create policy board_side on agenda_turn to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
alter table meeting enable row level security;
create policy board_side on meeting to consilium_writer, consilium_reader
  using (
    board_id = any ((select app_boards())::uuid[])
    or id in (select meeting_id from agenda_item where case_id = any ((select app_guest_cases())::uuid[]) and removed_at is null)
  );
alter table attendance enable row level security;
create policy board_side on attendance to consilium_writer, consilium_reader
  using (
    board_id = any ((select app_boards())::uuid[])
    or meeting_id in (select meeting_id from agenda_item where case_id = any ((select app_guest_cases())::uuid[]) and removed_at is null)
  );

grant select on meeting, agenda_item, agenda_turn, attendance to consilium_writer, consilium_reader;
grant insert, update on meeting, agenda_item, agenda_turn, attendance to consilium_writer;

-- How many items wait on an agenda, counted past the policies: whoever is excluded from a case does not see its item, and must not end the
-- meeting over it (MEET-5). A number, and nothing about whom.
create function waiting_items(of_meeting uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from agenda_item where meeting_id = of_meeting and outcome is null and removed_at is null
$$;

-- Whether somebody is a guest of a case that is on a meeting's agenda. The live gateway asks it for everybody who watches at once, as nobody.
create function attends_as_guest(of_meeting uuid, of_person uuid, at timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from agenda_item i join board_guest g on g.case_id = i.case_id
    where i.meeting_id = of_meeting and i.removed_at is null and g.person_id = of_person and g.expires_at > at)
$$;
