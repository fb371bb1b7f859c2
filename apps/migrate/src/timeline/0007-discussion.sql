-- What a thread is about (DISC-1): a place in an image, a criterion, an opinion or a laboratory value. Ids, codes and coordinates only.
-- No foreign keys: an update of the referral may take a study or a value away, and what was said about it stays.
alter table thread add column anchor jsonb
  constraint thread_anchor_check check (anchor->>'kind' in ('IMAGE', 'CRITERION', 'OPINION', 'LABORATORY_VALUE'));

-- The open questions to a discipline, the oldest first (DISC-4).
create index thread_question on thread (board_id, question_to, created_at, id) where question_to is not null and resolved_at is null;

-- What somebody has typed and not sent (DISC-5): for its author alone, and for them only while they read what it is about. It leaves no
-- history: it is deleted when it is sent or thrown away.
create table comment_draft (
  id uuid primary key,
  author_id uuid not null references person,
  case_id uuid not null references board_case,
  board_id uuid not null,
  organisation_id uuid not null,
  patient_id uuid not null,
  -- NULL for a thread that it would start
  thread_id uuid references thread,
  audience text not null constraint comment_draft_audience_check check (audience in ('BOARD', 'REFERRER')),
  body text not null,
  anchor jsonb,
  version integer not null default 1,
  saved_at timestamptz(3) not null
);
create index comment_draft_author on comment_draft (author_id, case_id);
alter table comment_draft enable row level security;
create policy own on comment_draft to consilium_writer, consilium_reader
  using (
    author_id = (select app_person())
    and (
      board_id = any ((select app_boards())::uuid[]) or case_id = any ((select app_guest_cases())::uuid[])
      or (audience = 'REFERRER' and organisation_id = any ((select app_organisations())::uuid[]))
    )
  );
grant select, insert, update, delete on comment_draft to consilium_writer;
grant select on comment_draft to consilium_reader;
