import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '#event-log';
import { RenewInbox } from '#inbox';

// A unit of work holds the inbox streams that it tells.
const peoplePerUnit = 50;

/** What begins to wait because time has passed: a condition about to expire, a date that somebody let pass (INBOX-2). */
@Injectable()
export class RenewInboxes {
  static readonly every = 10 * 60_000;

  constructor(
    private readonly database: DataSource,
    private readonly work: UnitOfWork,
    private readonly inbox: RenewInbox,
  ) {}

  async run(): Promise<void> {
    const people: { id: string }[] = await this.database.query(
      `select person_id as id from board_member where left_at is null union select person_id from board_guest where expires_at > now()
       union select person_id from affiliation union select person_id from inbox_item order by 1`,
    );
    const command = { name: 'renewInboxes', actor: { kind: 'system', id: 'worker' } } as const;
    for (let from = 0; from < people.length; from += peoplePerUnit) {
      const some = people.slice(from, from + peoplePerUnit).map(({ id }) => id);
      await this.work.run(command, async (unit) => {
        await this.inbox.of(unit, some);
        return {};
      });
    }
  }
}
