import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EphemeralMessage, PresentPerson } from '#contracts';
import { globalId } from '#kernel';
import { follow, until, World, type Door } from './support/world.js';

let world: World;
let door: Door;
beforeAll(async () => {
  world = await World.build();
  door = await world.door();
});
afterAll(() => world.close());

async function look(person: string, stream: string) {
  const lists: PresentPerson[][] = [];
  const passing: [string, EphemeralMessage][] = [];
  const client = await world.signIn(door, person);
  const seen = follow(client, stream, undefined, {
    presence: (people) => lists.push([...people]),
    ephemeral: (kind, message) => passing.push([kind, message]),
  });
  await until(() => client.state.status === 'live');
  return { client, seen, lists, passing };
}

describe('presence', () => {
  it('shows who looks where, once a person and place, until they are gone; each side of a case its own', async () => {
    const stream = `case:${world.case}`;
    const [member, both, referrer] = [
      await look(world.member, stream),
      await look(world.both, stream),
      await look(world.referrer, `referral:${world.case}`),
    ];
    const twice = await look(world.both, stream);
    both.client.presence(stream, 'opinions');
    twice.client.presence(stream, 'opinions');
    referrer.client.presence(`referral:${world.case}`, 'letter');
    const person = globalId('Person', world.both);
    await until(() => member.lists.at(-1)?.length === 1);
    expect(member.lists.at(-1)).toEqual([{ person, place: 'opinions' }]);
    const late = await look(world.member, stream);
    await until(() => late.lists.length > 0);
    expect(late.lists[0]).toEqual([{ person, place: 'opinions' }]);
    both.client.close();
    twice.client.close();
    await until(() => member.lists.at(-1)?.length === 0);
    expect(JSON.stringify(referrer.lists)).not.toContain(person);
    expect(JSON.stringify(member.lists)).not.toContain(globalId('Person', world.referrer));
  });

  it('passes pointers and typing on to the others, with the name that the session has, and keeps nothing', async () => {
    const stream = `case:${world.case}`;
    const [sender, other] = [await look(world.member, stream), await look(world.both, stream)];
    const before = (await world.log(stream)).length;
    sender.client.ephemeral('typing', stream, { thread: 'x' });
    sender.client.ephemeral('pointer', `board:${world.board}`, { x: 1 });
    await until(() => other.passing.length === 1);
    expect(other.passing).toEqual([['typing', { stream, detail: { thread: 'x' }, person: globalId('Person', world.member) }]]);
    expect(sender.passing).toEqual([]);
    expect((await world.log(stream)).length).toBe(before);
  });

  it('shows both where somebody leads in one window and follows in another, whichever came last', async () => {
    const stream = `case:${world.case}`;
    const [room, tablet, other] = [await look(world.both, stream), await look(world.both, stream), await look(world.member, stream)];
    room.client.presence(stream, 'lead');
    tablet.client.presence(stream, 'follow');
    const person = globalId('Person', world.both);
    await until(() => other.lists.at(-1)?.length === 2);
    expect(
      other.lists
        .at(-1)!
        .map(({ place }) => place)
        .sort(),
    ).toEqual(['follow', 'lead']);
    expect(new Set(other.lists.at(-1)!.map((one) => one.person))).toEqual(new Set([person]));
    for (const { client } of [room, tablet, other]) client.close();
  });

  it('loses no view on the way to those who keep up: where somebody follows, a lost one is another image than the one that is talked about', async () => {
    const stream = `case:${world.case}`;
    const [leader, follower] = [await look(world.both, stream), await look(world.member, stream)];
    const views = Array.from({ length: 25 }, (_, slice) => ({ slice }));
    for (const view of views) leader.client.ephemeral('viewport', stream, view);
    await until(() => follower.passing.some(([, { detail }]) => (detail as { slice: number }).slice === 24));
    expect(follower.passing.map(([, { detail }]) => detail)).toEqual(views);
    for (const { client } of [leader, follower]) client.close();
  });
});
