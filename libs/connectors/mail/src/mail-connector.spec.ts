import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { deliveryOf, MailConnector } from './mail-connector.js';

let server: SMTPServer;
let port: number;
let mails: { mail: ParsedMail; to: string[] }[] = [];
let answer: Error | null = null;
const failing = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

beforeAll(async () => {
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(address.startsWith('nobody') ? failing(550) : null),
    onData: (stream, session, done) => {
      void simpleParser(stream).then((mail) => {
        mails.push({ mail, to: session.envelope.rcptTo.map(({ address }) => address) });
        done(answer);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.server.address() as AddressInfo).port;
});
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
beforeEach(() => {
  mails = [];
  answer = null;
});

const connector = (at = port, from = 'Consilium <no-reply@example.org>') =>
  new MailConnector({ smtpUrl: `smtp://127.0.0.1:${at}`, from, publicUrl: 'https://desk.example.org' });
const mail = (more: object = {}) => ({
  id: '01900000-0000-7000-8000-000000000001',
  to: 'chair@example.org',
  subject: 'Consilium: 2 Dinge für Sie',
  text: 'Dies wartet.\n\nhttps://desk.example.org/cases/case_1\n',
  settingsUrl: 'https://desk.example.org/',
  ...more,
});

describe('a notification by mail', () => {
  it('is plain text to one address, says that a program wrote it, and leads to a page where nothing changes by being opened', async () => {
    expect(await connector().deliver(mail())).toEqual({ outcome: 'SENT' });
    const [{ mail: got, to }] = mails as [(typeof mails)[0]];
    expect([to, got.subject, got.text?.trim(), got.html, got.attachments]).toEqual([
      ['chair@example.org'],
      'Consilium: 2 Dinge für Sie',
      'Dies wartet.\n\nhttps://desk.example.org/cases/case_1',
      false,
      [],
    ]);
    expect(got.messageId).toBe('<01900000-0000-7000-8000-000000000001@desk.example.org>');
    expect(got.headers.get('auto-submitted')).toBe('auto-generated');
    expect(got.headers.has('list-unsubscribe-post')).toBe(false);
    expect(JSON.stringify(got.headers.get('list'))).toContain('https://desk.example.org/');
  });

  it('goes to nobody else, whatever an address looks like', async () => {
    const { outcome } = await connector().deliver(mail({ to: 'chair@example.org, other@example.org\r\nBcc: third@example.org' }));
    expect(mails.flatMap(({ to }) => to).filter((to) => /other|third/.test(to))).toEqual([]);
    expect(outcome).not.toBe('UNKNOWN');
  });

  it('says what certainly did not go, for now or for good, and what nobody knows', async () => {
    expect(await connector().deliver(mail({ to: 'nobody@example.org' }))).toEqual({
      outcome: 'NOT_SENT',
      permanent: true,
      code: 'SMTP 550',
    });
    answer = failing(451);
    expect(await connector().deliver(mail())).toEqual({ outcome: 'NOT_SENT', permanent: false, code: 'SMTP 451' });
    expect(await connector(1).deliver(mail())).toMatchObject({ outcome: 'NOT_SENT', permanent: false });
    expect(deliveryOf(Object.assign(new Error(), { code: 'ETIMEDOUT', command: 'DATA' }))).toEqual({
      outcome: 'UNKNOWN',
      code: 'ETIMEDOUT',
    });
    expect(deliveryOf(new Error())).toMatchObject({ outcome: 'UNKNOWN' });
  });
});
