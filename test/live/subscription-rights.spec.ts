import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'graphql-ws';
import WebSocket from 'ws';
import { newId } from '#kernel';
import { RawSocket } from './support/raw-socket.js';
import { factsDocument, followed, signedInSubscriber, socketUrl, subscriber, subscriberWith, type Followed } from './support/subscriber.js';
import { follow, range, until, World, type Door } from './support/world.js';

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
const follows = { operationName: null, query: factsDocument };

async function newCase(): Promise<{ id: string; stream: string; referral: string }> {
  const id = newId();
  await world.addCase(id);
  return { id, stream: `case:${id}`, referral: `referral:${id}` };
}

async function answerTo(client: Client, stream: string): Promise<string | number> {
  const seen = followed(client, stream);
  await until(() => seen.ends.length > 0 || seen.events.length > 0);
  seen.stop();
  return seen.ends[0] ?? 'followed';
}

describe('who may follow', () => {
  it('is exactly whom the socket lets watch, for every kind of stream; "not yours" looks like "not there"', async () => {
    const { id, stream, referral } = await newCase();
    await world.invite(id, new Date(Date.now() + 60_000));
    const people = { member: world.member, guest: world.guest, referrer: world.referrer, both: world.both, outsider: world.outsider };
    const streams = [
      stream, referral, `board:${world.board}`, `board:${world.otherBoard}`, `organisation:${world.organisation}`, `inbox:${world.member}`,
      `inbox:${world.outsider}`, `meeting:${newId()}`, `case:${newId()}`, `organisation:${newId()}`,
    ]; // prettier-ignore
    let allowed = 0;
    for (const [name, token] of [...Object.entries(people).map(([who, person]) => [who, `person:${person}`]), ['system', 'account']] as [string, string][]) {
      const [socket, client] = [world.withToken(door, token), subscriberWith(door, token)];
      for (const one of streams) {
        const watched = follow(socket, one);
        await until(() => watched.ended.length > 0 || (socket.state.status === 'live' && watched.watching.head >= 0));
        const answer = await answerTo(client, one);
        // The socket answers a refusal after it was recorded, as this does: whichever was asked first has been answered by now.
        expect([name, one, answer]).toEqual([name, one, watched.ended.length > 0 ? 'STREAM_NOT_FOUND' : 'followed']);
        if (answer === 'followed') allowed++;
        watched.watching.stop();
      }
      for (const odd of ['', 'case:', 'case:1', `case:${id}' or true --`, `CASE:${id}`, 'x'.repeat(500), `${stream} `])
        expect([name, odd, await answerTo(client, odd)]).toEqual([name, odd, 'STREAM_NOT_FOUND']);
      socket.close();
      await client.dispose();
    }
    expect(allowed).toBe(3 + 1 + 2 + 3 + 2 + 2);
  }, 30_000); // prettier-ignore

  it('leaves an entry when refused, before it is answered, and answers nothing when that cannot be written', async () => {
    const trail = await world.door();
    const { stream } = await newCase();
    expect(await answerTo(subscriberWith(trail, `person:${world.outsider}`), stream)).toBe('STREAM_NOT_FOUND');
    expect(trail.reads).toEqual([expect.objectContaining({ stream, refused: true, patientIds: [], origin: '127.0.0.1' })]);
    const silent = await world.door({ recordReads: () => Promise.reject(new Error('full')) });
    expect(await answerTo(subscriberWith(silent, `person:${world.outsider}`), stream)).toBe('INTERNAL');
    const seen = followed(subscriberWith(silent, `person:${world.member}`), `case:${world.case}`);
    await world.comment(silent.doorbells, 'unaudited');
    await until(() => silent.gateway.metrics.failures > 2);
    expect(seen.seqs).toEqual([]);
  });
});

