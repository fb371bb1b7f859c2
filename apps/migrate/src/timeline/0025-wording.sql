-- What the people of a review write together, before it is put to the vote. One row a review: everything up to `merged` is in `state`, what
-- came after it is in updates of its own. The row is locked by whoever writes, so that numbers come in the order of the commits.
create table wording (
  review_id uuid primary key references review,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  head integer not null default 0,
  merged integer not null default 0,
  state bytea not null,
  constraint wording_check check (merged <= head)
);

-- Who wrote when stays; the bytes go into the state when there are many (`content` is then null).
create table wording_update (
  review_id uuid not null references wording,
  seq integer not null,
  case_id uuid not null,
  board_id uuid not null,
  author_id uuid not null references person,
  written_at timestamptz(3) not null,
  content bytea,
  primary key (review_id, seq)
);

-- The board's side alone: the referring side sees what was decided, never how it was worded on the way.
alter table wording enable row level security;
create policy board_side on wording to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
alter table wording_update enable row level security;
create policy board_side on wording_update to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
grant select, insert, update on wording, wording_update to consilium_writer;
grant select on wording, wording_update to consilium_reader;
select keep_the_excluded_out();
