import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Browser } from './browser.js';
import { openHouse, type House } from './house.js';

const minute = 60_000;
const session = '__Host-consilium';
const attempt = '__Host-consilium-sign-in';

describe('signing in', () => {
  let house: House;
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const informed = jest.spyOn(console, 'info').mockImplementation(() => undefined);
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  const signedIn = async (userName = 'radiologist'): Promise<Browser> => {
    const browser = new Browser(house.address);
    await browser.signInAs(userName);
    return browser;
  };
  const asks = async (browser: Browser): Promise<number> => (await browser.get('/doors/people')).status;
  const row = async (browser: Browser) =>
    (
      await house.database.query('select * from session where id_hash = $1', [
        createHash('sha256').update(browser.cookie(session)!).digest(),
      ])
    )[0];

  it('leads through the provider and back to where one was, as the person chosen', async () => {
    const browser = new Browser(house.address);
    const choice = await browser.reachChoice('/doors/people?x=1#y');
    expect(choice).toMatch(/^\/oidc\/interaction\//);
    const { page, way } = await browser.choose(choice, 'radiologist');
    expect(way.at(-1)).toBe('/doors/people?x=1#y');
    expect(await page.json()).toEqual({ kind: 'person', id: await house.personId('radiologist') });
  });

  it('keeps only a hash of the cookie, and no token reaches the browser', async () => {
    const browser = await signedIn();
    const value = browser.cookie(session)!;
    expect(value).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await row(browser)).toMatchObject({ person_id: await house.personId('radiologist'), issuer: house.issuer, revoked_at: null });
    expect(browser.received.join('\n')).not.toMatch(/access_token|id_token/);
    expect(browser.received.filter((line) => line.includes('.') && line.startsWith(`${session}=`))).toEqual([]);
  });

  it('sets both cookies out of reach of scripts, other sites and other hosts, and forgets the attempt', async () => {
    const browser = await signedIn();
    for (const name of [session, attempt]) {
      const line = browser.received.find((received) => received.startsWith(`${name}=`))!;
      const flags = line.split('; ').slice(1);
      expect(flags).toEqual(expect.arrayContaining(['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax']));
      expect(line).not.toMatch(/domain=/i);
    }
    expect(browser.received.find((line) => line.startsWith(attempt))).toMatch(/Max-Age=600/);
    expect(browser.cookie(attempt)).toBeUndefined();
    for (const line of browser.received.filter((received) => !received.startsWith('__Host-'))) expect(line).toMatch(/; path=\/oidc/);
  });

  it('lets scripts read one thing: that somebody is here, until they sign out', async () => {
    const browser = await signedIn();
    expect(browser.received.filter((line) => line.startsWith('__Host-') && !line.includes('HttpOnly'))).toEqual([
      '__Host-consilium-here=1; Path=/; Secure; SameSite=Lax',
    ]);
    await browser.post('/auth/sign-out', '', { origin: house.address });
    expect(browser.cookie('__Host-consilium-here')).toBeUndefined();
  });

  it('shows the people of the demo on a page that may load nothing and be framed by nobody', async () => {
    const browser = new Browser(house.address);
    const page = await browser.get(await browser.reachChoice());
    const policy = page.headers.get('content-security-policy')!;
    const html = await page.text();
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    const style = /<style>([\s\S]*)<\/style>/.exec(html)![1]!;
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(html).not.toMatch(/<script|<link|<img|style="|\son\w+="/);
    expect([...html.matchAll(/name="userName" value="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'chair',
      'coordinator',
      'radiologist',
      'pain-specialist',
      'physiotherapist',
      'referrer',
      'auditor',
      'outsider',
    ]);
  });

  it('answers only the browser whose sign-in it is, at that sign-in’s address', async () => {
    const choice = await new Browser(house.address).reachChoice();
    const stranger = new Browser(house.address);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect([(await stranger.get(choice)).status, (await stranger.post(choice, 'userName=chair', form)).status]).toEqual([400, 400]);
    await stranger.reachChoice();
    expect([(await stranger.get(choice)).status, (await stranger.post(choice, 'userName=chair', form)).status]).toEqual([400, 400]);
    const own = await stranger.reachChoice();
    expect((await stranger.post(own, 'userName=stranger', form)).status).toBe(400);
    expect((await stranger.post(own, 'userName=chair', form)).status).toBe(303);
  });

  it('asks who one is each time, so that the demo can change people', async () => {
    const browser = await signedIn('chair');
    await browser.signInAs('outsider');
    expect(await (await browser.get('/doors/people')).json()).toEqual({ kind: 'person', id: await house.personId('outsider') });
  });

  it('ends the session that the browser had before', async () => {
    const browser = await signedIn('chair');
    const earlier = browser.cookie(session)!;
    await browser.signInAs('outsider');
    house.clock.advance(1_001);
    const other = new Browser(house.address);
    other.keep(session, earlier);
    expect(await asks(other)).toBe(401);
  });

  it('does not come back to another site, whatever it is told', async () => {
    const browser = new Browser(house.address);
    const { way } = await browser.choose(await browser.reachChoice('//evil.example/doors'), 'chair');
    expect(way.at(-1)).toBe('/');
  });

  it('believes no answer of the provider that this browser did not ask for', async () => {
    const victim = new Browser(house.address);
    const attacker = new Browser(house.address);
    // The attacker stops before the callback and gives its address to the victim, who would be signed in as the attacker.
    const choice = await attacker.reachChoice();
    const chosen = await attacker.post(choice, 'userName=outsider', { 'content-type': 'application/x-www-form-urlencoded' });
    const resumed = await attacker.get(chosen.headers.get('location')!);
    const callback = resumed.headers.get('location')!;
    expect(callback).toContain('/auth/callback?code=');
    const without = await victim.get(callback);
    expect(without.status).toBe(401);
    expect(victim.cookie(session)).toBeUndefined();
    await victim.reachChoice();
    const withOwn = await victim.get(callback);
    expect(withOwn.status).toBe(401);
    expect(victim.cookie(session)).toBeUndefined();
    // The same address in the attacker's own browser is good, once.
    const sealed = attacker.cookie(attempt)!;
    expect((await attacker.get(callback)).status).toBe(303);
    attacker.keep(attempt, sealed);
    expect((await attacker.get(callback)).status).toBe(401);
  });

  it('believes only the answer to what it asked: the same state, from the same issuer', async () => {
    for (const [name, value] of [
      ['state', 'another'],
      ['iss', 'https://elsewhere.example'],
    ] as const) {
      const browser = new Browser(house.address);
      const page = await browser.reachChoice();
      const chosen = await browser.post(page, 'userName=chair', { 'content-type': 'application/x-www-form-urlencoded' });
      const resumed = await browser.get(chosen.headers.get('location')!);
      const callback = new URL(resumed.headers.get('location')!);
      callback.searchParams.set(name, value);
      expect([name, (await browser.get(callback.href)).status]).toEqual([name, 401]);
      expect(browser.cookie(session)).toBeUndefined();
    }
  });

  it('takes no attempt older than ten minutes and none that was tampered with', async () => {
    const late = new Browser(house.address);
    const choice = await late.reachChoice();
    house.clock.advance(11 * minute);
    const { page } = await late.choose(choice, 'chair');
    expect(page.status).toBe(401);
    const tampered = new Browser(house.address);
    const again = await tampered.reachChoice();
    const sealed = tampered.cookie(attempt)!;
    tampered.keep(attempt, sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA'));
    expect((await tampered.choose(again, 'chair')).page.status).toBe(401);
  });

  it('explains to an account without a person that it is not known here, and audits it', async () => {
    await house.database.query("update person_identity set subject = 'somebody-else' where subject = 'physiotherapist'");
    house.clock.advance(1_001);
    const browser = new Browser(house.address);
    const { page } = await browser.choose(await browser.reachChoice(), 'physiotherapist');
    expect(page.status).toBe(401);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('Your account is not known here');
    expect(browser.cookie(session)).toBeUndefined();
    expect((await browser.get('/auth/sign-in', {})).headers.get('location')).toContain('prompt=login');
    const [entry] = await house.database.query("select * from audit_entry where outcome = 'REFUSED' and command = 'signIn'");
    expect(entry).toMatchObject({ refusal_code: 'ACCOUNT_UNKNOWN', subject: `${house.issuer}#physiotherapist` });
    expect(entry.origin).toMatch(/^(127\.0\.0\.1|::1)$/);
  });

  it('refuses, with a line that helps, where the browser would not keep the cookie', async () => {
    const elsewhere = await fetch(house.address.replace('localhost', '127.0.0.1') + '/auth/sign-in', { redirect: 'manual' }).catch(() =>
      fetch(house.address.replace('localhost', '[::1]') + '/auth/sign-in', { redirect: 'manual' }),
    );
    expect(elsewhere.status).toBe(400);
    expect(await elsewhere.text()).toContain(house.address);
    expect(elsewhere.headers.getSetCookie()).toEqual([]);
  });

  it('ends after half an hour without use', async () => {
    const browser = await signedIn();
    house.clock.advance(29 * minute);
    expect(await asks(browser)).toBe(200);
    house.clock.advance(29 * minute);
    expect(await asks(browser)).toBe(200);
    house.clock.advance(31 * minute);
    expect(await asks(browser)).toBe(401);
  });

  it('ends after twelve hours however busy', async () => {
    const browser = await signedIn();
    for (let passed = 0; passed < 12 * 60 - 20; passed += 20) {
      house.clock.advance(20 * minute);
      expect(await asks(browser)).toBe(200);
    }
    house.clock.advance(20 * minute);
    expect(await asks(browser)).toBe(401);
  });

  it('notes that somebody is there at most once a minute', async () => {
    const browser = await signedIn();
    const { seen_at: first } = await row(browser);
    for (let seconds = 0; seconds < 50; seconds += 10) {
      house.clock.advance(10_000);
      await asks(browser);
    }
    expect((await row(browser)).seen_at).toEqual(first);
    house.clock.advance(15_000);
    await asks(browser);
    expect((await row(browser)).seen_at.getTime()).toBeGreaterThan(first.getTime());
  });

  it('signs out for good, at our own pages’ request only', async () => {
    const browser = await signedIn();
    const value = browser.cookie(session)!;
    expect((await browser.post('/auth/sign-out', '', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await browser.post('/auth/sign-out', '', {})).status).toBe(403);
    expect(await asks(browser)).toBe(200);
    expect((await browser.post('/auth/sign-out', '', { origin: house.address })).status).toBe(204);
    expect(browser.cookie(session)).toBeUndefined();
    browser.keep(session, value);
    expect(await asks(browser)).toBe(401);
    expect(await house.authenticator.sessionAlive([`session:${createHash('sha256').update(value).digest('hex')}`])).toEqual(new Set());
    const entries = await house.database.query("select command from audit_entry where outcome = 'DONE' order by id desc limit 1");
    expect(entries).toEqual([{ command: 'signOut' }]);
  });

  it('has the provider ask anew where somebody was signed in before, so that nobody becomes the last person at the desk', async () => {
    const asked = async (browser: Browser): Promise<string | null> =>
      new URL((await browser.get('/auth/sign-in', {})).headers.get('location')!).searchParams.get('prompt');
    expect(await asked(new Browser(house.address))).toBeNull();
    const leaving = await signedIn();
    expect(await asked(leaving)).toBe('login');
    await leaving.post('/auth/sign-out', '', { origin: house.address });
    expect(await asked(leaving)).toBe('login');
    await leaving.signInAs('chair');
    expect(await (await leaving.get('/doors/people')).json()).toEqual({ kind: 'person', id: await house.personId('chair') });
    expect(leaving.cookie('__Host-consilium-signed-out')).toBeUndefined();
    const idle = await signedIn();
    house.clock.advance(31 * minute);
    expect(await asked(idle)).toBe('login');
  });

  it('tells the gateway which of many sessions still stand', async () => {
    const [staying, leaving] = [await signedIn('chair'), await signedIn('referrer')];
    const grant = async (browser: Browser): Promise<string> =>
      (await house.authenticator.identify({
        method: 'GET',
        headers: { cookie: `${session}=${browser.cookie(session)}`, origin: house.address, upgrade: 'websocket' },
      }))!.grant;
    const grants = [await grant(staying), await grant(leaving)];
    expect(await house.authenticator.sessionAlive(grants)).toEqual(new Set(grants));
    await leaving.post('/auth/sign-out', '', { origin: house.address });
    expect(await house.authenticator.sessionAlive(grants)).toEqual(new Set([grants[0]]));
    house.clock.advance(31 * minute);
    expect(await house.authenticator.sessionAlive(grants)).toEqual(new Set());
  });

  it('counts a cookie that was never ours, or two of them, as nobody', async () => {
    const browser = await signedIn();
    const value = browser.cookie(session)!;
    const stranger = new Browser(house.address);
    stranger.keep(session, 'x'.repeat(43));
    expect(await asks(stranger)).toBe(401);
    const cookie = `${session}=${'x'.repeat(43)}; ${session}=${value}`;
    expect((await fetch(`${house.address}/doors/people`, { headers: { cookie, 'sec-fetch-site': 'same-origin' } })).status).toBe(401);
  });

  it('answers requests with the cookie only to our own pages', async () => {
    const browser = await signedIn();
    const read = (headers: Record<string, string>): Promise<number> => browser.get('/doors/people', headers).then(({ status }) => status);
    const write = (headers: Record<string, string>): Promise<Response> => browser.post('/doors/people', '{}', headers);
    const json = { 'content-type': 'application/json' };
    expect(await read({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await read({ 'sec-fetch-site': 'none' })).toBe(200);
    for (const site of ['cross-site', 'same-site']) expect(await read({ 'sec-fetch-site': site })).toBe(403);
    expect(await read({})).toBe(403);
    expect(await read({ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' })).toBe(403);
    expect((await write({ ...json, origin: house.address })).status).toBe(201);
    expect((await write({ ...json })).status).toBe(403);
    expect((await write({ ...json, 'sec-fetch-site': 'same-origin' })).status).toBe(403);
    for (const origin of ['https://evil.example', 'null', `${house.address}.evil.example`])
      expect((await write({ ...json, origin })).status).toBe(403);
    const plain = await write({ origin: house.address, 'content-type': 'text/plain' });
    expect([plain.status, ((await plain.json()) as { error: { code: string } }).error.code]).toEqual([400, 'CONTENT_TYPE_NOT_JSON']);
  });

  it('opens no socket for another site’s page', async () => {
    const browser = await signedIn();
    const upgrade = (headers: Record<string, string>): Promise<unknown> =>
      house.authenticator.authenticate({
        method: 'GET',
        headers: { cookie: `${session}=${browser.cookie(session)}`, upgrade: 'websocket', ...headers },
      });
    expect(await upgrade({ origin: house.address })).toMatchObject({ kind: 'person' });
    await expect(upgrade({ origin: 'https://evil.example' })).rejects.toMatchObject({ code: 'ORIGIN_FOREIGN' });
    await expect(upgrade({ 'sec-fetch-site': 'same-origin' })).rejects.toMatchObject({ code: 'ORIGIN_FOREIGN' });
  });

  it('leaves the provider’s warnings off the console', () => {
    expect([...warned.mock.calls, ...informed.mock.calls]).toEqual([]);
  });
});
