import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Doorbells } from '#event-log';
import { newId } from '#kernel';
import { factTypes } from '#contracts';
import { contractSchema } from '../../apps/live/src/model.js';
import { seeded } from '../support/random.js';
import { followed, signedInSubscriber, subscriberWith, type SubscribedFact } from './support/subscriber.js';
import { follow, range, until, World, type Door } from './support/world.js';

let world: World;
let door: Door;
beforeAll(async () => {
  world = await World.build();
  door = await world.door();
});
afterAll(() => world.close());

async function newCase(): Promise<{ id: string; stream: string }> {
  const id = newId();
  await world.addCase(id);
  return { id, stream: `case:${id}` };
}

describe('a subscription to a stream', () => {
  it('brings what has happened since, then what happens: in order, none missing, none twice', async () => {
    const { id, stream } = await newCase();
    for (let n = 1; n <= 150; n++) await world.comment(new Doorbells(), `before ${n}`, 'BOARD', id);
    const client = await signedInSubscriber(world, door, world.member);
    const [all, some, none] = [0, 140, 150].map((after) => followed(client, stream, { epoch: 1, after }));
    await until(() => all!.seqs.length === 150 && some!.seqs.length === 10 && none!.events.length === 1);
    for (let n = 1; n <= 20; n++) await world.comment(n % 2 ? door.doorbells : new Doorbells(), `live ${n}`, 'BOARD', id);
    await until(() => [all, some, none].every((one) => one!.seqs.at(-1) === 170));
    expect([all!.seqs, some!.seqs, none!.seqs]).toEqual([range(1, 170), range(141, 170), range(151, 170)]);
    expect(all!.events.every(({ epoch, stream: of }) => epoch === 1 && of === stream)).toBe(true);
    expect(all!.events.at(-1)!.head).toBe(170);
    // Following is said before there is anything to follow.
    expect(none!.events[0]).toMatchObject({ __typename: 'FactBatch', stream, epoch: 1, head: 150, facts: [] });
    expect([...all!.ends, ...some!.ends, ...none!.ends]).toEqual([]);
    await client.dispose();
  });

  it('brings the same facts with the same content as the socket, from one reading and one hydration for both', async () => {
    const { id, stream } = await newCase();
    const both = await world.door();
    const socket = follow(await world.signIn(both, world.member), stream);
    const [one, other] = [subscriberWith(both, `person:${world.member}`), await signedInSubscriber(world, both, world.both)];
    const subscriptions = [followed(one, stream), followed(one, stream), followed(other, stream)];
    await until(() => both.gateway.metrics.snapshot()['watchers'] === 4);
    for (let n = 1; n <= 30; n++) await world.comment(both.doorbells, `number ${n}`, n % 3 ? 'BOARD' : 'REFERRER', id);
    await until(() => [socket, ...subscriptions].every(({ seqs }) => seqs.length === 30));
    const said = (facts: readonly SubscribedFact[]) =>
      facts.map(({ type: _, ...fact }) => ({ ...fact, content: fact.content.map(({ nodeId: id, ...part }) => ({ ...part, id })) }));
    for (const { facts } of subscriptions) {
      expect(said(facts)).toEqual(socket.facts.map(({ type: _, ...fact }) => fact));
      expect(new Set(facts.map(({ type }) => type))).toEqual(new Set(['COMMENT_ADDED']));
    }
    expect(socket.facts[0]!.content[0]!.data).toMatchObject({ __typename: 'Comment', body: 'number 1' });
    expect(both.gateway.metrics.factsRead).toBe(30);
    // A comment, its thread and the case's figures; facts of one moment share a reading of the figures.
    expect(both.gateway.metrics.fragmentsRead).toBeLessThanOrEqual(90);
    // REC-1: whoever gets a patient's data leaves one entry, however many facts.
    expect(both.reads.map(({ actor, stream: of, refused }) => [actor.id, of, refused]).sort()).toEqual(
      [world.member, world.member, world.member, world.both].map((person) => [person, stream, false]).sort(),
    );
    await one.dispose();
    await other.dispose();
  });

  it('answers each with what they selected', async () => {
    const { id, stream } = await newCase();
    const client = subscriberWith(door, `person:${world.member}`);
    const numbers = followed(client, stream, undefined, `subscription ($stream: ID!, $epoch: Int!, $after: Int!) { facts(stream: $stream, epoch: $epoch, after: $after) { ... on FactBatch { facts { seq } } } }`); // prettier-ignore
    const switching = (wants: boolean) =>
      new Promise<unknown>((resolve) => {
        const query = `subscription ($wants: Boolean!) { ...Root } fragment Root on Subscription {
          facts(stream: "${stream}", epoch: 1, after: 0) { ... on FactBatch { it: head @include(if: $wants) facts { seq } } } }`;
        client.subscribe({ query, variables: { wants } }, { next: ({ data }) => resolve(data), error: resolve, complete: () => undefined });
      });
    await world.comment(door.doorbells, 'short', 'BOARD', id);
    await until(() => numbers.seqs.length === 1);
    expect(numbers.events.at(-1)).toEqual({ facts: [{ seq: 1 }] });
    expect(await Promise.all([switching(true), switching(false)])).toEqual([{ facts: { it: 1, facts: [] } }, { facts: { facts: [] } }]);
    await client.dispose();
  });

  it.each([
    ['another epoch', { epoch: 2, after: 0 }],
    ['a place ahead of the head', { epoch: 1, after: 99 }],
    ['a negative place', { epoch: 1, after: -1 }],
  ])('says from where to begin again for %s, and ends', async (_, from) => {
    const { id, stream } = await newCase();
    await world.comment(new Doorbells(), 'one', 'BOARD', id);
    const client = subscriberWith(door, `person:${world.member}`);
    const seen = followed(client, stream, from);
    await until(() => seen.ends.length > 0);
    expect([seen.events, seen.ends]).toEqual([[{ __typename: 'StreamResync', stream, epoch: 1, head: 1 }], ['complete']]);
    await client.dispose();
  });

  it('says so too when a backup is restored under it, and when what it has not read is removed', async () => {
    const { id, stream } = await newCase();
    const client = subscriberWith(door, `person:${world.member}`);
    const seen = followed(client, stream);
    await world.comment(door.doorbells, 'one', 'BOARD', id);
    await until(() => seen.seqs.length === 1);
    await world.sql('update deployment set epoch = epoch + 1');
    await until(() => seen.ends.length > 0);
    expect(seen.resyncs).toEqual([{ __typename: 'StreamResync', stream, epoch: 2, head: 1 }]);
    await world.sql('update deployment set epoch = 1');
    await world.sql('update stream set low = 1 where id = $1', [stream]);
    const late = followed(client, stream);
    await until(() => late.ends.length > 0);
    expect(late.resyncs).toHaveLength(1);
    await client.dispose();
  });

  it('says null for a type of fact that this version does not know, and counts it', async () => {
    const client = subscriberWith(door, 'account');
    const seen = followed(client, `organisation:${world.organisation}`);
    await world.facts(door.doorbells, 'organisation', 3);
    await until(() => seen.seqs.length >= 3);
    expect(seen.facts.map(({ type }) => type)).toEqual([null, null, null]);
    await client.dispose();
  });

  it('has a name in the schema for every type of fact', () => {
    const known = (contractSchema().getType('FactType') as unknown as { getValues(): { name: string }[] }).getValues();
    const upper = Object.keys(factTypes).map((type) => type.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase());
    expect(known.map(({ name }) => name).sort()).toEqual(upper.sort());
  });

  it('ends when its client unsubscribes: nothing is read for it any longer', async () => {
    const quiet = await world.door();
    const { id, stream } = await newCase();
    const client = subscriberWith(quiet, `person:${world.member}`);
    const [one, other] = [followed(client, stream), followed(client, stream)];
    await until(() => one.events.length === 1 && other.events.length === 1);
    one.stop();
    await until(() => quiet.gateway.metrics.snapshot()['watchers'] === 1);
    await world.comment(quiet.doorbells, 'for the other', 'BOARD', id);
    await until(() => other.seqs.length === 1);
    expect(one.seqs).toEqual([]);
    await client.dispose();
    await until(() => quiet.gateway.metrics.snapshot()['sockets'] === 0);
    expect(quiet.gateway.metrics.snapshot()).toMatchObject({ watchers: 0, streams: 0 });
  });
});

