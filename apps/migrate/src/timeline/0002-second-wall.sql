-- The second wall: the application connects as one of two roles that cannot bypass row-level security. The first wall is the
-- `visible` predicate of every read map and the policy in every command; this one holds when a statement forgets.

do $$ begin
  if not exists (select from pg_roles where rolname = 'consilium_writer') then create role consilium_writer nologin; end if;
  if not exists (select from pg_roles where rolname = 'consilium_reader') then create role consilium_reader nologin; end if;
end $$;

grant usage on schema public to consilium_writer, consilium_reader;

-- Who is asking, for this transaction: a person, a system's organisation, or the audience that the live gateway reads for. What they
-- may see is looked up once, here, in a statement of its own before the page's; inside the page statement the order of evaluation once
-- returned another person's rows, and a lookup in every policy cost most of the page (case page: 160 ms of execution against 5).
create function app_become(for_person uuid, for_organisation uuid, for_audience_board uuid, for_audience_organisation uuid)
returns void language sql as $$
  select
    set_config('app.person', coalesce(for_person::text, ''), true),
    -- Boards whose every case they may read; or the one board whose audience is read for.
    set_config('app.boards', array(
      select board_id from board_member where person_id = for_person and left_at is null
      union select for_audience_board where for_audience_board is not null)::text, true),
    -- Cases that they may read as a guest, until the invitation ends.
    set_config('app.guest_cases', array(
      select case_id from board_guest where person_id = for_person and expires_at > now())::text, true),
    -- Organisations whose own referrals they follow.
    set_config('app.organisations', array(
      select organisation_id from affiliation where person_id = for_person
      union select for_organisation where for_organisation is not null
      union select for_audience_organisation where for_audience_organisation is not null)::text, true)
$$;
-- Nobody, where nobody has said who is asking.
create function app_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function app_boards() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.boards', true), ''), '{}')::uuid[] $$;
create function app_guest_cases() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.guest_cases', true), ''), '{}')::uuid[] $$;
create function app_organisations() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.organisations', true), ''), '{}')::uuid[] $$;
-- Whether the actor has answered in this review and may therefore read the others (OPIN-2). It asks the opinions that its own policy
-- protects, so it runs as the owner; it tells nothing but the actor's own answers.
create function app_has_answered(in_review uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from opinion where review_id = in_review and author_id = app_person())
$$;

-- In the policies each list is a subquery without a correlation: read once per scan, not once per row.

-- The referral: both sides.
alter table board_case enable row level security;
create policy both_sides on board_case to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or organisation_id = any ((select app_organisations())::uuid[]) or id = any ((select app_guest_cases())::uuid[]));
alter table imaging_study enable row level security;
create policy both_sides on imaging_study to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or organisation_id = any ((select app_organisations())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
alter table information_item enable row level security;
create policy both_sides on information_item to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or organisation_id = any ((select app_organisations())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));

alter table patient enable row level security;
create policy both_sides on patient to consilium_writer, consilium_reader
  using (
    organisation_id = any ((select app_organisations())::uuid[])
    or board_ids && (select app_boards())::uuid[]
    or id in (select patient_id from board_case where id = any ((select app_guest_cases())::uuid[]))
  );

-- Threads and comments: the board's side, and the referrer's only where the audience says so.
alter table thread enable row level security;
create policy by_audience on thread to consilium_writer, consilium_reader
  using (
    board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[])
    or (audience = 'REFERRER' and organisation_id = any ((select app_organisations())::uuid[]))
  );
alter table comment enable row level security;
create policy by_audience on comment to consilium_writer, consilium_reader
  using (
    board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[])
    or (audience = 'REFERRER' and organisation_id = any ((select app_organisations())::uuid[]))
  );
alter table comment_version enable row level security;
create policy by_audience on comment_version to consilium_writer, consilium_reader
  using (
    board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[])
    or (audience = 'REFERRER' and organisation_id = any ((select app_organisations())::uuid[]))
  );
alter table mention enable row level security;
create policy by_audience on mention to consilium_writer, consilium_reader
  using (
    board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[])
    or (audience = 'REFERRER' and organisation_id = any ((select app_organisations())::uuid[]))
  );

-- The board's side.
alter table review enable row level security;
create policy board_side on review to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
alter table asked_opinion enable row level security;
create policy board_side on asked_opinion to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
alter table answered_discipline enable row level security;
create policy board_side on answered_discipline to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
alter table proposal enable row level security;
create policy board_side on proposal to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
alter table proposal_revision enable row level security;
create policy board_side on proposal_revision to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
alter table ballot enable row level security;
create policy board_side on ballot to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
alter table ballot_version enable row level security;
create policy board_side on ballot_version to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
alter table decision enable row level security;
create policy board_side on decision to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
alter table decision_ballot enable row level security;
create policy board_side on decision_ballot to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));
alter table dissent enable row level security;
create policy board_side on dissent to consilium_writer, consilium_reader
  using (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]));

-- Opinions: the board's side, and while the review is sealed only one's own or after having answered (OPIN-2).
alter table opinion enable row level security;
create policy sealed_until_answered on opinion to consilium_writer, consilium_reader
  using (
    (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]))
    and (
      author_id = (select app_person())
      or (select not r.sealed from review r where r.id = review_id)
      or app_has_answered(review_id)
    )
  );
alter table opinion_version enable row level security;
create policy sealed_until_answered on opinion_version to consilium_writer, consilium_reader
  using (
    (board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[]))
    and (
      author_id = (select app_person())
      or (select not r.sealed from review r where r.id = review_id)
      or app_has_answered(review_id)
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
