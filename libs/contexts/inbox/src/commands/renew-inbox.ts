import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { viewerOf } from '#access';
import { become, becoming } from '#database';
import { inboxStream, type Unit } from '#event-log';
import { person } from '#kernel';
import { viewerInPlace } from '#reads';
import { everybodysItemsSql, itemsSql } from '../queries/items-sql.js';

/** What is not read now is not there: so it is compared within one statement. `$1` whose lists, `$2` when; `changed` is told of. */
const renew = (people: string, there: string, known: string): string => `
  with ${people}there as materialized (${there}),
  gone as (
    delete from inbox_item k where ${known}
      and not exists (select from there t where t.person_id = k.person_id and t.kind = k.kind and t.subject_id = k.subject_id)
    returning k.person_id, k.case_id
  ), come as (
    insert into inbox_item (person_id, kind, subject_id, case_id, since, due_at, known_at)
    select t.person_id, t.kind, t.subject_id, t.case_id, t.since, t.due, $2 from there t on conflict do nothing returning person_id, case_id
  )
  select distinct person_id, case_id from (select * from gone union all select * from come) changed order by 1, 2`;

/** Everybody for whom something may wait in a case, or did. */
const people = `
  people as materialized (
    select m.person_id as id from board_case c join board_member m on m.board_id = c.board_id and m.left_at is null where c.id = $1
    union select person_id from board_guest where case_id = $1 and expires_at > now()
    union select a.person_id from board_case c join affiliation a on a.organisation_id = c.organisation_id where c.id = $1
    union select person_id from inbox_item where case_id = $1
  ), `;

// By name and with the plan for any value: planning these took ten times as long as reading, each time.
const inCase = { name: 'renew_inbox_in_case', text: renew(people, everybodysItemsSql('people', '$1::uuid'), 'k.case_id = $1') };
const everywhere = {
  name: 'renew_inbox',
  text: renew('', `select $1::uuid as person_id, i.* from (${itemsSql(viewerInPlace({ person: '$1::uuid' }))}) i`, 'k.person_id = $1'),
};
const asThem = { name: 'renew_inbox_become', text: become };
/** Both sides of the case: whose list an item belongs on, and whether they may read it, the statement itself says. */
const asBothSides = {
  name: 'renew_inbox_both_sides',
  text: 'select app_become(null, null, c.board_id, c.organisation_id) from board_case c where c.id = $1',
};

/** [INBOX-2] Looks again at what waits for people, and tells each of them of the cases where something came or went. */
@Injectable()
export class RenewInbox {
  /** Everybody's list in one case, in one statement; `unit` sees it as the case's board, and as both its sides afterwards. */
  async inCase(unit: Unit, caseId: string): Promise<void> {
    await planned(unit, async (client) => {
      await client.query({ ...asBothSides, values: [caseId] });
      tell(unit, await client.query({ ...inCase, values: [caseId, unit.now] }));
    });
  }

  /** The whole lists of these people, each with their own eyes. The unit sees rows as the last of them afterwards. */
  async of(unit: Unit, whose: readonly string[]): Promise<void> {
    await planned(unit, async (client) => {
      for (const id of whose) {
        await client.query({ ...asThem, values: becoming(viewerOf(person(id))) });
        tell(unit, await client.query({ ...everywhere, values: [id, unit.now] }));
      }
    });
  }
}

async function planned(unit: Unit, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = (await unit.manager.queryRunner!.connect()) as PoolClient;
  await client.query('set local plan_cache_mode = force_generic_plan');
  await work(client);
  await client.query('set local plan_cache_mode = auto');
}

function tell(unit: Unit, { rows }: { readonly rows: readonly { person_id: string; case_id: string }[] }): void {
  for (const { person_id: id, case_id: caseId } of rows) unit.record(inboxStream(id), 'inboxChanged', { caseId });
}
