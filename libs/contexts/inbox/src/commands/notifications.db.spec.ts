import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AddComment } from '#discussion';
import { buildHouse, type House, type Somebody } from '../../../../../test/builders/house.js';
import { NotificationPort, type Delivery, type OutgoingNotification } from '../domain/notification-port.js';
import type { PreferencesDraft } from '../domain/preferences.js';
import { MarkLooked } from './mark-looked.js';
import { RenewInbox } from './renew-inbox.js';
import { SendNotifications } from './send-notifications.js';
import { SetNotificationPreferences } from './set-notification-preferences.js';

class Postbox extends NotificationPort {
  readonly publicUrl = 'https://desk.example.org';
  readonly got: OutgoingNotification[] = [];
  answer: (notification: OutgoingNotification) => Promise<Delivery> = () => Promise.resolve({ outcome: 'SENT' });
  deliver(notification: OutgoingNotification): Promise<Delivery> {
    this.got.push(notification);
    return this.answer(notification);
  }
}

let house: House;
let post: Postbox;
let send: SendNotifications;
let caseId: string;
const renew = new RenewInbox();

beforeAll(async () => void (house = await buildHouse()), 60_000);
afterAll(() => house?.close());
beforeEach(async () => {
  await house.owner.query('delete from notification; delete from inbox_item; delete from notification_preference; delete from last_look');
  await house.owner.query('delete from mention');
  house.now = new Date();
  caseId = await house.buildCase();
  post = new Postbox();
  send = new SendNotifications(house.writer, house.work, renew, post);
  await wants('radiologist');
});

const wants = (name: Somebody, more: Partial<PreferencesDraft> = {}) =>
  new SetNotificationPreferences(house.work).execute(house.who[name], {
    rhythm: 'IMMEDIATE',
    mailAddress: `${name}@example.org`,
    language: 'EN',
    timeZone: 'Europe/Berlin',
    dailyAt: '07:00',
    quietFrom: null,
    quietUntil: null,
    ...more,
  });
const mention = async (...names: Somebody[]) => {
  house.now = new Date();
  const mentions = names.map((name) => house.who[name].id);
  const input = { caseId, body: 'CANARY of the board', audience: 'BOARD', threadId: null, questionTo: null, mentions };
  await new AddComment(house.work).execute(house.who.chair, input as never);
};
/** What the worker does after the fact. */
const known = (...names: Somebody[]) =>
  house.work.run({ name: 'test', actor: { kind: 'system', id: 'worker' } }, async (unit) => {
    await renew.of(unit, names.map((name) => house.who[name].id)); // prettier-ignore
    return {};
  });
const run = () => send.run((house.now = new Date()));
const states = async () =>
  (await house.owner.query('select state, attempts, error_code from notification order by made_at, id')).rows.map(({ state, attempts }) => `${state} ${attempts}`); // prettier-ignore
const rested = () => house.owner.query(`update notification set next_at = now() where state = 'WAITING'`);

