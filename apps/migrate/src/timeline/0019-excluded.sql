-- The last of this release: whoever is excluded from a case for a conflict of interest (DEC-4) finds nothing of the board's side of it,
-- whichever table it stands in. A restrictive policy is asked on top of every other one, so no table's own policy has to know of it; who
-- also follows the referring organisation keeps what that side reads. A later table with a case_id calls this again (a test says so).
create function keep_the_excluded_out() returns void language plpgsql as $$
declare
  of_table text;
  key text;
  referrers_side text;
begin
  for of_table, key, referrers_side in
    select c.relname, case when c.relname = 'board_case' then 'id' else 'case_id' end,
      case when p.qual !~ 'app_organisations' then ''
        when has_audience then ' or (audience = ''REFERRER'' and organisation_id = any ((select app_organisations())::uuid[]))'
        else ' or organisation_id = any ((select app_organisations())::uuid[])' end
    from pg_class c
    cross join lateral (select string_agg(qual, ' ') as qual from pg_policies
      where schemaname = 'public' and tablename = c.relname and permissive = 'PERMISSIVE') p
    cross join lateral (select exists (select from pg_attribute where attrelid = c.oid and attname = 'audience') as has_audience) a
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
      -- One's own declaration stays readable to oneself: it says why the rest is gone.
      and c.relname <> 'case_conflict'
      and (c.relname = 'board_case' or exists (select from pg_attribute where attrelid = c.oid and attname = 'case_id' and not attisdropped))
  loop
    execute format('drop policy if exists not_excluded on %I', of_table);
    execute format('create policy not_excluded on %I as restrictive to consilium_writer, consilium_reader
      using (%I <> all ((select app_excluded_cases())::uuid[])%s)', of_table, key, referrers_side);
  end loop;
end $$;
select keep_the_excluded_out();

-- The person of that case: hidden with it, unless another case of theirs is there. Whoever is excluded from nothing is not asked further.
create policy not_excluded on patient as restrictive to consilium_writer, consilium_reader
  using ((select app_excluded_cases()) = '{}'::uuid[] or organisation_id = any ((select app_organisations())::uuid[])
    or exists (select from board_case c where c.patient_id = patient.id));
