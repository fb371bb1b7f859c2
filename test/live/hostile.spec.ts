import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { RawSocket } from './support/raw-socket.js';
import { follow, until, World, type Door } from './support/world.js';
import { defaultLimits } from '../../apps/live/src/options.js';

let world: World;
let door: Door;
const unhandled: unknown[] = [];
const notice = (reason: unknown): void => void unhandled.push(reason);
beforeAll(async () => {
  process.on('unhandledRejection', notice);
  process.on('uncaughtException', notice);
  world = await World.build();
  door = await world.door();
});
afterAll(async () => {
  await world.close();
  process.off('unhandledRejection', notice);
  process.off('uncaughtException', notice);
});
afterEach(() => expect(unhandled).toEqual([]));

const ours = 'http://localhost:3000';

describe('the handshake', () => {
  it.each([
    ['our own page with its cookie', { origin: ours }, true, 101],
    ['another page with the cookie', { origin: 'https://evil.example' }, true, 403],
    ['another port of this machine with the cookie', { origin: 'http://localhost:3001' }, true, 403],
    ['an origin that only begins like ours', { origin: `${ours}.evil.example` }, true, 403],
    ['a page without an origin of its own', { origin: 'null' }, true, 403],
    ['the cookie without any origin', {}, true, 403],
    ['a program without a cookie', {}, false, 101],
  ])('of %s', async (_, headers, withCookie, status) => {
    const raw = await RawSocket.open(door.url, { ...headers, ...(withCookie && { cookie: await world.cookie(world.member) }) });
    // Engine.IO refuses with 400 or 403; what matters is that there is no socket.
    expect(raw.status === 101 ? 101 : 403).toBe(status);
    raw.destroy();
  });

  it.each([
    ['nobody', { protocol: 1 }, 'UNAUTHENTICATED'],
    ['an old client', { protocol: 0, token: 'account' }, 'PROTOCOL_TOO_OLD'],
    ['no protocol at all', {}, 'BAD_INPUT'],
    ['a token that is no text', { protocol: 1, token: { $gt: '' } }, 'BAD_INPUT'],
  ])('refuses %s', async (_, auth, code) => {
    const raw = await RawSocket.open(door.url);
    raw.text(`40${JSON.stringify(auth)}`);
    await until(() => raw.texts.some((text) => text.startsWith('44')));
    expect(raw.texts.find((text) => text.startsWith('44'))).toContain(code);
    raw.destroy();
  });

  it('refuses the cookie and a token together, and a session that was never ours', async () => {
    for (const [cookie, auth, code] of [
      [await world.cookie(world.member), { protocol: 1, token: `person:${world.member}` }, 'CREDENTIALS_TWICE'],
      [`__Host-consilium=${'A'.repeat(43)}`, { protocol: 1 }, 'UNAUTHENTICATED'],
    ] as const) {
      const real = await world.door({ authenticator: world.authenticator });
      const raw = await RawSocket.open(real.url, { origin: ours, cookie });
      raw.text(`40${JSON.stringify(auth)}`);
      await until(() => raw.texts.some((text) => text.startsWith('44')));
      expect(raw.texts.find((text) => text.startsWith('44'))).toContain(code);
      raw.destroy();
    }
  });

  it('tells the client why, so that it can say "sign in again"', async () => {
    const client = world.withToken(await world.door({ authenticator: world.authenticator }), 'no.token.really');
    await until(() => client.state.status === 'offline' && client.state.code === 'UNAUTHENTICATED');
    client.close();
  });
});

