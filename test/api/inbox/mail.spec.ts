import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { SendNotifications } from '#inbox';
import { MailModule } from '#mail';
import { WorkerModule } from '../../../apps/worker/src/worker.module.js';
import { referralInput } from '../../builders/referral.js';
import { startApi, type Api } from '../../support/api.js';
import { until } from '../../support/until.js';

const publicUrl = 'https://desk.example.org';
let server: SMTPServer;
let api: Api;
/** As they came, headers and all; and what a mail program shows of them. */
const mails: { raw: string; to: string; subject: string; text: string }[] = [];

beforeAll(async () => {
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        void simpleParser(raw).then(({ subject = '', text = '' }) => {
          mails.push({ raw, to: session.envelope.rcptTo[0]!.address, subject, text });
          done();
        });
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  api = await startApi({ beside: [MailModule.forRoot({ smtpUrl, from: 'Consilium <desk@example.org>', publicUrl }), WorkerModule] });
}, 120_000);
afterAll(async () => {
  await api?.close();
  await new Promise<void>((resolve) => server.close(resolve));
});

async function act(who: string, name: string, input: Record<string, unknown>, answer: string): Promise<any> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await api.ask<Record<string, any>>(who, `mutation ($i: ${type}!) { ${name}(input: $i) ${answer} }`, {
    i: input,
  });
  expect([name, errors]).toEqual([name, []]);
  return data[name];
}
const inbox = `{ viewer { inbox { counts { kind count } items(first: 20) { edges { node { kind rule boardCase { id } } } } notificationPreferences { rhythm mailAddress } } } }`;
const kinds = async (who: string): Promise<string[]> =>
  (await api.ask<any>(who, inbox)).data.viewer.inbox.items.edges.map(({ node }: { node: { kind: string } }) => node.kind).sort();
const preferences = (who: string, more: object = {}) =>
  act(
    who,
    'setNotificationPreferences',
    { rhythm: 'IMMEDIATE', mailAddress: `${who}@example.org`, timeZone: 'Europe/Berlin', ...more },
    '{ person { id } }',
  );

describe('from a deed to somebody’s mailbox', () => {
  it('[INBOX-6] tells the people who asked for it what waits, and nothing of the patient or of what was said, in any header or line', async () => {
    const canaries = ['Quillfeather', 'Is CANARYQ indicated', 'CANARYR', 'CANARYC of the board', 'SPN-'];
    await preferences('radiologist');
    await preferences('physiotherapist', { language: 'DE' });
    await preferences('chair', { rhythm: 'NEVER', mailAddress: null });
    const { data } = await api.ask<any>('chair', '{ viewer { memberships { board { id code } } } }');
    const board = data.viewer.memberships.find(({ board: { code } }: { board: { code: string } }) => code === 'SPN').board.id;
    const referral = referralInput(board, { question: 'Is CANARYQ indicated?', reason: 'CANARYR' }) as { patient: object };
    referral.patient = { ...referral.patient, name: 'Quillfeather, Canary' };
    const { boardCase } = await act('hospital-system', 'submitReferral', referral as never, '{ boardCase { id version } }');
    await act(
      'coordinator',
      'triageCase',
      { caseId: boardCase.id, version: boardCase.version, accept: { priority: 'P2', complexity: 2 } },
      '{ boardCase { id } }',
    );
    await act(
      'chair',
      'addComment',
      { caseId: boardCase.id, body: 'CANARYC of the board', audience: 'BOARD', questionTo: 'PHYSIOTHERAPY' },
      '{ comment { id } }',
    );

    // The worker follows the log by itself; the mails' own timer is not waited for.
    const send = () => api.app.get(SendNotifications, { strict: false }).run();
    await until(
      async () => {
        await send();
        return ['radiologist', 'physiotherapist'].every((who) => mails.some(({ to }) => to === `${who}@example.org`));
      },
      'both mails',
      30_000,
    );
    expect(await kinds('physiotherapist')).toEqual(expect.arrayContaining(['QUESTION']));
    await until(
      async () => {
        await send();
        return mails
          .filter(({ to }) => to.startsWith('physio'))
          .some(({ text }) => text.includes('Eine Frage an Ihr Fachgebiet ist offen'));
      },
      'the question by mail',
      30_000,
    );
    for (const { raw, subject, text } of mails) {
      expect(subject).toMatch(/^Consilium: /);
      expect(text).toContain(`${publicUrl}/cases/${boardCase.id}`);
      // Encoded words and transfer encodings hide nothing either.
      const all = [raw, text, subject, Buffer.from(raw.split('\r\n\r\n').slice(1).join(), 'base64').toString()].join('\n');
      for (const canary of canaries) expect([canary, all.includes(canary)]).toEqual([canary, false]);
    }
    expect(new Set(mails.map(({ to }) => to))).toEqual(new Set(['radiologist@example.org', 'physiotherapist@example.org']));
    const count = mails.length;
    await send();
    expect(mails.length).toBe(count);
  }, 90_000);

  it('counts what changed since one looked, through the public API', async () => {
    const { data } = await api.ask<any>('radiologist', inbox);
    const { id } = data.viewer.inbox.items.edges[0].node.boardCase;
    expect(data.viewer.inbox.notificationPreferences).toEqual({ rhythm: 'IMMEDIATE', mailAddress: 'radiologist@example.org' });
    const changes =
      'query ($id: ID!) { boardCase(id: $id) { stream { head } changesSinceLastLook { count lookedAt kinds { type count } } } }';
    const before = (await api.ask<any>('radiologist', changes, { id })).data.boardCase;
    expect(before.changesSinceLastLook).toBeNull();
    await act('radiologist', 'markLooked', { caseId: id, head: before.stream.head }, '{ boardCase { id } }');
    await act('chair', 'addComment', { caseId: id, body: 'More.', audience: 'BOARD' }, '{ comment { id } }');
    await act('radiologist', 'addComment', { caseId: id, body: 'Mine.', audience: 'BOARD' }, '{ comment { id } }');
    const after = (await api.ask<any>('radiologist', changes, { id })).data.boardCase;
    expect(after.changesSinceLastLook).toEqual({ count: 1, lookedAt: expect.any(String), kinds: [{ type: 'commentAdded', count: 1 }] });
  });
});
