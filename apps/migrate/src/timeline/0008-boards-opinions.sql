-- Who changed whom on a board, and by what one knows that a seat is still as one saw it (CASE-5).
alter table board_member add column version integer not null default 1;

-- What became of somebody's place on a board, each time: a seat itself says only what it is now.
create table board_member_change (
  id uuid primary key,
  board_id uuid not null references board,
  person_id uuid not null references person,
  kind text not null check (kind in ('JOINED', 'CHANGED', 'LEFT')),
  -- what they were from then on, or had been until then
  role text not null,
  discipline text,
  deputy boolean not null,
  changed_by uuid references person,
  at timestamptz(3) not null
);
create index board_member_change_board on board_member_change (board_id, at, id);
grant select, insert on board_member_change to consilium_writer;
grant select on board_member_change to consilium_reader;
create trigger raise_read_version after insert or update or delete or truncate on board_member_change
  for each statement execute function raise_read_version('board_member_change');
insert into read_version values ('board_member_change', 0);

-- Days on which somebody is away, both included, counted in UTC. Why is nobody's business. It is the person who is away, so it holds on
-- every board on which they sit.
create table absence (
  id uuid primary key,
  person_id uuid not null references person,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  recorded_by uuid not null references person,
  recorded_at timestamptz(3) not null,
  ended_at timestamptz(3)
);
create index absence_person on absence (person_id) where ended_at is null;
grant select, insert, update on absence to consilium_writer;
grant select on absence to consilium_reader;
create trigger raise_read_version after insert or update or delete or truncate on absence
  for each statement execute function raise_read_version('absence');
insert into read_version values ('absence', 0);

-- What became of a request for an opinion (OPIN-5): each reminder, each time it went to somebody else, and why. Of a reminder and of an
-- escalation there is one for each person who was asked, whatever runs twice.
create table opinion_request_step (
  id uuid primary key,
  asked_id uuid not null references asked_opinion,
  review_id uuid not null references review,
  case_id uuid not null,
  board_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('REMINDED', 'ESCALATED', 'SUBSTITUTED', 'ABSENT', 'REASSIGNED', 'DECLINED')),
  -- who was asked when it happened; null where nobody was
  person_id uuid references person,
  -- who is asked since; null where nobody is, or where it stayed with the same person
  to_person_id uuid references person,
  reason text,
  -- null: the service, because time had passed
  acted_by uuid references person,
  at timestamptz(3) not null
);
create index opinion_request_step_asked on opinion_request_step (asked_id, at, id);
create unique index opinion_request_step_once on opinion_request_step (asked_id, kind, coalesce(person_id, asked_id))
  where kind in ('REMINDED', 'ESCALATED');
alter table opinion_request_step enable row level security;
create policy board_side on opinion_request_step to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
grant select, insert on opinion_request_step to consilium_writer;
grant select on opinion_request_step to consilium_reader;
create trigger tell_of_writing_by_hand after insert or update or delete or truncate on opinion_request_step
  for each statement when (current_user <> 'consilium_writer') execute function raise_read_version('(by hand)');
