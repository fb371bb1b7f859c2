-- The second wall: the application connects as one of two roles that cannot bypass row-level security. The first wall is the
-- `visible` predicate of every read map and the policy in every command; this one holds when a statement forgets.

do $$ begin
  if not exists (select from pg_roles where rolname = 'consilium_writer') then create role consilium_writer nologin; end if;
  if not exists (select from pg_roles where rolname = 'consilium_reader') then create role consilium_reader nologin; end if;
end $$;

grant usage on schema public to consilium_writer, consilium_reader;

-- Boards whose every case the actor may read; or the one board whose audience hydration reads for.
create function app_boards() returns setof uuid language sql stable as $$
  select board_id from board_member where person_id = app_person() and left_at is null
  union all select app_audience_board() where app_audience_board() is not null
$$;
-- Cases that the actor may read as a guest, until the invitation ends.
create function app_guest_cases() returns setof uuid language sql stable as $$
  select case_id from board_guest where person_id = app_person() and expires_at > now()
$$;
-- Organisations whose own referrals the actor follows.
create function app_organisations() returns setof uuid language sql stable as $$
  select organisation_id from affiliation where person_id = app_person()
  union all select app_organisation() where app_organisation() is not null
  union all select app_audience_organisation() where app_audience_organisation() is not null
$$;
-- Sealed reviews in which the actor has answered and may therefore read the others (OPIN-2). It asks the opinions that its own
-- policy protects, so it runs as the owner; it tells nothing but the actor's own answers.
create function app_answered_reviews() returns setof uuid language sql stable security definer set search_path = public as $$
  select review_id from opinion where author_id = app_person()
$$;

-- The referral: both sides.
alter table board_case enable row level security;
create policy both_sides on board_case to consilium_writer, consilium_reader
  using (board_id in (select app_boards()) or organisation_id in (select app_organisations()) or id in (select app_guest_cases()));
alter table imaging_study enable row level security;
create policy both_sides on imaging_study to consilium_writer, consilium_reader
  using (board_id in (select app_boards()) or organisation_id in (select app_organisations()) or case_id in (select app_guest_cases()));
alter table information_item enable row level security;
create policy both_sides on information_item to consilium_writer, consilium_reader
  using (board_id in (select app_boards()) or organisation_id in (select app_organisations()) or case_id in (select app_guest_cases()));

alter table patient enable row level security;
create policy both_sides on patient to consilium_writer, consilium_reader
  using (
    organisation_id in (select app_organisations())
    or board_ids && array(select app_boards())
    or id in (select patient_id from board_case where id in (select app_guest_cases()))
  );

-- Threads and comments: the board's side, and the referrer's only where the audience says so.
alter table thread enable row level security;
create policy by_audience on thread to consilium_writer, consilium_reader
  using (
    board_id in (select app_boards()) or case_id in (select app_guest_cases())
    or (audience = 'REFERRER' and organisation_id in (select app_organisations()))
  );
alter table comment enable row level security;
create policy by_audience on comment to consilium_writer, consilium_reader
  using (
    board_id in (select app_boards()) or case_id in (select app_guest_cases())
    or (audience = 'REFERRER' and organisation_id in (select app_organisations()))
  );
alter table comment_version enable row level security;
create policy by_audience on comment_version to consilium_writer, consilium_reader
  using (
    board_id in (select app_boards()) or case_id in (select app_guest_cases())
    or (audience = 'REFERRER' and organisation_id in (select app_organisations()))
  );
alter table mention enable row level security;
create policy by_audience on mention to consilium_writer, consilium_reader
  using (
    board_id in (select app_boards()) or case_id in (select app_guest_cases())
    or (audience = 'REFERRER' and organisation_id in (select app_organisations()))
  );

-- The board's side.
alter table review enable row level security;
create policy board_side on review to consilium_writer, consilium_reader
  using (board_id in (select app_boards()) or case_id in (select app_guest_cases()));
alter table asked_opinion enable row level security;
create policy board_side on asked_opinion to consilium_writer, consilium_reader
  using (board_id in (select app_boards()) or case_id in (select app_guest_cases()));
alter table answered_discipline enable row level security;
create policy board_side on answered_discipline to consilium_writer, consilium_reader
  using (board_id in (select app_boards()) or case_id in (select app_guest_cases()));
alter table proposal enable row level security;
create policy board_side on proposal to consilium_writer, consilium_reader
  using (board_id in (select app_boards()) or case_id in (select app_guest_cases()));
alter table proposal_revision enable row level security;
create policy board_side on proposal_revision to consilium_writer, consilium_reader
  using (board_id in (select app_boards()) or case_id in (select app_guest_cases()));
alter table ballot enable row level security;
create policy board_side on ballot to consilium_writer, consilium_reader
  using (board_id in (select app_boards()) or case_id in (select app_guest_cases()));
alter table ballot_version enable row level security;
create policy board_side on ballot_version to consilium_writer, consilium_reader
  using (board_id in (select app_boards()) or case_id in (select app_guest_cases()));
alter table decision enable row level security;
create policy board_side on decision to consilium_writer, consilium_reader
  using (board_id in (select app_boards()) or case_id in (select app_guest_cases()));
alter table decision_ballot enable row level security;
create policy board_side on decision_ballot to consilium_writer, consilium_reader
  using (board_id in (select app_boards()) or case_id in (select app_guest_cases()));
alter table dissent enable row level security;
create policy board_side on dissent to consilium_writer, consilium_reader
  using (board_id in (select app_boards()) or case_id in (select app_guest_cases()));

-- Opinions: the board's side, and while the review is sealed only one's own or after having answered (OPIN-2).
alter table opinion enable row level security;
create policy sealed_until_answered on opinion to consilium_writer, consilium_reader
  using (
    (board_id in (select app_boards()) or case_id in (select app_guest_cases()))
    and (
      author_id = app_person()
      or review_id in (select app_answered_reviews())
      or exists (select from review r where r.id = review_id and not r.sealed)
    )
  );
alter table opinion_version enable row level security;
create policy sealed_until_answered on opinion_version to consilium_writer, consilium_reader
  using (
    (board_id in (select app_boards()) or case_id in (select app_guest_cases()))
    and (
      author_id = app_person()
      or review_id in (select app_answered_reviews())
      or exists (select from review r where r.id = review_id and not r.sealed)
    )
  );

-- What each role may do. Nobody updates or deletes facts or audit rows; nothing clinical is ever deleted (CASE-7).
grant select on all tables in schema public to consilium_writer;
grant insert, update on
  person, affiliation, service_account, person_identity, session, charter, board_member, board_guest, patient, case_number_counter, board_case,
  imaging_study, information_item, review, asked_opinion, answered_discipline, case_activity_due, thread, comment, opinion, proposal, ballot,
  stream, idempotency to consilium_writer;
grant insert on
  comment_version, mention, opinion_version, proposal_revision, ballot_version, decision, decision_ballot, dissent, fact, audit_entry
  to consilium_writer;
grant delete on case_activity_due, session, idempotency, imaging_study to consilium_writer;

grant select on all tables in schema public to consilium_reader;
revoke select on session, idempotency, audit_entry, read_audit, person_identity, service_account from consilium_reader;
-- What `may…` fields ask of a hospital's system; never by which name it signs in.
grant select (id, organisation_id, scopes, revoked_at) on service_account to consilium_reader;
grant insert on read_audit to consilium_reader;
