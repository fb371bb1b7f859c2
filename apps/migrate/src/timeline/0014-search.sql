-- Search over the cases one may see. Row-level security makes full-text and trigram indexes unusable (their operators are not leakproof, so
-- policies are asked of every row first), so what is searched stands in a table of ids and words that neither role may read, and the one
-- function that reads it carries the visibility itself.
create extension if not exists pg_trgm with schema public;

-- Words as they are compared: without case, accents and punctuation, so that "Müller-Lüdenscheidt" is found as "muller ludenscheidt".
create function search_fold(said text) returns text language sql immutable parallel safe as $$
  select regexp_replace(
    translate(
      regexp_replace(lower(replace(replace(replace(normalize(translate(said, 'ıøØłŁđĐ', 'ioOlLdD'), NFKD), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe')), '[\u0300-\u036f]', '', 'g'),
      $punctuation$!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~$punctuation$, repeat(' ', 32)),
    '[\u0001-\u0020\u00a0\u2010-\u201f\u2026]+', ' ', 'g')
$$;

-- What is typed, as a query: every word begins a word that is there (`glue` &), or any (|). One letter says nothing and is left out; a
-- plural also finds its singular. `weights` are those of the words below.
create function search_query(asked text, glue text, weights text) returns tsquery language sql immutable parallel safe as $$
  select string_agg(
    case when word ~ '^.{4,}s$' then format('(''%s'':*%s|''%s'':*%s)', word, weights, left(word, -1), weights) else format('''%s'':*%s', word, weights) end,
    glue order by place)::tsquery
  from (select word, place from regexp_split_to_table(public.search_fold(left(asked, 200)), ' ') with ordinality w (word, place)
    where length(word) >= 2 order by place limit 8) words
$$;

create table search_document (
  case_id uuid primary key references board_case on delete cascade,
  board_id uuid not null,
  organisation_id uuid not null,
  submitted_at timestamptz(3) not null,
  -- the case's number in parts: SPN, 2026, 142
  code text not null,
  year integer not null,
  serial integer not null,
  -- number, patient's name and identifier, for what is misspelt
  labels text not null,
  -- weight A: number and patient; B: what the referral asks; C: what is said to both sides; D: what the board says among itself. A
  -- referrer's query asks for A, B and C. Opinions are not here: while they are sealed nothing may tell of them (OPIN-2).
  words tsvector not null
);
-- No policy lets anybody in, should a grant ever slip; the functions below act as the owner.
alter table search_document enable row level security;
create index search_document_newest on search_document (board_id, submitted_at desc);
create index search_document_referred on search_document (organisation_id, submitted_at desc);
create index search_document_serial on search_document (serial);
create index search_document_words on search_document using gin (words);
create index search_document_labels on search_document using gin (labels gin_trgm_ops);

create function search_words(said text, weight "char") returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('pg_catalog.simple', public.search_fold(said)), weight)
$$;

create function search_weight(audience text) returns "char" language sql immutable parallel safe as $$
  select case audience when 'REFERRER' then 'C' else 'D' end::"char"
$$;
-- One comment after the other, as they are added when they are written.
create aggregate search_join (tsvector) (sfunc = tsvector_concat, stype = tsvector);

-- Written anew for these cases, in the transaction that changed them; nobody else may write it.
create function search_refresh(cases uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into search_document (case_id, board_id, organisation_id, submitted_at, code, year, serial, labels, words)
  select c.id, c.board_id, c.organisation_id, c.submitted_at, split_part(c.number, '-', 1),
    coalesce(substring(c.number from '-(\d{1,6})-')::int, 0), coalesce(substring(c.number from '-(\d{1,9})$')::int, 0),
    search_fold(concat_ws(' ', c.number, p.name, p.identifier)),
    -- An identifier is also found as one word, however it is punctuated.
    search_words(concat_ws(' ', c.number, p.name, p.identifier, regexp_replace(p.identifier, '[^[:alnum:]]+', '', 'g')), 'A')
      || search_words(concat_ws(' ', c.question, c.reason), 'B')
      || coalesce((select search_join(search_words(m.body, search_weight(m.audience)) order by m.created_at, m.id)
        from comment m where m.case_id = c.id and m.deleted_at is null), '')
  from board_case c join patient p on p.id = c.patient_id
  where c.id = any (cases)
  on conflict (case_id) do update set board_id = excluded.board_id, organisation_id = excluded.organisation_id, submitted_at = excluded.submitted_at,
    code = excluded.code, year = excluded.year, serial = excluded.serial, labels = excluded.labels, words = excluded.words
$$;
revoke execute on function search_refresh(uuid[]) from public;

create function search_case_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform search_refresh(array[new.id]);
  return null;
end $$;
create function search_patient_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform search_refresh(array(select id from board_case where patient_id = new.id));
  return null;
end $$;
create function search_comment_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- A new comment is added to what is there; anything else may take words away.
  if tg_op = 'INSERT' then
    update search_document set words = words || search_words(new.body, search_weight(new.audience)) where case_id = new.case_id;
  else
    perform search_refresh(array[new.case_id]);
  end if;
  return null;
end $$;

-- Whoever loads in bulk says so (`set local app.search = 'later'`) and refreshes at the end: once per case instead of once per comment.
create trigger search_new_case after insert on board_case for each row
  when (current_setting('app.search', true) is distinct from 'later') execute function search_case_changed();
create trigger search_case after update of board_id, organisation_id, patient_id, number, question, reason on board_case for each row
  when ((old.board_id, old.organisation_id, old.patient_id, old.number, old.question, old.reason) is distinct from (new.board_id, new.organisation_id, new.patient_id, new.number, new.question, new.reason))
  execute function search_case_changed();
create trigger search_patient after update of name, identifier on patient for each row
  when ((old.name, old.identifier) is distinct from (new.name, new.identifier)) execute function search_patient_changed();
create trigger search_new_comment after insert on comment for each row
  when (current_setting('app.search', true) is distinct from 'later') execute function search_comment_changed();
create trigger search_comment after update of body, deleted_at on comment for each row
  when ((old.body, old.deleted_at) is distinct from (new.body, new.deleted_at)) execute function search_comment_changed();

select search_refresh(array(select id from board_case));

-- The cases that the actor of this transaction may see and that fit what was typed, the best first: at most `most` of each board (`within`:
-- of this one alone) and of each organisation, the latest referred. Asked by a role that may not read the table: it tells ids, a rank, and
-- whether only the discussion holds all that was typed; where it does not, nobody needs to look through it for what to show.
create function search_cases(asked text, within uuid default null, most integer default 150) returns table (case_id uuid, rank integer, discussed boolean)
language plpgsql stable security definer set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.4
-- Figures that are out of date must not make it read every case of a large table.
set enable_seqscan = off as $$
declare
  said text := trim(search_fold(left(asked, 200)));
  -- A number as it is read aloud: SPN 142, SPN 2026 142, 0142
  spoken text[] := regexp_match(said, '^(?:([a-z]{2,5}) ?)?(?:(20\d\d) )?0*(\d{1,6})$');
  boards uuid[] := case when within is null then app_boards() else array(select within where within = any (app_boards())) end;
begin
  if said = '' then return; end if;
  -- Planned anew for each question: a rare word is found by its index, of a common one the latest cases are read until there are enough.
  return query execute $search$
    with found (case_id, rank, discussed) as (
      -- The board's side.
      (select d.case_id, ts_rank('{0.2, 0.4, 0.6, 1}', d.words, $1), not d.words @@ $10 from unnest($4) b (id) cross join lateral (
        select s.case_id, s.words from search_document s
         where s.board_id = b.id and s.words @@ $1 and s.case_id <> all ($6) order by s.submitted_at desc limit $8) d)
      union all
      (select s.case_id, ts_rank('{0.2, 0.4, 0.6, 1}', s.words, $1), not s.words @@ $10 from search_document s
        where s.case_id = any ($5) and s.case_id <> all ($6) and ($9 is null or s.board_id = $9) and s.words @@ $1)
      union all
      -- The referrer's side: by nothing that the board says among itself is anything found, or ranked.
      (select d.case_id, ts_rank('{0, 0.4, 0.6, 1}', ts_filter(d.words, '{a,b,c}'), $2), not d.words @@ $10 from unnest($7) o (id) cross join lateral (
        select s.case_id, s.words from search_document s
         where s.organisation_id = o.id and ($9 is null or s.board_id = $9) and s.words @@ $2 order by s.submitted_at desc limit $8) d)
      union all
      -- Its number.
      (select s.case_id, 3 + coalesce(s.code = upper($3[1]), false)::int, false from search_document s
        where s.serial = $3[3]::int and ($3[1] is null or s.code = upper($3[1])) and ($3[2] is null or s.year = $3[2]::int)
          and ($9 is null or s.board_id = $9)
          and (((s.board_id = any ($4) or s.case_id = any ($5)) and s.case_id <> all ($6)) or s.organisation_id = any ($7))
        order by s.submitted_at desc limit $8))
    select f.case_id, (max(f.rank) * 1000000)::int, bool_and(f.discussed) from found f group by f.case_id order by 2 desc, 1 desc
  $search$ using search_query(asked, '&', ''), search_query(asked, '&', 'ABC'), spoken, boards, app_guest_cases(), app_excluded_cases(),
    app_organisations(), most, within, search_query(asked, '&', 'AB');
  if found or spoken is not null or length(said) < 3 then return; end if;
  -- A name or an identifier that is misspelt. Only now: what is spelt like half of all names would be compared with half of all cases.
  return query execute $search$
    select s.case_id, (word_similarity($1, s.labels) * 250000)::int, false from (
      select d.case_id, d.labels, d.submitted_at from search_document d where d.labels %> $1 and ($6 is null or d.board_id = $6)
        and (((d.board_id = any ($2) or d.case_id = any ($3)) and d.case_id <> all ($4)) or d.organisation_id = any ($5)) limit 500) s
    order by word_similarity($1, s.labels) desc, s.submitted_at desc limit 50
  $search$ using said, boards, app_guest_cases(), app_excluded_cases(), app_organisations(), within;
end $$;