describe('rights that end', () => {
  /** Facts keep coming until what was ended is over; answers how long after that the last one arrived. */
  async function deliveredAfter(seen: Followed, caseId: string, end: () => Promise<unknown>): Promise<number> {
    let writing = true;
    const writer = (async () => {
      while (writing) await world.comment(door.doorbells, 'again', 'BOARD', caseId);
    })();
    await until(() => seen.seqs.length > 3);
    const endedAt = Date.now();
    await end();
    let [count, lastAt] = [seen.seqs.length, 0];
    await until(() => {
      if (seen.seqs.length !== count) [count, lastAt] = [seen.seqs.length, Date.now()];
      return Date.now() - endedAt > 2_400;
    });
    writing = false;
    await writer;
    expect(seen.seqs).toEqual(range(1, count));
    expect((await world.log(`case:${caseId}`)).length).toBeGreaterThan(count);
    return lastAt - endedAt;
  }

  it('end the subscription with a refusal within 2 s when somebody leaves the board; others on the socket go on', async () => {
    const { id, stream } = await newCase();
    const client = await signedInSubscriber(world, door, world.both);
    const [seen, inbox] = [followed(client, stream), followed(client, `inbox:${world.both}`)];
    const late = await deliveredAfter(seen, id, () =>
      world.sql('update board_member set left_at = now() where person_id = $1', [world.both]),
    );
    expect(late).toBeLessThan(2_000);
    expect([seen.ends, inbox.ends]).toEqual([['STREAM_NOT_FOUND'], []]);
    await world.sql('update board_member set left_at = null where person_id = $1', [world.both]);
    await client.dispose();
  });

  it('close the socket within 2 s when the session is revoked', async () => {
    const { id, stream } = await newCase();
    const seen = followed(await signedInSubscriber(world, door, world.member), stream);
    const late = await deliveredAfter(seen, id, () =>
      world.sql('update session set revoked_at = now() where person_id = $1', [world.member]),
    );
    expect(late).toBeLessThan(2_000);
    expect(seen.ends).toEqual([4403]);
  });

  it('close the socket of a revoked service account, and of a token that has expired', async () => {
    const client = subscriberWith(door, 'account');
    const seen = followed(client, `organisation:${world.organisation}`);
    await until(() => seen.events.length > 0);
    await world.sql('update service_account set revoked_at = now()');
    await until(() => seen.ends.length > 0, 2_000);
    await world.sql('update service_account set revoked_at = null');
    let expiresAt = new Date(Date.now() + 3_600_000);
    const expiring = await world.door({
      authenticator: {
        identify: async () => ({
          actor: { kind: 'person', id: world.member },
          grant: 'identity:x',
          get expiresAt() {
            return expiresAt;
          },
        }),
        sessionAlive: async (grants) => new Set(grants),
      },
    });
    const person = followed(subscriberWith(expiring, 'any'), `inbox:${world.member}`);
    await until(() => person.events.length > 0);
    expiresAt = new Date();
    await until(() => person.ends.length > 0, 2_000);
    expect([seen.ends, person.ends]).toEqual([[4403], [4403]]);
  });
});