describe('writing to people', () => {
  it('[INBOX-5] is about each item once, together, for those who asked for it alone', async () => {
    await mention('radiologist', 'physiotherapist');
    await mention('radiologist');
    await known('radiologist', 'physiotherapist');
    await Promise.all([run(), run(), run()]);
    await run();
    expect(post.got.map(({ to, subject }) => [to, subject])).toEqual([['radiologist@example.org', 'Consilium: 2 things wait for you']]);
    expect(await states()).toEqual(['SENT 1']);
    await mention('radiologist');
    await known('radiologist');
    await run();
    expect(post.got.map(({ subject }) => subject).slice(1)).toEqual(['Consilium: something waits for you']);
  });

  it('[INBOX-5] is never about what was done or seen meanwhile, nor about what waited before somebody asked for mail', async () => {
    await mention('radiologist', 'physiotherapist');
    await known('radiologist', 'physiotherapist');
    await wants('physiotherapist', { language: 'DE' });
    house.now = new Date();
    await new MarkLooked(house.work).execute(house.who.radiologist, { caseId, head: 1 });
    await run();
    expect([post.got, await states()]).toEqual([[], []]);
    await mention('physiotherapist');
    await known('physiotherapist');
    await run();
    expect(post.got.map(({ subject }) => subject)).toEqual(['Consilium: etwas wartet auf Sie']);
  });

  it('[INBOX-5] stops with the wish, and with the right to read the case', async () => {
    await wants('guest');
    await house.owner.query(
      `insert into board_guest (board_id, person_id, case_id, discipline, expires_at) values ($1, $2, $3, 'ONCOLOGY', now() + interval '1 day')
       on conflict (person_id, case_id) do update set expires_at = excluded.expires_at`,
      [house.board, house.who.guest.id, caseId],
    );
    await mention('radiologist', 'guest');
    await known('radiologist', 'guest');
    await wants('radiologist', { rhythm: 'NEVER' });
    await house.owner.query(`update board_guest set expires_at = now() - interval '1 second' where person_id = $1`, [house.who.guest.id]);
    await run();
    expect(post.got).toEqual([]);
  });

  it('[INBOX-5] tries again what certainly did not go, with the same id, while it still waits; and gives up at last', async () => {
    post.answer = () => Promise.resolve({ outcome: 'NOT_SENT', permanent: false, code: 'SMTP 451' });
    await mention('radiologist');
    await known('radiologist');
    await run();
    await run();
    expect([post.got.length, await states()]).toEqual([1, ['WAITING 1']]);
    for (let attempt = 2; attempt <= 7; attempt++) {
      await rested();
      await Promise.all([run(), run()]);
      expect([post.got.length, await states()]).toEqual([attempt, [`${attempt === 7 ? 'GIVEN_UP' : 'WAITING'} ${attempt}`]]);
    }
    expect(new Set(post.got.map(({ id }) => id)).size).toBe(1);

    await mention('radiologist');
    await known('radiologist');
    await run();
    house.now = new Date();
    await new MarkLooked(house.work).execute(house.who.radiologist, { caseId, head: 1 });
    await rested();
    await run();
    expect([post.got.length, (await states()).at(-1)]).toEqual([8, 'NOT_NEEDED 2']);
    post.answer = () => Promise.resolve({ outcome: 'NOT_SENT', permanent: true, code: 'SMTP 550' });
    await mention('radiologist');
    await known('radiologist');
    await run();
    expect((await states()).at(-1)).toBe('GIVEN_UP 1');
  });

  it('[INBOX-5] is not sent twice after a crash between handing over and writing it down', async () => {
    await mention('radiologist');
    await known('radiologist');
    post.answer = () => Promise.reject(new Error('the process was killed here'));
    await expect(run()).rejects.toThrow('killed');
    post.answer = () => Promise.resolve({ outcome: 'SENT' });
    await run();
    expect([post.got.length, await states()]).toEqual([1, ['SENDING 1']]);
    await house.owner.query(`update notification set begun_at = now() - interval '11 minutes'`);
    await run();
    expect([post.got.length, await states()]).toEqual([1, ['UNKNOWN 1']]);
    // What the server never answered to is the same.
    post.answer = () => Promise.resolve({ outcome: 'UNKNOWN', code: 'ETIMEDOUT' });
    await mention('radiologist');
    await known('radiologist');
    await run();
    await run();
    expect([post.got.length, await states()]).toEqual([2, ['UNKNOWN 1', 'UNKNOWN 1']]);
  });

  it('[INBOX-6] holds nothing of the case, nor do the rows that say what was sent', async () => {
    await house.buildReview(caseId);
    await mention('radiologist');
    await known('radiologist');
    await run();
    expect(post.got).toHaveLength(1);
    const { rows } = await house.owner.query('select c.number, c.question, p.name, p.identifier from board_case c join patient p on p.id = c.patient_id where c.id = $1', [caseId]); // prettier-ignore
    const kept = JSON.stringify([(await house.owner.query('select * from notification')).rows, (await house.owner.query('select * from inbox_item')).rows]); // prettier-ignore
    for (const canary of ['CANARY', 'Question', 'Reason', ...(Object.values(rows[0]!) as string[])])
      for (const text of [JSON.stringify(post.got), kept]) expect([canary, text.includes(canary)]).toEqual([canary, false]);
  });

  it('does nothing where a site has no way out', async () => {
    await mention('radiologist');
    await known('radiologist');
    await new SendNotifications(house.writer, house.work, renew).run(new Date());
    expect(await states()).toEqual([]);
  });
});
