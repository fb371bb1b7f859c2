import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { projectFolder } from '#config';
import { globalId } from '#kernel';
import { Browser } from '../api/access/browser.js';
import { referralInput } from '../builders/referral.js';
import { ask, at, comment, Desk, follow, submit, until } from './desk.js';
import { mayDo } from './roles.js';
import { openSite, type Site } from './site.js';

let site: Site;
let desk: Desk;
beforeAll(async () => {
  site = await openSite();
  desk = new Desk(site);
}, 300_000);
afterAll(() => site?.close(), 60_000);

describe('an installation of separate processes with what their images hold', () => {
  it('gives each process a login that can do no more than it must', async () => {
    const denied = '42501';
    const both = { makesTables: denied, becomesOwner: denied, opensPatients: denied, deletesFacts: denied, changesAudit: denied };
    expect(await mayDo(site.urls.writer)).toEqual({ ...both, readsSessions: 'done' });
    expect(await mayDo(site.urls.reader)).toEqual({ ...both, readsSessions: denied });
    expect(await mayDo(site.urls.owner)).toMatchObject({ makesTables: 'done', becomesOwner: 'done' });
  });

  it('signs in where the two steps are answered by different APIs, and knows the session at both', async () => {
    const browser = new Browser(site.publicUrl);
    const before = site.proxy.served.length;
    const { way } = await browser.follow('/auth/sign-in');
    expect(way.map((step) => new URL(step, site.publicUrl).pathname)).toEqual([
      '/auth/sign-in',
      '/auth',
      expect.stringMatching(/^\/interaction\//),
      expect.stringMatching(/^\/auth\//),
      '/auth/callback',
      '/',
    ]);
    const steps = site.proxy.served.slice(before).filter(({ path }) => path === '/auth/sign-in' || path === '/auth/callback');
    expect(steps.map(({ path }) => path)).toEqual(['/auth/sign-in', '/auth/callback']);
    expect(new Set(steps.map(({ port }) => port)).size).toBe(2);
    const cookie = `__Host-consilium=${browser.cookie('__Host-consilium')}`;
    for (const port of site.apis) {
      const session = await fetch(`${at(port)}/auth/session`, { headers: { cookie, 'sec-fetch-site': 'same-origin' } });
      expect(session.status).toBe(200);
    }
  });

  it('keeps where a reader is as the proxy says, and not the proxy’s own address', async () => {
    const forwarded = { 'x-forwarded-for': '1.2.3.4, 203.0.113.9' };
    const readFrom = async (from: string): Promise<number> =>
      Number((await site.owner.query('select count(*) from read_audit where origin = $1', [from])).rows[0].count);
    const read = `{ node(id: "${globalId('BoardCase', site.world.cases[5]!.id)}") { ... on BoardCase { patient { name } } } }`;
    expect((await ask(at(site.apis[0]!), { ...desk.member(), ...forwarded }, read)).errors).toBeUndefined();
    await until('the request’s entry', async () => (await readFrom('203.0.113.9')) === 1);
    const watching = follow(at(site.gateways[0]!), { ...desk.member(), ...forwarded }, `case:${site.world.cases[5]!.id}`);
    await ask(site.publicUrl, desk.member(), comment, desk.onCase('to be read', 5));
    await until('the socket’s entry', async () => (await readFrom('203.0.113.9')) > 1);
    watching.client.close();
    expect(await readFrom('1.2.3.4')).toBe(0);
  });

  it('sends the same security headers with the page, by the proxy, as with its own answers', async () => {
    const { headers } = await fetch(`${at(site.apis[0]!)}/health/live`);
    const plain = new Set(['cache-control', 'connection', 'content-length', 'content-type', 'date', 'keep-alive', 'x-correlation-id']);
    const own = [...headers].filter(([name]) => !plain.has(name));
    const [, block = ''] = /^\(headers\) \{\n\theader \{\n([^}]*)\}/m.exec(
      readFileSync(join(projectFolder, 'docker/web/Caddyfile'), 'utf8'),
    )!;
    const proxys = block.trim().split('\n').map((line) => /^\s*(\S+) "?([^"]*)"?$/.exec(line)!.slice(1)); // prettier-ignore
    expect(proxys.map(([name, value]) => [name!.toLowerCase(), value]).sort()).toEqual(own.sort());
  });

  it('shows a referral that a system submits at one API to who follows at the other gateway, rung for and not swept', async () => {
    const organisation = `organisation:${site.world.organisation}`;
    const watching = follow(at(site.gateways[1]!), await desk.system(), organisation);
    const rung: string[] = [];
    const listener = new pg.Client({ connectionString: site.urls.reader });
    await listener.connect();
    await listener.query('listen consilium_doorbell');
    listener.on('notification', ({ payload }) => void rung.push(payload ?? ''));
    try {
      await until('following', () => watching.client.state.status === 'live');
      const [before, began] = [watching.types.length, performance.now()];
      const { data, errors } = await ask(at(site.apis[0]!), await desk.system(), submit, desk.referral({ externalReference: 'HIS-1' }));
      expect(errors).toBeUndefined();
      await until('the fact at the other gateway', () => watching.types.length > before);
      const took = performance.now() - began;
      expect(watching.types.at(-1)).toBe('referralSubmitted');
      await until('the bell', () => rung.some((bell) => bell.includes(organisation)));
      console.log(`submitted at one API, shown at the other gateway after ${took.toFixed(0)} ms`);
      // The same reference at the other API is the same case (CASE-12), the same key the same answer.
      const again = await ask(at(site.apis[1]!), await desk.system(), submit, desk.referral({ externalReference: 'HIS-1' }));
      expect(again.data!['submitReferral']!['boardCase']!['id']).toBe(data!['submitReferral']!['boardCase']!['id']);
      expect(watching.trouble).toEqual([]);
    } finally {
      watching.client.close();
      await listener.end();
    }
  });

  it('tells whoever follows, at either gateway, what both APIs write: each side its own, all of it, once and in order', async () => {
    const { id } = site.world.cases[6]!;
    const asReferrer = desk.referrer();
    const followers = [
      ['case', site.gateways[0]!, desk.member(2)],
      ['case', site.gateways[1]!, desk.member(3)],
      ['referral', site.gateways[0]!, asReferrer],
      ['referral', site.gateways[1]!, await desk.system()],
    ] as const;
    const watching = followers.map(([side, port, headers]) => ({ side, ...follow(at(port), headers, `${side}:${id}`) }));
    const refused = follow(at(site.gateways[1]!), asReferrer, `case:${id}`);
    try {
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, index) => {
          return ask(
            at(site.apis[index % 2]!),
            desk.member(index % 4),
            comment,
            desk.onCase(`both ${index}`, 6, index % 3 ? 'BOARD' : 'REFERRER'),
          );
        }),
      );
      expect(answers.filter(({ status, errors }) => status !== 200 || errors)).toEqual([]);
      for (const side of ['case', 'referral'] as const) {
        const { rows } = await site.owner.query<{ seq: string }>('select seq from fact where stream = $1 order by seq', [`${side}:${id}`]);
        expect(rows).toHaveLength(side === 'case' ? 40 : 14);
        for (const one of watching.filter((each) => each.side === side)) {
          await until(`all of ${side}`, () => one.seqs.length >= rows.length);
          expect([one.seqs, one.trouble]).toEqual([rows.map(({ seq }) => Number(seq)), []]);
        }
      }
      await until('the refusal', () => refused.trouble.length > 0);
      expect([refused.trouble, refused.seqs]).toEqual([['NOT_FOUND'], []]);
    } finally {
      for (const { client } of [...watching, refused]) client.close();
    }
  });

  it('ends what somebody may no longer follow, at gateways that nobody tells', async () => {
    const [leaving, signingOut] = [6, 7];
    const stream = `case:${site.world.cases[7]!.id}`;
    const left = site.gateways.map((port) => follow(at(port), desk.member(leaving), stream));
    const out = follow(at(site.gateways[1]!), desk.member(signingOut), stream);
    const all = [...left, out];
    try {
      await until('following', () => all.every(({ client }) => client.state.status === 'live'));
      await site.owner.query('update board_member set left_at = now() where person_id = $1', [site.world.members[leaving]!.id]);
      const headers = { cookie: site.world.members[signingOut]!.cookie, origin: site.publicUrl };
      expect((await fetch(`${at(site.apis[0]!)}/auth/sign-out`, { method: 'POST', headers })).status).toBe(204);
      await until('the end', () => left.every(({ trouble }) => trouble.length > 0) && out.client.state.status === 'offline');
      await ask(at(site.apis[1]!), desk.member(), comment, desk.onCase('not for them', 7));
      await until('the next thing', async () => (await desk.facts(stream, 'commentAdded')) === 1);
      expect(left.map(({ trouble, types }) => [trouble, types])).toEqual([[['NOT_FOUND'], []], [['NOT_FOUND'], []]]); // prettier-ignore
      expect(out.types).toEqual([]);
    } finally {
      for (const { client } of all) client.close();
    }
  });

  it('answers a key that one API has seen at the other API with the same ids', async () => {
    const input = desk.onCase('twice', 3);
    const [one, other] = await Promise.all(site.apis.map((port) => ask(at(port), desk.member(), comment, input)));
    expect(one!.data).toEqual(other!.data);
    expect(one!.data!['addComment']!['comment']!['id']).toEqual(expect.stringMatching(/^comment_/));
  });

  it('lets the worker tell the board what happened inside its cases', async () => {
    const board = `board:${site.world.board}`;
    const watching = follow(at(site.gateways[0]!), desk.member(), board);
    try {
      await until('following', () => watching.client.state.status === 'live');
      const before = await desk.facts(board, 'caseActivity');
      expect((await ask(site.publicUrl, desk.member(), comment, desk.onCase('something new', 1))).status).toBe(200);
      await until('the board’s fact', async () => (await desk.facts(board, 'caseActivity')) > before);
      await until('the board’s fact at the gateway', () => watching.types.includes('caseActivity'));
      expect(watching.trouble).toEqual([]);
    } finally {
      watching.client.close();
    }
  });

  it('restarts one process after the other under load: every request is answered, nothing is lost, who follows misses nothing', async () => {
    const stream = `case:${site.world.cases[2]!.id}`;
    const watching = follow(site.publicUrl, desk.member(1), stream);
    await until('following', () => watching.client.state.status === 'live');
    const { acknowledged, otherwise, stop } = desk.keepWriting(3, 2);
    try {
      for (const port of [...site.apis, site.gateways[0]!, site.worker]) {
        const program = site.at(port);
        const before = acknowledged.length;
        program.signal('SIGTERM');
        if (port !== site.worker) {
          // Says no at first and answers all the same: the proxy looks elsewhere before anything is refused.
          await until('not ready', async () => (await site.ready(port)).status === 503);
          expect((await site.ready(port)).body).toMatchObject({ status: 'stopping', database: 'ok' });
          expect((await fetch(`${at(port)}/health/live`)).status).toBe(200);
        }
        expect([program.name, await program.ended]).toEqual([program.name, 0]);
        await until('the others going on', () => acknowledged.length > before + 3);
        await site.startAgain(port);
        const list = site.apis.includes(port) ? site.proxy.apis : site.proxy.gateways;
        if (port !== site.worker) await until('the proxy sending to it again', () => list.ready.includes(port));
      }
    } finally {
      await stop();
    }
    console.log(`${acknowledged.length} writes acknowledged while four processes were restarted one after the other`);
    expect(otherwise).toEqual([]);
    const { rows } = await site.owner.query<{ id: string }>(`select id from comment where body ~ '^rolling '`);
    expect(rows.map(({ id }) => id).sort()).toEqual(acknowledged.sort());
    await until('the follower at the head', async () => watching.types.filter((type) => type === 'commentAdded').length === rows.length);
    expect(watching.seqs).toEqual(watching.seqs.map((_, index) => index + 1));
    expect(watching.trouble).toEqual([]);
    watching.client.close();
  }, 400_000);

  it('is not ready while the database is away, stays alive, and is ready again when it is back', async () => {
    const everybody = [...site.apis, ...site.gateways, site.worker];
    await site.postgres.immediateStop();
    for (const port of everybody) {
      await until('not ready', async () => (await site.ready(port)).status === 503);
      expect((await site.ready(port)).body).toEqual({ status: 'unavailable', database: 'unreachable' });
      expect((await fetch(`${at(port)}/health/live`)).status).toBe(200);
    }
    await site.postgres.start();
    for (const port of everybody) await until('ready again', async () => (await site.ready(port)).status === 200);
    await until('the proxy sending to both', () => site.proxy.apis.ready.length === 2);
    expect((await ask(site.publicUrl, desk.member(), comment, desk.onCase('after the pause', 4))).data!['addComment']).toBeTruthy();
    for (const port of everybody) expect(site.at(port).runs).toBe(true);
  });

  it('lets in the people whom the install page makes, with what it gives them', async () => {
    const [, sql] = /```sql\n([^`]*)```/.exec(readFileSync(join(projectFolder, 'docs/operators/install.md'), 'utf8'))!;
    await site.owner.query(
      sql!.replace('https://id.hospital.example/realms/clinic', site.issuer).replace('subject-of-r-amir', 'member-0-new'),
    );
    await site.owner.query(`update person_identity set subject = 'moved' where subject = 'member-0'`);
    await site.owner.query(`update person_identity set subject = 'member-0' where subject = 'member-0-new'`);
    const browser = new Browser(site.publicUrl);
    await browser.follow('/auth/sign-in');
    const headers = {
      cookie: `__Host-consilium=${browser.cookie('__Host-consilium')}`,
      origin: site.publicUrl,
      'sec-fetch-site': 'same-origin',
    };
    const { data } = await ask(
      site.publicUrl,
      headers,
      '{ viewer { person { name } memberships { role discipline board { id name questionKinds { code } } } organisations { name } } }',
    );
    const board = { id: expect.any(String), name: 'Spine and Pain Board', questionKinds: [{ code: 'STANDARD' }, { code: 'EMERGENCY' }] };
    expect(data).toEqual({
      viewer: {
        person: { name: 'Dr R. Amir' },
        memberships: [{ role: 'CHAIR', discipline: 'RADIOLOGY', board }],
        organisations: [{ name: 'Harbour Hospital' }],
      },
    });
    const [membership] = data!['viewer']!['memberships'] as unknown as { board: { id: string } }[];
    const referred = await ask(site.publicUrl, headers, submit, { input: referralInput(membership!.board.id) });
    expect(referred.data!['submitReferral']!['boardCase']!['number']).toMatch(/^SPN-\d{4}-0001$/);
  });

  it('says in lines what keeps each program from starting', async () => {
    const tried = await Promise.all(
      (['api', 'live', 'worker', 'migrate'] as const).map(async (app) => ({ app, ...(await site.tryOut(app, { PORT: 'x' })) })),
    );
    for (const { app, code, said } of tried) {
      const lines = said.trim().split('\n');
      expect([app, code, lines.map((line) => line.split(' ')[0])]).toEqual([
        app,
        1,
        app === 'migrate'
          ? ['PORT', 'DATABASE_URL']
          : [
              'PORT',
              'DATABASE_WRITER_URL',
              'DATABASE_READER_URL',
              ...(app === 'worker' ? [] : ['PUBLIC_URL', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_AUDIENCE', 'SESSION_SECRET']),
            ],
      ]);
    }
    const wrong = { DATABASE_WRITER_URL: site.urls.writer.replace(':writer@', ':wrong@'), DATABASE_READER_URL: site.urls.reader };
    const refused = await site.tryOut('worker', wrong);
    expect([refused.code, refused.said]).toEqual([
      1,
      expect.stringMatching(
        /^DATABASE_WRITER_URL: 127\.0\.0\.1:\d+\/consilium refuses: password authentication failed for user "consilium_writer_login"\.\n$/,
      ),
    ]);
    const gone = await site.tryOut('live', { ...site.door, DATABASE_READER_URL: 'postgres://reader:secret@127.0.0.1:1/consilium' });
    expect([gone.code, gone.said]).toEqual([
      1,
      'DATABASE_READER_URL: no answer from 127.0.0.1:1/consilium (ECONNREFUSED). Is that Postgres running?\n',
    ]);
  }, 200_000);
});