describe('the handshake', () => {
  const path = '/graphql';
  const protocol = { 'sec-websocket-protocol': 'graphql-transport-ws' };
  it.each([
    ['our own page with its cookie', { origin: ours }, true, 101],
    ['another page with the cookie', { origin: 'https://evil.example' }, true, 403],
    ['another port of this machine with the cookie', { origin: 'http://localhost:3001' }, true, 403],
    ['an origin that only begins like ours', { origin: `${ours}.evil.example` }, true, 403],
    ['a page without an origin of its own', { origin: 'null' }, true, 403],
    ['the cookie without any origin', {}, true, 403],
    ['a program without a cookie', {}, false, 101],
  ])('of %s', async (_, headers, withCookie, status) => {
    const cookie: Record<string, string> = withCookie ? { cookie: await world.cookie(world.member) } : {};
    const raw = await RawSocket.open(door.url, { ...protocol, ...headers, ...cookie }, path);
    expect(raw.status).toBe(status);
    raw.destroy();
  });

  it('closes with a code that says why', async () => {
    const real = await world.door({ authenticator: world.authenticator, limits: { saysWhoWithin: 200 } });
    const closes = async (headers: Record<string, string>, sends: unknown[], protocols = ['graphql-transport-ws']) => {
      const socket = new WebSocket(socketUrl(real), protocols, { headers });
      socket.on('open', () => sends.forEach((one) => socket.send(typeof one === 'string' ? one : JSON.stringify(one))));
      return new Promise<[number, string]>((resolve) => socket.on('close', (code, reason) => resolve([code, String(reason)])));
    };
    const init = (payload?: unknown) => ({ type: 'connection_init', payload });
    const cookie = { cookie: await world.cookie(world.member), origin: ours };
    const bearer = 'Bearer no.token.really';
    expect(await closes({}, [init()])).toEqual([4401, 'UNAUTHENTICATED']);
    expect(await closes({}, [init({ authorization: bearer })])).toEqual([4401, 'UNAUTHENTICATED']);
    expect(await closes({}, [init({ authorization: 'Basic abc' })])).toEqual([4401, 'UNAUTHENTICATED']);
    expect(await closes({ authorization: bearer }, [init()])).toEqual([4401, 'UNAUTHENTICATED']);
    expect(await closes({ ...cookie, cookie: `__Host-consilium=${'A'.repeat(43)}` }, [init()])).toEqual([4401, 'UNAUTHENTICATED']);
    expect(await closes(cookie, [init({ authorization: bearer })])).toEqual([4400, 'CREDENTIALS_TWICE']);
    expect(await closes({ ...cookie, authorization: bearer }, [init()])).toEqual([4400, 'CREDENTIALS_TWICE']);
    expect(await closes({ authorization: bearer }, [init({ authorization: bearer })])).toEqual([4400, 'CREDENTIALS_TWICE']);
    expect(await closes({}, [init({ authorization: bearer, Authorization: bearer })])).toEqual([4400, 'CREDENTIALS_TWICE']);
    expect(await closes({}, [init({ authorization: { $gt: '' } })])).toEqual([4400, 'BAD_INPUT']);
    expect(await closes({}, [])).toEqual([4408, 'Connection initialisation timeout']);
    expect(await closes({}, [{ id: '1', type: 'subscribe', payload: follows }])).toEqual([4401, 'Unauthorized']);
    expect(await closes(cookie, [init(), init()])).toEqual([4429, 'Too many initialisation requests']);
    expect(await closes({}, ['{'])).toEqual([4400, 'Invalid message received']);
    expect(await closes({}, Array(9).fill({ type: 'ping' }))).toEqual([4429, 'RATE_LIMITED']);
    expect(await closes(cookie, [init(), 'x'.repeat(70_000)])).toEqual([1009, '']);
    expect(await closes(cookie, [init()], [])).toEqual([4406, 'Subprotocol not acceptable']);
  });

  it('leaves no more sockets to one person than they may have, and counts those that are closed no longer', async () => {
    const few = await world.door({ limits: { socketsPerActor: 3 } });
    const open = () => subscriberWith(few, `person:${world.member}`);
    const clients = range(1, 3).map(open);
    const inbox = `inbox:${world.member}`;
    for (const client of clients) expect(await answerTo(client, inbox)).toBe('followed');
    const held = clients.map((client) => followed(client, inbox));
    await until(() => held.every(({ events }) => events.length > 0));
    expect(await answerTo(open(), inbox)).toBe(4429);
    expect(await answerTo(subscriberWith(few, `person:${world.guest}`), `inbox:${world.guest}`)).toBe('followed');
    await clients[0]!.dispose();
    await until(() => few.gateway.metrics.snapshot()['sockets'] === 2);
    expect(await answerTo(open(), inbox)).toBe('followed');
  });
});

