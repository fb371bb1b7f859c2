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
  it('shows who looks where, once a person, until they are gone; each side of a case its own', async () => {
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
});
