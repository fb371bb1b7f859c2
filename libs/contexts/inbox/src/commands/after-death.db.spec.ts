import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AddComment } from '#discussion';
import { viewerInPlace } from '#reads';
import { buildHouse, type House } from '../../../../../test/builders/house.js';
import { afterDeath } from '../domain/item.js';
import { NotificationPort, type Delivery, type OutgoingNotification } from '../domain/notification-port.js';
import type { PreferencesDraft } from '../domain/preferences.js';
import { itemsSql } from '../queries/items-sql.js';
import { RenewInbox } from './renew-inbox.js';
import { SendNotifications } from './send-notifications.js';
import { SetNotificationPreferences } from './set-notification-preferences.js';

class Postbox extends NotificationPort {
  readonly publicUrl = 'https://desk.example.org';
  readonly got: OutgoingNotification[] = [];
  deliver(notification: OutgoingNotification): Promise<Delivery> {
    this.got.push(notification);
    return Promise.resolve({ outcome: 'SENT' });
  }
}

let house: House;
beforeAll(async () => void (house = await buildHouse()), 60_000);
afterAll(() => house?.close());

const died = (caseId: string, on: string | null) =>
  house.owner.query('update patient set died_on = $2 where id = (select patient_id from board_case where id = $1)', [caseId, on]);
const kinds = async (caseId: string): Promise<string[]> => {
  const person = `'${house.who.radiologist.id}'::uuid`;
  const { rows } = await house.owner.query(`select kind from (${itemsSql(viewerInPlace({ person }))}) i where case_id = $1 order by kind`, [
    caseId,
  ]);
  return rows.map(({ kind }) => kind as string);
};

it('[CASE-11] nobody owes anything about a patient who has died, but what was said to them, and no mail goes about what they owed', async () => {
  const post = new Postbox();
  const renew = new RenewInbox();
  const send = new SendNotifications(house.writer, house.work, renew, post);
  const preferences: PreferencesDraft = {
    rhythm: 'IMMEDIATE', mailAddress: 'radiologist@example.org', language: 'EN', timeZone: 'Europe/Berlin', dailyAt: '07:00', quietFrom: null, quietUntil: null,
  }; // prettier-ignore
  await new SetNotificationPreferences(house.work).execute(house.who.radiologist, preferences);
  const known = () =>
    house.work.run({ name: 'test', actor: { kind: 'system', id: 'worker' } }, async (unit) => {
      await renew.of(unit, [house.who.radiologist.id]);
      return {};
    });
  const turn = () => (house.now = new Date());
  turn();
  const caseId = await house.buildCase();
  await house.buildReview(caseId);
  await known();
  // Known to the worker and not yet written of: the death comes between.
  await died(caseId, '2026-01-01');
  expect(await kinds(caseId)).toEqual([]);
  await send.run(turn());
  expect(post.got).toEqual([]);

  const comment = { caseId, body: 'Did you know?', audience: 'BOARD', threadId: null, questionTo: null };
  await new AddComment(house.work).execute(house.who.chair, { ...comment, mentions: [house.who.radiologist.id] } as never);
  expect(await kinds(caseId)).toEqual(['MENTION']);
  await known();
  await send.run(turn());
  expect(post.got.map(({ subject }) => subject)).toEqual(['Consilium: something waits for you']);

  await died(caseId, null);
  expect(await kinds(caseId)).toEqual(['MENTION', 'OPINION']);
});

it('[CASE-11] what would have to be done for the patient is not among what still waits after a death', () => {
  expect(afterDeath).toEqual(['QUESTION', 'MENTION', 'BALLOT_TO_CONFIRM', 'LETTER_TO_SIGN']);
});
