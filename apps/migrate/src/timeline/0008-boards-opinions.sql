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
