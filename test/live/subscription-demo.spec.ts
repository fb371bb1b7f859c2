import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Server } from 'node:http';
import { ReadAudit } from '#audit';
import { fragments, LiveClient, type LiveFact } from '#contracts';
import { Doorbells } from '#event-log';
import { Authenticator } from '#identity';
import { ReadModelOfSchema } from '../../apps/api/src/graphql/read-model.module.js';
import { Gateway } from '../../apps/live/src/gateway.js';
import { recordWith } from '../../apps/live/src/hydration/read-trail.js';
import { startApi, type Api } from '../support/api.js';
import { followed, subscriberWith } from './support/subscriber.js';
import { follow, until } from './support/world.js';

let api: Api;
let gateway: Gateway;
let owner: pg.Pool;
beforeAll(async () => {
  api = await startApi({ demo: 'whole' });
  owner = new pg.Pool({ connectionString: api.database.ownerUrl, max: 2 });
  gateway = new Gateway({
    publicUrl: api.address,
    authenticator: api.app.get(Authenticator),
    reader: api.reader,
    doorbells: api.app.get(Doorbells),
    model: () => api.app.get(ReadModelOfSchema).current,
    recordReads: recordWith(api.app.get(ReadAudit)),
  });
  await gateway.open(api.app.getHttpServer() as Server);
}, 60_000);
afterAll(async () => {
  await gateway.stop();
  await owner.end();
  await api.close();
});

const upper = (type: string): string => type.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
/** A head says when somebody read, which is another time for each. */
const without = (facts: readonly LiveFact[]) =>
  facts.map(({ type, content, ...fact }) => ({
    ...fact,
    type: upper(type),
    content: content.map(({ id: nodeId, head: _, ...part }) => ({ nodeId, ...part })),
  }));

describe("the demo's streams, beside the API on one port", () => {
  it('say the same by subscription as by the socket, to whoever may follow them: every fact and all that it brings', async () => {
    const { rows } = await owner.query<{ id: string; head: string }>('select id, head from stream where head > 0 order by id');
    const types = new Set<string>();
    const brought = new Set<string>();
    let compared = 0;
    for (const who of ['chair', 'referrer', 'hospital-system']) {
      const token = await api.token(who);
      const socket = new LiveClient({ url: api.address, token });
      const client = subscriberWith({ url: api.address }, token);
      for (const { id, head } of rows) {
        const [watched, subscribed] = [follow(socket, id), followed(client, id)];
        const done = (seqs: readonly number[], refused: boolean) => refused || seqs.at(-1) === Number(head);
        await until(() => done(watched.seqs, watched.ended.length > 0) && done(subscribed.seqs, subscribed.ends.length > 0));
        expect([who, id, subscribed.ends]).toEqual([who, id, watched.ended.map(() => 'STREAM_NOT_FOUND')]);
        const facts = subscribed.facts.map(({ content, ...fact }) => ({ ...fact, content: content.map(({ head: _, ...part }) => part) }));
        expect([who, id, facts]).toEqual([who, id, without(watched.facts)]);
        for (const { type, content } of watched.facts) {
          types.add(type);
          for (const { fragment } of content) brought.add(fragment);
          compared += 1;
        }
        watched.watching.stop();
        subscribed.stop();
      }
      socket.close();
      await client.dispose();
    }
    expect(compared).toBeGreaterThan(300);
    expect(types.size).toBeGreaterThan(10);
    // Nobody amends a charter or changes a board's members in the demo.
    expect(Object.keys(fragments).filter((name) => !brought.has(name)).sort()).toEqual(['LiveBoard']);
  }, 60_000); // prettier-ignore
});
