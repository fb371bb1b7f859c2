-- The worker follows the log (live.md, "Reading"): per stream the number up to which every reaction has been run, moved in the transaction of
-- what the reactions wrote. Ids and numbers only.
create table reaction_cursor (
  stream text primary key,
  seq bigint not null
) with (fillfactor = 50);
grant select, insert, update on reaction_cursor to consilium_writer;
-- What has happened before there was anybody to react to it, stays as it is.
insert into reaction_cursor (stream, seq) select id, head from stream;

-- Facts that a reaction failed on: brought again later and later, then set aside until an operator asks for them (docs/operators/runbooks).
create table reaction_failure (
  reaction text not null,
  stream text not null,
  seq bigint not null,
  type text not null,
  attempts integer not null,
  failed_at timestamptz(3) not null,
  -- null: set aside
  next_at timestamptz(3),
  -- What failed; never a message, which can quote a row.
  error_name text not null,
  error_code text not null,
  primary key (reaction, stream, seq)
);
create index reaction_failure_next on reaction_failure (next_at) where next_at is not null;
grant select, insert, update, delete on reaction_failure to consilium_writer;

-- For which audience a reaction reads: the worker itself sees no row of anybody. It tells ids alone, and only the writer.
create function app_audience_of(of_stream text) returns table (board uuid, organisation uuid)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  of_kind text := split_part(of_stream, ':', 1);
  about uuid := split_part(of_stream, ':', 2)::uuid;
begin
  case of_kind
    when 'case' then return query select c.board_id, null::uuid from board_case c where c.id = about;
    when 'referral' then return query select null::uuid, c.organisation_id from board_case c where c.id = about;
    when 'meeting' then return query select m.board_id, null::uuid from meeting m where m.id = about;
    when 'board' then return query select about, null::uuid;
    when 'organisation' then return query select null::uuid, about;
    else return;
  end case;
end $$;
revoke all on function app_audience_of(text) from public;
grant execute on function app_audience_of(text) to consilium_writer;

-- How far somebody has looked in a case, by the numbers of their own side's stream.
create table last_look (
  person_id uuid not null references person,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  stream text not null,
  head bigint not null,
  at timestamptz(3) not null,
  primary key (person_id, case_id)
);
alter table last_look enable row level security;
-- One's own, in a case that one reads.
create policy own on last_look to consilium_writer, consilium_reader
  using (
    person_id = (select app_person())
    and (board_id = any ((select app_boards())::uuid[]) or organisation_id = any ((select app_organisations())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]))
  );
grant select, insert, update on last_look to consilium_writer;
grant select on last_look to consilium_reader;

-- Whether somebody has looked at a case since then: asked for several people at once, each of whom could ask it themselves. It tells a yes or a
-- no, and only the writer.
create function app_looked_since(who uuid, at_case uuid, since timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from last_look where person_id = who and case_id = at_case and at >= since)
$$;
revoke all on function app_looked_since(uuid, uuid, timestamptz) from public;
grant execute on function app_looked_since(uuid, uuid, timestamptz) to consilium_writer;

-- What waited for whom when the worker last looked: by this it knows that something came or went, and what it has written of by mail. Ids and
-- times; what is shown is always asked afresh (INBOX-1), so the reader has no right to it.
create table inbox_item (
  person_id uuid not null references person,
  kind text not null,
  subject_id uuid not null,
  case_id uuid not null,
  since timestamptz(3) not null,
  due_at timestamptz(3),
  known_at timestamptz(3) not null,
  -- handed to the mail server, or seen before it could be
  settled_at timestamptz(3),
  primary key (person_id, kind, subject_id)
);
create index inbox_item_case on inbox_item (case_id, person_id);
create index inbox_item_unsettled on inbox_item (person_id, known_at) where settled_at is null;
grant select, insert, update, delete on inbox_item to consilium_writer;

-- How and where somebody wants to be written to; nothing of a patient.
create table notification_preference (
  person_id uuid primary key references person,
  rhythm text not null check (rhythm in ('IMMEDIATE', 'HOURLY', 'DAILY', 'NEVER')),
  mail_address text,
  language text not null check (language in ('EN', 'DE')),
  -- IANA name; the three times are of its clock, HH:MM
  time_zone text not null,
  daily_at text not null,
  quiet_from text,
  quiet_until text,
  updated_at timestamptz(3) not null
);
grant select, insert, update on notification_preference to consilium_writer;
grant select on notification_preference to consilium_reader;

-- Mails: for whom, about which items by kind and id, and how far they came. Neither text nor address.
create table notification (
  id uuid primary key,
  person_id uuid not null references person,
  -- SENDING: handed to the mail server, no answer yet. UNKNOWN: the answer never came, so it is not sent again.
  state text not null check (state in ('SENDING', 'SENT', 'WAITING', 'UNKNOWN', 'GIVEN_UP', 'NOT_NEEDED')),
  attempts integer not null,
  kinds text[] not null,
  subject_ids uuid[] not null,
  made_at timestamptz(3) not null,
  begun_at timestamptz(3) not null,
  next_at timestamptz(3),
  error_code text
);
create index notification_open on notification (state, next_at) where state in ('SENDING', 'WAITING');
grant select, insert, update on notification to consilium_writer;
