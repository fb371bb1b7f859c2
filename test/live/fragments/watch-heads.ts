import type pg from 'pg';

/**
 * Lets the database itself hold commands to what kept texts rest on: whoever changes a row of these tables as the application moves the head
 * of its case's stream in the same transaction, and the referrer's side of a case never moves without the board's. For tests: a row each
 * would be too dear for every write of a site.
 */
export async function watchHeads(owner: pg.Pool, held: Iterable<string>): Promise<void> {
  await owner.query(`create function case_has_moved() returns trigger language plpgsql as $$
    declare of_case text := 'case:' || (case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end ->> tg_argv[0]);
    begin
      if not exists (select from stream where id = of_case and xmin::text::bigint = txid_current() % 4294967296) then
        raise exception '% of % without a fact for its case', tg_op, tg_table_name;
      end if;
      return null;
    end $$`);
  const watch = (table: string, key: string, when: string) =>
    owner.query(`create constraint trigger case_has_moved after insert or update${table === 'stream' ? '' : ' or delete'} on ${table}
      deferrable initially deferred for each row when (${when}) execute function case_has_moved('${key}')`);
  for (const table of held) await watch(table, table === 'board_case' ? 'id' : 'case_id', `current_user = 'consilium_writer'`);
  await watch('stream', 'subject', `current_user = 'consilium_writer' and new.kind = 'referral'`);
}
