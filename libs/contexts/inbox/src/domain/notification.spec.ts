import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#kernel';
import { kindsOfItems, type ItemKind } from './item.js';
import { notificationText } from './notification-text.js';
import { itemsToSend, languages, type NotificationPreferences } from './notification-time.js';
import { notificationPreferences } from './preferences.js';

const berlin: NotificationPreferences = {
  rhythm: 'IMMEDIATE',
  timeZone: 'Europe/Berlin',
  dailyAt: '07:00',
  quietFrom: null,
  quietUntil: null,
};
const at = (time: string) => new Date(`2026-11-20T${time}:00Z`);
const item = (kind: ItemKind, knownAt: Date) => ({ kind, knownAt });
const sent = (now: Date, preferences: Partial<NotificationPreferences>, ...items: { kind: ItemKind; knownAt: Date }[]) =>
  itemsToSend(now, { ...berlin, ...preferences }, items).map(({ kind }) => kind);
const opinion = item('OPINION', at('09:10'));

describe('when somebody is written to', () => {
  it('[INBOX-5] at once, at the next full hour of their clock, at their time of day, or never', () => {
    expect(sent(at('09:10'), {}, opinion)).toEqual(['OPINION']);
    expect(sent(at('09:59'), { rhythm: 'HOURLY' }, opinion)).toEqual([]);
    expect(sent(at('10:00'), { rhythm: 'HOURLY' }, opinion)).toEqual(['OPINION']);
    // Half past is the full hour in Kathmandu's neighbour: its clock is five and a half hours ahead.
    expect(sent(at('09:29'), { rhythm: 'HOURLY', timeZone: 'Asia/Kolkata' }, opinion)).toEqual([]);
    expect(sent(at('09:30'), { rhythm: 'HOURLY', timeZone: 'Asia/Kolkata' }, opinion)).toEqual(['OPINION']);
    // 07:00 in Berlin is 06:00 in winter.
    expect(sent(at('23:59'), { rhythm: 'DAILY' }, opinion)).toEqual([]);
    const next = (time: string) => new Date(`2026-11-21T${time}:00Z`);
    expect(sent(next('05:59'), { rhythm: 'DAILY' }, opinion)).toEqual([]);
    expect(sent(next('06:00'), { rhythm: 'DAILY' }, opinion)).toEqual(['OPINION']);
    expect(sent(next('06:01'), { rhythm: 'DAILY' }, opinion, item('ACTION', next('06:00')))).toEqual(['OPINION']);
    expect(sent(next('12:00'), { rhythm: 'NEVER' }, opinion, item('ALERT', opinion.knownAt))).toEqual([]);
  });

  it('[INBOX-5] not in quiet hours, over midnight too, and in summer by the summer’s clock; afterwards all of it', () => {
    const quiet = { quietFrom: '22:00', quietUntil: '06:30' };
    for (const [time, expected] of [
      ['20:59', 1],
      ['21:00', 0],
      ['23:30', 0],
      ['05:29', 0],
      ['05:30', 1],
    ] as const)
      // prettier-ignore
      expect([time, sent(at(time), quiet, opinion).length]).toEqual([time, expected]);
    expect(sent(new Date('2026-07-20T20:00:00Z'), quiet, opinion)).toEqual([]);
    expect(sent(new Date('2026-07-20T19:59:00Z'), quiet, opinion)).toEqual(['OPINION']);
    expect(sent(at('11:30'), { quietFrom: '12:00', quietUntil: '13:00' }, opinion)).toEqual([]);
  });

  it('[INBOX-5] of an unanswered alert always, and then of that alone', () => {
    const alert = item('ALERT', at('23:00'));
    expect(sent(at('23:00'), { rhythm: 'DAILY', quietFrom: '22:00', quietUntil: '06:30' }, opinion, alert)).toEqual(['ALERT']);
  });

  it('[INBOX-5] refuses what cannot be meant, and says where', () => {
    const draft = { ...berlin, language: 'EN', mailAddress: 'chair@example.org' } as const;
    const path = (more: object): unknown => {
      try {
        return notificationPreferences({ ...draft, ...more }).mailAddress;
      } catch (error) {
        return (error as Refusal).facts['path'];
      }
    };
    expect(path({})).toBe('chair@example.org');
    expect(path({ rhythm: 'NEVER', mailAddress: ' ' })).toBeNull();
    for (const mailAddress of [
      null,
      '',
      'chair',
      'a@b@c',
      'a@example.org, b@example.org',
      'x <a@example.org>',
      'a@example.org\r\nBcc: b@example.org',
      'a b@example.org',
      `${'a'.repeat(65)}@example.org`,
      'a@-',
    ])
      // prettier-ignore
      expect([mailAddress, path({ mailAddress })]).toEqual([mailAddress, ['input', 'mailAddress']]);
    for (const timeZone of ['', 'Berlin', 'x'.repeat(100)]) expect(path({ timeZone })).toEqual(['input', 'timeZone']);
    for (const dailyAt of ['7:00', '24:00', '07:60', '']) expect(path({ dailyAt })).toEqual(['input', 'dailyAt']);
    expect(path({ quietFrom: '22:00' })).toEqual(['input', 'quietUntil']);
    expect(path({ quietUntil: '22:00' })).toEqual(['input', 'quietFrom']);
    expect(path({ quietFrom: 'ten', quietUntil: '22:00' })).toEqual(['input', 'quietFrom']);
  });
});

describe('what somebody is written', () => {
  it.each(languages)('[INBOX-6] is kinds and links alone, in %s', (language) => {
    const caseId = '01900000-0000-7000-8000-000000000001';
    const items = kindsOfItems.map((kind) => ({ kind, caseId, knownAt: at('09:00'), number: 'SPN-2026-0142', question: 'CANARY' }));
    const { subject, text } = notificationText(language, items, 'https://desk.example.org');
    expect(subject).toContain(String(items.length));
    expect(text.match(/https:\/\/\S+/g)).toEqual([
      ...items.map(() => `https://desk.example.org/cases/case_${caseId}`),
      'https://desk.example.org/',
    ]);
    // Without the links it is the same for every case and every person.
    const words = text.replaceAll(/https:\S+/g, '');
    const elsewhere = notificationText(language, items.map((one) => ({ ...one, caseId: one.caseId.replace(/1$/, '2') })), 'https://desk.example.org').text; // prettier-ignore
    expect(elsewhere.replaceAll(/https:\S+/g, '')).toBe(words);
    expect(words).not.toMatch(/CANARY|SPN|\d/);
  });
});
