import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { viewerOf } from '#access';
import { become, becoming } from '#database';
import { inboxStream, type Unit } from '#event-log';
import { person } from '#kernel';
import { viewerInPlace } from '#reads';
import { itemsSql } from '../queries/items-sql.js';

const items = itemsSql(viewerInPlace({ person: '$1::uuid' }));
/** What is not read now, by whoever asks, is not there: so it is compared within one statement. */
const renew = (there: string, known: string): string => `
  with there as materialized (select * from (${items}) i${there}),
  gone as (
    delete from inbox_item k where k.person_id = $1${known}
      and not exists (select from there t where t.kind = k.kind and t.subject_id = k.subject_id) returning k.case_id
  ), come as (
    insert into inbox_item (person_id, kind, subject_id, case_id, since, due_at, known_at)
    select $1, t.kind, t.subject_id, t.case_id, t.since, t.due, $2 from there t on conflict do nothing returning case_id
  )
  select distinct case_id from (select case_id from gone union all select case_id from come) changed order by 1`;

// By name and with the plan for any value: planning these took ten times as long as reading, for each person and each fact.
const inCase = { name: 'renew_inbox_in_case', text: renew(' where i.case_id = $3::uuid', ' and k.case_id = $3::uuid') };
const everywhere = { name: 'renew_inbox', text: renew('', '') };
const asThem = { name: 'renew_inbox_become', text: become };

/** [INBOX-2] Looks again at what waits for people, with their own eyes, and tells each of them of the cases where something came or went. */
@Injectable()
export class RenewInbox {
  /** In one case, or in all of theirs. The unit sees rows as the last of them afterwards. */
  async for(unit: Unit, people: readonly string[], caseId: string | null): Promise<void> {
    const client = (await unit.manager.queryRunner!.connect()) as PoolClient;
    await client.query('set local plan_cache_mode = force_generic_plan');
    for (const id of people) {
      await client.query({ ...asThem, values: becoming(viewerOf(person(id))) });
      const { rows } = await client.query<{ case_id: string }>(
        caseId === null ? { ...everywhere, values: [id, unit.now] } : { ...inCase, values: [id, unit.now, caseId] },
      );
      for (const { case_id: changedCase } of rows) unit.record(inboxStream(id), 'inboxChanged', { caseId: changedCase });
    }
    await client.query('set local plan_cache_mode = auto');
  }

  /** Everybody for whom something may wait in this case; `unit` sees it as the case's board. */
  async peopleOf(unit: Unit, caseId: string): Promise<string[]> {
    const rows: { id: string }[] = await unit.manager.query(
      `select m.person_id as id from board_case c join board_member m on m.board_id = c.board_id and m.left_at is null where c.id = $1
       union select person_id from board_guest where case_id = $1 and expires_at > now()
       union select a.person_id from board_case c join affiliation a on a.organisation_id = c.organisation_id where c.id = $1
       union select person_id from inbox_item where case_id = $1 order by 1`,
      [caseId],
    );
    return rows.map(({ id }) => id);
  }
}
