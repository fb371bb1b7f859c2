import { Injectable } from '@nestjs/common';
import { viewerOf } from '#access';
import { become, becoming } from '#database';
import { inboxStream, type Unit } from '#event-log';
import { person } from '#kernel';
import { viewerInPlace } from '#reads';
import { itemsSql } from '../queries/items-sql.js';

const items = itemsSql(viewerInPlace({ person: '$1::uuid' }));
// What is not read now, by whoever asks, is not there: so it is compared within one statement.
const renew = `
  with there as materialized (select * from (${items}) i where $2::uuid is null or i.case_id = $2::uuid),
  gone as (
    delete from inbox_item k where k.person_id = $1 and ($2::uuid is null or k.case_id = $2::uuid)
      and not exists (select from there t where t.kind = k.kind and t.subject_id = k.subject_id) returning k.case_id
  ), come as (
    insert into inbox_item (person_id, kind, subject_id, case_id, since, due_at, known_at)
    select $1, t.kind, t.subject_id, t.case_id, t.since, t.due, $3 from there t on conflict do nothing returning case_id
  )
  select distinct case_id from (select case_id from gone union all select case_id from come) changed order by 1`;

/** [INBOX-2] Looks again at what waits for people, with their own eyes, and tells each of them of the cases where something came or went. */
@Injectable()
export class RenewInbox {
  /** In one case, or in all of theirs. The unit sees rows as the last of them afterwards. */
  async for(unit: Unit, people: readonly string[], caseId: string | null): Promise<void> {
    for (const id of people) {
      await unit.manager.query(become, becoming(viewerOf(person(id))));
      const changed: { case_id: string }[] = await unit.manager.query(renew, [id, caseId, unit.now]);
      for (const { case_id: changedCase } of changed) unit.record(inboxStream(id), 'inboxChanged', { caseId: changedCase });
    }
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
