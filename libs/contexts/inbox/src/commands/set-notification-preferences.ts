import { Injectable } from '@nestjs/common';
import { inboxStream, UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { notificationPreferences, type PreferencesDraft } from '../domain/preferences.js';

@Injectable()
export class SetNotificationPreferences {
  constructor(private readonly work: UnitOfWork) {}

  /** [INBOX-5] One's own, from now on. What waited before is not written of: whoever turns mail on has just been looking. */
  execute(actor: Actor, draft: PreferencesDraft, idempotencyKey?: string | null): Promise<{ personId: string }> {
    return this.work.run({ name: 'setNotificationPreferences', actor, input: draft, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const { rhythm, mailAddress, language, timeZone, dailyAt, quietFrom, quietUntil } = notificationPreferences(draft);
      await manager.query(
        `update inbox_item set settled_at = $2 where person_id = $1 and settled_at is null
           and not exists (select from notification_preference p where p.person_id = $1 and p.rhythm <> 'NEVER')`,
        [actor.id, now],
      );
      await manager.query(
        `insert into notification_preference (person_id, rhythm, mail_address, language, time_zone, daily_at, quiet_from, quiet_until, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (person_id) do update set rhythm = excluded.rhythm, mail_address = excluded.mail_address, language = excluded.language,
           time_zone = excluded.time_zone, daily_at = excluded.daily_at, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
           updated_at = excluded.updated_at`,
        [actor.id, rhythm, mailAddress, language, timeZone, dailyAt, quietFrom, quietUntil, now],
      );
      unit.record(inboxStream(actor.id), 'notificationPreferencesSet', { personId: actor.id });
      return { personId: actor.id };
    });
  }
}