describe('what comes in', () => {
  const root = (selection: string) => `subscription { facts(stream: "inbox:${world.member}", epoch: 1, after: 0) { ${selection} } }`;
  const refusalOf = (client: Client, query: string, variables: Record<string, unknown> = {}) =>
    new Promise<unknown>((resolve) => {
      const stop = client.subscribe(
        { query, variables },
        {
          next: () => (stop(), resolve('followed')),
          error: (error) => resolve(Array.isArray(error) ? (error as { extensions: { code: string } }[])[0]!.extensions.code : error),
          complete: () => undefined,
        },
      );
    });

  it('is a subscription of one field, within the limits of every document, or refused for what it is', async () => {
    const client = subscriberWith(door, `person:${world.member}`);
    const chain = range(0, 20).map((n) => `fragment f${n} on FactBatch { ${n === 20 ? 'head' : `...f${n + 1} ...f${n + 1}`} }`).join(' '); // prettier-ignore
    const table: [string, string][] = [
      [root('__typename'), 'followed'],
      ['{ viewer { person { id } } }', 'SOCKET_TAKES_SUBSCRIPTIONS'],
      ['mutation { addComment(input: { caseId: "x", body: "x" }) { comment { id } } }', 'SOCKET_TAKES_SUBSCRIPTIONS'],
      ['{ __schema { types { name } } }', 'SOCKET_TAKES_SUBSCRIPTIONS'],
      [`${root('__typename').replace('subscription', 'subscription A')} ${root('__typename').replace('subscription', 'subscription B')}`, 'QUERY_INVALID'],
      ['', 'QUERY_INVALID'],
      ['subscription {', 'QUERY_INVALID'],
      [`${root('__typename')} # ${'x'.repeat(4_000)}`, 'QUERY_TOO_COSTLY'],
      ['subscription { __typename }', 'QUERY_INVALID'],
      ['subscription { nothing }', 'QUERY_INVALID'],
      ['fragment a on FactBatch { head }', 'QUERY_INVALID'],
      [root('... on FactBatch { patient }'), 'QUERY_INVALID'],
      [root('__typename').replace('} }', '} other: facts(stream: "x", epoch: 1, after: 0) { __typename } }'), 'QUERY_INVALID'],
      [root('__typename').replace('facts', '... @include(if: true) { facts').concat(' }'), 'QUERY_INVALID'],
      [root('__typename').replace('after: 0', 'after: 99999999999'), 'QUERY_INVALID'],
      [`${root('... on FactBatch { ...f0 }')} ${chain}`, 'QUERY_TOO_COSTLY'],
      [root(`... on FactBatch { ${range(1, 61).map((n) => `a${n}: head`).join(' ')} }`), 'QUERY_TOO_COSTLY'],
      [root('... on FactBatch { '.repeat(20) + 'head' + ' }'.repeat(20)), 'followed'],
      [`subscription ($s: ID!) { facts(stream: $s, epoch: 1, after: 0) { __typename } }`, 'QUERY_INVALID'],
    ]; // prettier-ignore
    for (const [query, answer] of table) expect([query, await refusalOf(client, query)]).toEqual([query, answer]);
    await client.dispose();
  });

  it('costs: who subscribes too often is told when to come back, and more at once than one may is refused', async () => {
    const few = await world.door({ limits: { streamsPerSocket: 3, messagesPerSecond: 10_000 } });
    const client = subscriberWith(few, `person:${world.member}`);
    const held = range(1, 3).map(() => followed(client, `inbox:${world.member}`));
    await until(() => held.every(({ events }) => events.length > 0));
    expect(await answerTo(client, `inbox:${world.member}`)).toBe('RATE_LIMITED');
    held[0]!.stop();
    await until(() => few.gateway.metrics.snapshot()['watchers'] === 2);
    expect(await answerTo(client, `inbox:${world.member}`)).toBe('followed');
    const flooding = await world.door({ limits: { messagesPerSecond: 2 } });
    const flood = subscriberWith(flooding, `person:${world.member}`);
    const many = range(1, 30).map(() => followed(flood, `inbox:${world.member}`));
    await until(() => many.every(({ ends }) => ends.length > 0));
    expect(many.at(-1)!.ends).toEqual([4429]);
  });

  it('is counted over all sockets of one person, and no longer when it has ended, whatever ended it', async () => {
    const few = await world.door({ limits: { subscriptionsPerActor: 3, messagesPerSecond: 10_000 } });
    const [one, other] = [subscriberWith(few, `person:${world.member}`), subscriberWith(few, `person:${world.member}`)];
    const inbox = `inbox:${world.member}`;
    for (let n = 0; n < 5; n++) {
      expect(await answerTo(one, `inbox:${world.guest}`)).toBe('STREAM_NOT_FOUND');
      expect(await answerTo(one, inbox)).toBe('followed');
      const elsewhere = followed(one, inbox, { epoch: 9, after: 0 });
      await until(() => elsewhere.ends.length > 0);
    }
    const held = [one, one, other].map((client) => followed(client, inbox));
    await until(() => held.every(({ events }) => events.length > 0));
    expect(await answerTo(other, inbox)).toBe('RATE_LIMITED');
    await one.dispose();
    await until(() => few.gateway.metrics.snapshot()['watchers'] === 1);
    expect(await answerTo(other, inbox)).toBe('followed');
  });

  it('may be any bytes of any shape: no exit, no unhandled rejection, and the next client is served', async () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
    console.log(`seed ${seed}`);
    let state = seed;
    const random = (below: number): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    const known = [
      '', '[]', 'null', '{}', '"x"', '{"type":"x"}', '{"type":"subscribe"}', '{"type":"subscribe","id":"","payload":{}}', '{"type":"complete","id":"1"}',
      '{"type":"complete","id":"__proto__"}', '{"type":"ping","payload":{"a":1}}', '{"type":"pong"}', '{"type":"connection_init","payload":[]}', '{"type":"connection_ack"}',
      '{"type":"next","id":"1","payload":{}}', '{"type":"error","id":"1","payload":[{"message":"x"}]}', `{"type":"subscribe","id":"__proto__","payload":${JSON.stringify({ query: root('__typename') })}}`,
      `{"type":"subscribe","id":"constructor","payload":{"query":"subscription{facts","variables":{"__proto__":{"x":1}}}}`, `{"type":"subscribe","id":"1","payload":{"query":${JSON.stringify(factsDocument)},"variables":{"stream":["x"],"epoch":{},"after":"0"}}}`,
      `{"type":"subscribe","id":"2","payload":{"query":"${'{'.repeat(3_000)}"}}`, `{"type":"subscribe","id":"3","payload":{"query":"subscription{facts(stream:\\"${'['.repeat(2_000)}\\",epoch:1,after:0){__typename}}"}}`,
    ]; // prettier-ignore
    for (let round = 0; round < 25; round++) {
      const raw = await RawSocket.open(door.url, { 'sec-websocket-protocol': 'graphql-transport-ws' }, '/graphql');
      if (random(3) > 0) raw.text(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer person:${world.member}` } }));
      if (random(2) > 0)
        await until(() => raw.texts.some((text) => text.includes('connection_ack')) || raw.closed, 1_000).catch(() => undefined);
      for (let n = random(6); n >= 0; n--) {
        const kind = random(8);
        if (kind === 0) raw.frame(Buffer.from(range(1, random(200)).map(() => random(256))), [1, 2, 9, 10, 8, 3][random(6)]!);
        else if (kind === 1) raw.bytes(Buffer.from(range(1, random(200)).map(() => random(256))));
        else raw.text(known[random(known.length)]!);
      }
      if (random(2) > 0) raw.destroy();
      else setTimeout(() => raw.destroy(), random(50));
    }
    const client = subscriber(door, { cookie: await world.cookie(world.guest), origin: ours });
    expect(await answerTo(client, `inbox:${world.guest}`)).toBe('followed');
    await client.dispose();
    await until(() => door.gateway.metrics.snapshot()['sockets'] === 0, 10_000);
    expect(door.gateway.metrics.snapshot()['watchers']).toBe(0);
  }, 30_000);
});
