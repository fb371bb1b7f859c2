import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import type { LiveClient, OpenWordingAnswer, WordingMessage } from '#contracts';
import { globalId, newId } from '#kernel';
import { SharedText } from '../../apps/web/src/live/shared-text.js';
import { Pen } from '../builders/pen.js';
import { follow, until, World, type Door } from './support/world.js';

let world: World;
let door: Door;
const observer = newId();
beforeAll(async () => {
  world = await World.build();
  door = await world.door();
  await world.sql(`insert into person (id, user_name, name) values ($1, 'observer', 'Dr observer')`, [observer]);
  await world.sql(`insert into board_member (board_id, person_id, role) values ($1, $2, 'OBSERVER')`, [world.board, observer]);
});
afterAll(() => world.close());

interface Table {
  readonly stream: string;
  readonly review: string;
  readonly reviewId: string;
  readonly caseId: string;
}
/** A fresh case in an unsealed review. */
async function table(): Promise<Table> {
  const [caseId, reviewId] = [newId(), newId()];
  await world.addCase(caseId);
  await world.sql(
    `insert into review (id, case_id, board_id, organisation_id, patient_id, number, question, referral, charter_id, opened_at, sealed)
     select $1, c.id, c.board_id, c.organisation_id, c.patient_id, 1, c.question, '{}', ch.id, now(), false
     from board_case c join charter ch on ch.board_id = c.board_id where c.id = $2`,
    [reviewId, caseId],
  );
  return { stream: `case:${caseId}`, review: globalId('Review', reviewId), reviewId, caseId };
}

/** Somebody at a table, with the client's own way to keep and send. */
function sit(client: LiveClient, { stream, review }: Table, kept: { text: string | null } = { text: null }) {
  const shared = new SharedText(client, { stream, epoch: 1, head: 0, review }, {
    read: () => kept.text,
    write: (text) => void (kept.text = text),
  }); // prettier-ignore
  return {
    shared,
    kept,
    client,
    write(words: string): void {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(words)]);
      const fragment = shared.document.getXmlFragment('wording');
      fragment.insert(fragment.length, [paragraph]);
    },
    get words(): string[] {
      const blocks = shared.document.getXmlFragment('wording').toArray() as Y.XmlElement[];
      return blocks.map((block) => block.toArray().join('')).sort();
    },
  };
}
const at = async (person: string, where: Table, kept?: { text: string | null }, through = door) =>
  sit(await world.signIn(through, person), where, kept);

