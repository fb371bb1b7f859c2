import { Injectable, Optional } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '#event-log';
import { newId } from '#kernel';
import type { ItemKind } from '../domain/item.js';
import { NotificationPort, type OutgoingNotification } from '../domain/notification-port.js';
import { notificationText } from '../domain/notification-text.js';
import { itemsToSend } from '../domain/notification-time.js';
import {
  abandonUnanswered,
  beginAgain,
  beginNotification,
  dueAgain,
  keepDelivery,
  lockPreferences,
  peopleToWriteTo,
  stillWaiting,
  unsettledItems,
  type StoredItem,
  type StoredPreferences,
} from '../storage/notification.store.js';
import { RenewInbox } from './renew-inbox.js';

const command = { name: 'sendNotifications', actor: { kind: 'system', id: 'worker' } } as const;
type Prepared = { notification: OutgoingNotification; attempts: number } | null;

/**
 * [INBOX-5] Writes to people about what waits for them. A mail is marked before it is handed over, with the items that it is about: after a crash
 * nobody knows whether it went, and one too few (the inbox has it all the same) is better than the same again. Only what certainly
 * did not go is tried again.
 */
@Injectable()
export class SendNotifications {
  constructor(
    private readonly database: DataSource,
    private readonly work: UnitOfWork,
    private readonly inbox: RenewInbox,
    @Optional() private readonly port?: NotificationPort,
  ) {}

  async run(now: Date = this.work.now()): Promise<void> {
    if (!this.port) return;
    await abandonUnanswered(this.database);
    const mails = [
      ...(await dueAgain(this.database)).map((id) => () => this.#again(id)),
      ...(await peopleToWriteTo(this.database))
        .filter(({ preferences, items }) => itemsToSend(now, preferences, items).length > 0)
        .map(
          ({ personId }) =>
            () =>
              this.#prepare(personId),
        ),
    ];
    const failures: unknown[] = [];
    for (const mail of mails)
      await mail()
        .then((prepared) => this.#deliver(prepared))
        .catch((error: unknown) => failures.push(error));
    // One that fails keeps nobody else's back.
    if (failures.length > 0) throw failures[0];
  }

  /** With the person's own eyes once more: what they did or saw a moment ago is not written of. */
  async #prepare(personId: string): Promise<Prepared> {
    const prepared: { found: Prepared } = { found: null };
    await this.work.run(command, async (unit) => {
      const preferences = await lockPreferences(unit.manager, personId);
      if (!preferences) return {};
      await this.inbox.of(unit, [personId]);
      const items = itemsToSend(unit.now, preferences, await unsettledItems(unit.manager, personId));
      if (items.length === 0) return {};
      const id = newId(unit.now);
      await beginNotification(unit.manager, { id, personId, items, at: unit.now });
      prepared.found = { notification: this.#mail(id, preferences, items), attempts: 1 };
      return { id };
    });
    return prepared.found;
  }

  async #again(id: string): Promise<Prepared> {
    const prepared: { found: Prepared } = { found: null };
    await this.work.run(command, async (unit) => {
      const begun = await beginAgain(unit.manager, id);
      const preferences = begun && (await lockPreferences(unit.manager, begun.personId));
      if (!begun || !preferences) return {};
      await this.inbox.of(unit, [begun.personId]);
      const items = await stillWaiting(unit.manager, id);
      if (items.length === 0 || preferences.rhythm === 'NEVER')
        await keepDelivery(unit.manager, id, begun.attempts, { outcome: 'NOT_NEEDED' });
      else prepared.found = { notification: this.#mail(id, preferences, items), attempts: begun.attempts };
      return { id };
    });
    return prepared.found;
  }

  async #deliver(prepared: Prepared): Promise<void> {
    if (!prepared) return;
    const { notification, attempts } = prepared;
    await keepDelivery(this.database, notification.id, attempts, await this.port!.deliver(notification));
  }

  #mail(
    id: string,
    { language, mailAddress }: StoredPreferences,
    items: readonly (StoredItem & { kind: ItemKind })[],
  ): OutgoingNotification {
    const { publicUrl } = this.port!;
    return { id, to: mailAddress, settingsUrl: `${publicUrl}/`, ...notificationText(language, items, publicUrl) };
  }
}
