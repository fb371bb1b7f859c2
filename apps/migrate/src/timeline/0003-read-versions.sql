-- By what a kept text is known to be valid still (ADR 17): the head of its case's stream for what belongs to the case, and for everything
-- that cases share, how often its table has changed. A reader compares what it kept with what its own statement sees of these numbers, so
-- they are raised in the transaction that makes the change, by the database: whoever changes a table cannot forget it.
create table read_version (
  name text primary key,
  version bigint not null
) with (fillfactor = 50);
grant select on read_version to consilium_writer, consilium_reader;

-- As the owner: the application may not write the numbers themselves. Its argument is the name.
create function raise_read_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into read_version (name, version) values (tg_argv[0], 1)
    on conflict (name) do update set version = read_version.version + 1;
  return null;
end $$;

do $$
declare of_table text;
begin
  -- What cases share changes seldom; each change makes every text that shows something of the table be read anew.
  foreach of_table in array array['organisation', 'person', 'affiliation', 'service_account', 'source', 'procedure', 'procedure_risk',
    'procedure_recommendation', 'board', 'charter', 'board_member', 'board_guest'] loop
    execute format('create trigger raise_read_version after insert or update or delete or truncate on %I
      for each statement execute function raise_read_version(%L)', of_table, of_table);
    insert into read_version values (of_table, 0);
  end loop;

  -- What belongs to a case: every command moves the head of the case's stream. Whoever else writes here, by hand or in bulk, moves nothing,
  -- so that makes every text be read anew.
  for of_table in select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and (c.relname = 'board_case' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id'))
    and c.relname <> 'board_guest' loop
    execute format('create trigger tell_of_writing_by_hand after insert or update or delete or truncate on %I
      for each statement when (current_user <> ''consilium_writer'') execute function raise_read_version(''(by hand)'')', of_table);
  end loop;
  insert into read_version values ('(by hand)', 0);
end $$;

-- A new referral of a known patient changes only who may see them; a new patient is nobody's yet.
create trigger raise_read_version after update on patient for each row
  when (to_jsonb(old) - 'board_ids' is distinct from to_jsonb(new) - 'board_ids') execute function raise_read_version('patient');
create trigger raise_read_version_of_all after delete or truncate on patient for each statement execute function raise_read_version('patient');
insert into read_version values ('patient', 0);