describe('a text written together over the socket', () => {
  it('[DEC-16] two who write at once see each other, and a third who comes late sees all of it', async () => {
    const where = await table();
    const [one, two] = [await at(world.member, where), await at(world.both, where)];
    await until(() => one.shared.status.state === 'saved' && two.shared.status.state === 'saved');
    for (let index = 0; index < 5; index++) {
      one.write(`one ${index}`);
      two.write(`two ${index}`);
    }
    await until(() => one.words.length === 10 && two.words.length === 10);
    expect(one.words).toEqual(two.words);
    expect(await one.shared.stored()).toBe(true);
    expect([one.kept.text, two.kept.text]).toEqual([null, null]);
    const late = await at(world.member, where);
    await until(() => late.words.length === 10);
    const authors = await world.sql<{ author_id: string }>('select distinct author_id from wording_update where review_id = $1', [where.reviewId]);
    expect(authors.map(({ author_id: id }) => id).sort()).toEqual([world.member, world.both].sort());
    // What was pushed was recorded as read, before it was sent.
    expect(door.reads.some(({ actor, stream, patientIds }) => actor.id === world.both && stream === where.stream && patientIds.length === 1)).toBe(true);
  }); // prettier-ignore

  it('[DEC-16] what was written while the line was cut is kept, also over a reload, and merged on return; a killed gateway loses nothing', async () => {
    const where = await table();
    const first = await world.door();
    const port = Number(new URL(first.url).port);
    const [one, two] = [await at(world.member, where, undefined, first), await at(world.both, where, undefined, first)];
    one.write('before');
    await until(() => two.words.length === 1);
    await first.kill();
    await until(() => one.shared.status.state === 'offline' && two.shared.status.state === 'offline');
    one.write('by one, offline');
    two.write('by two, offline');
    expect([one.shared.status.state, two.shared.status.state]).toEqual(['kept', 'kept']);
    expect(await one.shared.stored()).toBe(false);
    // A reload: nothing is left but what was kept on the device.
    one.client.close();
    const kept = { text: one.kept.text };
    expect(kept.text).not.toBeNull();
    const second = await world.door({}, false, port);
    const again = await at(world.member, where, kept, second);
    two.client.hurry();
    await until(() => again.words.length === 3 && two.words.length === 3);
    expect(again.words).toEqual(['before', 'by one, offline', 'by two, offline']);
    await until(() => again.shared.status.state === 'saved' && two.shared.status.state === 'saved');
    expect([kept.text, two.kept.text]).toEqual([null, null]);
    const [row] = await world.sql<{ head: number }>('select head from wording where review_id = $1', [where.reviewId]);
    expect(row!.head).toBe(3);
  });

  it('[DEC-16] goes over the bus to another gateway, and without a bell at its next look', async () => {
    const where = await table();
    const [here, there, deaf] = [await world.door({}, true), await world.door({}, true), await world.door()];
    const people = await Promise.all([here, there, deaf].map((one) => at(world.member, where, undefined, one)));
    await until(() => people.every(({ shared }) => shared.status.state === 'saved'));
    people[0]!.write('from the first');
    await until(() => people.every(({ words }) => words.length === 1));
    people[2]!.write('from the last');
    await until(() => people.every(({ words }) => words.length === 2));
    for (const one of [here, there, deaf]) await one.stop();
  });

  it('[DEC-16] the rest of the board reads and cannot write; nobody else gets a byte, whatever they ask', async () => {
    const where = await table();
    const writer = await at(world.member, where);
    const watching = await at(observer, where);
    await until(() => watching.shared.status.readOnly === 'PROPOSAL_FORBIDDEN');
    const heard: WordingMessage[] = [];
    const asked: (OpenWordingAnswer | null)[] = [];
    const tries: Promise<unknown>[] = [];
    for (const [person, stream] of [
      [world.referrer, `referral:${where.caseId}`],
      [world.referrer, where.stream],
      [world.outsider, where.stream],
      [world.outsider, `board:${world.otherBoard}`],
      [world.guest, where.stream],
    ] as const) {
      const client = await world.signIn(door, person);
      follow(client, stream, undefined, { wording: (message) => heard.push(message) });
      await until(() => client.state.status !== 'offline');
      const has = Buffer.from(new Pen().has).toString('base64');
      tries.push(client.openWording({ stream, review: where.review, has }).then((answer) => asked.push(answer)));
      const update = Buffer.from(new Pen().write('not mine')).toString('base64');
      tries.push(client.writeWording({ stream, review: where.review, update }).then((answer) => expect(answer?.ok).toBe(false)));
    }
    await Promise.all(tries);
    expect(asked).toHaveLength(5);
    for (const answer of asked) expect(answer).toEqual({ ok: false, code: 'NOT_FOUND' });
    writer.write('for the board alone');
    await until(() => watching.words.length === 1);
    watching.write('not allowed');
    expect(await watching.client.writeWording({ stream: where.stream, review: where.review, update: 'AAA=' })).toEqual({ ok: false, code: 'PROPOSAL_FORBIDDEN' });
    expect(heard).toEqual([]);
    const rows = await world.sql('select seq from wording_update where review_id = $1', [where.reviewId]);
    expect(rows).toHaveLength(1);
  }); // prettier-ignore

  it('[DEC-16] ends with the right: who is kept away from now on hears nothing more, and what they write is not taken', async () => {
    const where = await table();
    const [stays, goes] = [await at(world.member, where), await at(world.both, where)];
    stays.write('while both may');
    await until(() => goes.words.length === 1);
    await world.sql(
      `insert into case_conflict (id, case_id, board_id, organisation_id, patient_id, person_id, kind, note, treatment, bars_chairing, declared_by, declared_at)
       select $1, id, board_id, organisation_id, patient_id, $2, 'OTHER', 'Invented', 'EXCLUDED', true, $2, now() from board_case where id = $3`,
      [newId(), world.both, where.caseId],
    );
    goes.write('too late');
    await until(() => goes.shared.status.state === 'refused');
    stays.write('after they left');
    await until(() => stays.shared.status.state === 'saved' && stays.words.length === 2);
    const late = await at(world.member, where);
    await until(() => late.words.length === 2);
    expect(late.words).toEqual(['after they left', 'while both may']);
    expect(goes.words).not.toContain('after they left');
    // Still on the device of whoever wrote it.
    expect(goes.kept.text).not.toBeNull();
  });

  it('[DEC-16] says what is too long, keeps it here, and takes it in once it is short enough', async () => {
    const where = await table();
    const [one, two] = [await at(world.member, where), await at(world.both, where)];
    await until(() => one.shared.status.state === 'saved' && two.shared.status.state === 'saved');
    one.write('x'.repeat(8_001));
    await until(() => one.shared.status.state === 'tooLong');
    expect(two.words).toEqual([]);
    const paragraph = one.shared.document.getXmlFragment('wording').get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).delete(10, 7_991);
    await until(() => two.words.length === 1);
    expect(two.words).toEqual(['x'.repeat(10)]);
  });
});