describe('what comes in', () => {
  const token = (): string => `person:${world.member}`;

  it('may be any bytes of any shape: no exit, no unhandled rejection, and the next client is served', async () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
    console.log(`seed ${seed}`);
    let state = seed;
    const random = (below: number): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    const stream = `case:${world.case}`;
    const known = [
      '42["watch"]',
      '42["watch",null]',
      '42["watch",[]]',
      '42["watch",{}]',
      '420["watch",{}]',
      '42[]',
      '42[1]',
      '42[null]',
      '42{}',
      '42"x"',
      '42',
      '4',
      '',
      '9',
      '41',
      '43',
      '4399["x"]',
      '430[]',
      '44{}',
      '451-["watch",{"_placeholder":true,"num":0}]',
      '451000000-["x"]',
      '45-["x"]',
      '42["__proto__",{}]',
      '42["constructor",{}]',
      '42["toString"]',
      '42["connect"]',
      '42["disconnecting"]',
      '42["error",{"message":"x"}]',
      `42["watch",{"stream":"${stream}","epoch":1,"after":0},"no function"]`,
      `42["watch",{"stream":"${stream}","epoch":1,"after":0},{"call":1}]`,
      `42["watch",{"stream":"${stream}","epoch":-1,"after":1e400}]`,
      `42["watch",{"stream":"${stream}'; drop table fact; --","epoch":1,"after":0}]`,
      `42["watch",{"stream":["${stream}"],"epoch":1,"after":0}]`,
      `42["presence",{"stream":"${stream}","place":"${'x'.repeat(500)}"}]`,
      `42["typing",{"stream":"${stream}","detail":${'['.repeat(2_000)}${']'.repeat(2_000)}}]`,
      '40/other,{}',
      '40/other,',
      '40',
      '40{"protocol":1}',
      `42["unwatch",{"stream":"${stream}","toString":1}]`,
      '42["watch",{"stream":"case:\u0000","epoch":1,"after":0}]',
      '2probe',
      '5',
      '3',
      '6',
    ];
    const before = door.gateway.metrics.snapshot()['sockets']!;
    for (let round = 0; round < 250; round++) {
      const raw = round % 3 ? await RawSocket.enter(door.url, token()) : await RawSocket.open(door.url);
      for (let index = 0; index < 6; index++) {
        const kind = random(4);
        const text = known[random(known.length)]!;
        if (kind < 2) raw.text(text);
        else if (kind === 2) raw.frame(Buffer.from(Array.from({ length: random(200) }, () => random(256))), random(16));
        else {
          const bytes = Buffer.from(text);
          for (let flips = random(4); flips >= 0 && bytes.length > 0; flips--) bytes[random(bytes.length)] = random(256);
          if (random(8) === 0) raw.bytes(bytes);
          else raw.frame(bytes, random(3));
        }
      }
      raw.destroy();
    }
    await until(() => door.gateway.metrics.snapshot()['sockets']! <= before);
    expect(door.gateway.metrics.snapshot()['watchers']).toBe(0);
    const seen = follow(await world.signIn(door, world.member), stream);
    await world.comment(door.doorbells, 'still here');
    await until(() => seen.seqs.length > 0);
  }, 60_000);

  it('calls an ack only when it is one: a watch with something else in its place is answered on the stream', async () => {
    const raw = await RawSocket.enter(door.url, token());
    const missing = `case:${newId()}`;
    raw.text(`42["watch",{"stream":"${missing}","epoch":1,"after":0},{"apply":1}]`);
    await until(() => raw.events('ended').length === 1);
    expect(raw.events('ended')).toEqual([{ stream: missing, code: 'NOT_FOUND' }]);
    raw.text(`42["watch",{"stream":"case:${world.case}","epoch":1,"after":0},{"call":1}]`);
    await world.comment(door.doorbells, 'for whoever watches');
    await until(() => raw.events('facts').length > 0);
    raw.text(`4217["watch",{"stream":"${missing}","epoch":1,"after":0}]`);
    await until(() => raw.texts.some((text) => text.startsWith('4317')));
    expect(raw.texts.find((text) => text.startsWith('4317'))).toBe('4317[{"ok":false,"code":"NOT_FOUND"}]');
    raw.text('4218["watch",{"stream":"case:x"}]');
    await until(() => raw.texts.includes('4318[{"ok":false,"code":"BAD_INPUT"}]'));
    raw.destroy();
  });

  it('is limited in number, and in streams a socket', async () => {
    const narrow = await world.door({ limits: { messagesPerSecond: 5, streamsPerSocket: 2 } });
    const raw = await RawSocket.enter(narrow.url, token());
    const answers = (): string[] => raw.texts.filter((text) => text.startsWith('43'));
    for (const [index, stream] of [`board:${world.board}`, `case:${world.case}`, `inbox:${world.member}`].entries()) {
      raw.text(`42${index}["watch",{"stream":"${stream}","epoch":1,"after":0}]`);
      await until(() => answers().length === index + 1);
    }
    expect(answers().map((text) => /"ok":true/.test(text) || /"code":"(\w+)"/.exec(text)![1])).toEqual([true, true, 'RATE_LIMITED']);
    for (let index = 10; index < 50; index++) raw.text(`42${index}["watch",{"stream":"board:${world.board}","epoch":1,"after":0}]`);
    await until(() => answers().length === 43);
    expect(answers().filter((text) => text.includes('RATE_LIMITED')).length).toBeGreaterThan(20);
    raw.destroy();
  });

  it('closes a socket that sends more than a message can be', async () => {
    const raw = await RawSocket.enter(door.url, token());
    raw.text(`42["typing",{"stream":"x","detail":"${'x'.repeat(100_000)}"}]`);
    await until(() => raw.closed);
  });

  it('finds a half-open socket', async () => {
    expect(defaultLimits.pingEvery + defaultLimits.pongWithin).toBeLessThanOrEqual(45_000);
    const quick = await world.door({ limits: { pingEvery: 100, pongWithin: 100 } });
    const [alive, silent] = [await RawSocket.enter(quick.url, token()), await RawSocket.enter(quick.url, token())];
    silent.answersPings = false;
    await until(() => silent.closed, 2_000);
    expect(alive.closed).toBe(false);
    alive.destroy();
  });
});