describe('a gateway that is killed and comes back', () => {
  it('is resumed by the cursor: random cuts, nothing missing, nothing twice', async () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
    console.log(`seed ${seed}`);
    const random = seeded(seed);
    const { id, stream } = await newCase();
    let doorNow = await world.door({}, true);
    const port = Number(new URL(doorNow.url).port);
    const doorbells = new Doorbells();
    const results = range(1, 4).map(() => ({ seqs: [] as number[], repeated: 0, opened: 0 }));
    const clients = results.map((result) => {
      // As docs/integrators says: the client sends these variables again when it comes back, so the cursor is kept in them.
      const variables = { stream, epoch: 1, after: 0 };
      const client = subscriberWith(doorNow, `person:${world.member}`, {
        retryAttempts: Infinity,
        shouldRetry: () => true,
        retryWait: () => new Promise((resolve) => setTimeout(resolve, 20 + random.below(60))),
        on: { connected: () => void result.opened++ },
      });
      client.subscribe<{ facts: { facts?: { seq: number }[] } }>(
        { query: `subscription ($stream: ID!, $epoch: Int!, $after: Int!) { facts(stream: $stream, epoch: $epoch, after: $after) { ... on FactBatch { facts { seq } } } }`, variables },
        {
          next: ({ data }) => {
            for (const { seq } of data?.facts.facts ?? []) {
              if (seq <= variables.after) result.repeated++;
              else result.seqs.push((variables.after = seq));
            }
          },
          error: () => undefined,
          complete: () => undefined,
        },
      ); // prettier-ignore
      return client;
    });
    const rounds = 6;
    let written = 0;
    for (let round = 0; round < rounds; round++) {
      for (let n = random.below(12) + 3; n > 0; n--, written++)
        await world.comment(random.below(2) === 0 ? doorNow.doorbells : doorbells, `round ${round}`, 'BOARD', id);
      if (random.below(10) < 7) await until(() => results.some(({ seqs }) => seqs.length > written - 3), 10_000);
      await doorNow.kill();
      if (random.below(2) === 0) await world.comment(doorbells, 'while it is away', 'BOARD', id).then(() => written++);
      doorNow = await world.door({}, true, port);
    }
    await until(() => results.every(({ seqs }) => seqs.at(-1) === written), 15_000);
    for (const { seqs, repeated, opened } of results) {
      expect(seqs).toEqual(range(1, written));
      expect(repeated).toBe(0);
      expect(opened).toBeGreaterThan(1);
    }
    for (const client of clients) await client.dispose();
  }, 60_000);
});
