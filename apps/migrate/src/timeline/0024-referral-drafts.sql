-- A referral that its author has begun and not submitted: not a case. It is theirs alone, and only while they are in the organisation for
-- which they began it. What the form holds is kept as it was typed; nothing reads into it, and it leaves no history: it is deleted when
-- it is submitted or thrown away.
create table referral_draft (
  id uuid primary key,
  author_id uuid not null references person,
  organisation_id uuid not null references organisation,
  content text not null,
  version integer not null default 1,
  begun_at timestamptz(3) not null,
  saved_at timestamptz(3) not null
);
create index referral_draft_author on referral_draft (author_id, organisation_id);
alter table referral_draft enable row level security;
create policy own on referral_draft to consilium_writer, consilium_reader
  using (author_id = (select app_person()) and organisation_id = any ((select app_organisations())::uuid[]));
grant select, insert, update, delete on referral_draft to consilium_writer;
grant select on referral_draft to consilium_reader;
