import { describe, expect, it } from '@jest/globals';
import type { PersonActor } from '#kernel';
import {
  advance, attend, house, idOf, listed, meetingId, meetingRow, open, refusalOf, rows, setUpMeetings, versionOf,
} from '../../../../../test/builders/meeting-table.js'; // prettier-ignore
import { AddAgendaItem } from './add-agenda-item.js';
import { AdvanceMeeting } from './advance-meeting.js';
import { CancelMeeting } from './cancel-meeting.js';
import { CloseMeeting } from './close-meeting.js';
import { DeferAgendaItem } from './defer-agenda-item.js';
import { NameDelegate } from './name-delegate.js';
import { OpenMeeting } from './open-meeting.js';
import { PullIntoDiscussion } from './pull-into-discussion.js';
import { RecordNoted } from './record-noted.js';
import { RemoveAgendaItem } from './remove-agenda-item.js';
import { ReorderAgenda } from './reorder-agenda.js';

setUpMeetings();

type Change = (version: number) => Promise<unknown>;
/** Every change of this meeting that somebody could make who read it at that version. */
async function changes(state: 'PLANNED' | 'OPEN'): Promise<Readonly<Record<string, Change>>> {
  const { itemId } = await listed();
  const { itemId: noted } = await listed({ kind: 'NOTING' });
  const { caseId } = await listed();
  await rows('update agenda_item set removed_at = now(), removed_by = added_by, removed_reason = $2 where case_id = $1', caseId, 'So');
  const { work } = house;
  const chair: PersonActor = house.who.chair;
  const [plan, told] = [{ plannedMinutes: null, reason: 'So' }, { reason: 'So' }];
  const always: Record<string, Change> = {
    add: (version) => new AddAgendaItem(work).execute(house.who.coordinator, { meetingId, version, caseId, kind: 'DISCUSSION', ...plan }),
    remove: (version) => new RemoveAgendaItem(work).execute(chair, { itemId, version, ...told }),
    reorder: (version) => new ReorderAgenda(work).execute(chair, { meetingId, version, itemIds: [noted, itemId] }),
    delegate: (version) => new NameDelegate(work).execute(chair, { meetingId, version, personId: idOf('deputy') }),
    pull: (version) => new PullIntoDiscussion(work).execute(chair, { itemId: noted, version }),
  };
  if (state === 'PLANNED')
    return {
      ...always,
      open: (version) => new OpenMeeting(work).execute(chair, { meetingId, version }),
      cancel: (version) => new CancelMeeting(work).execute(chair, { meetingId, version, carryToId: null, ...told }),
    };
  await open();
  for (const who of ['chair', 'radiologist', 'physiotherapist'] as const) await attend(who);
  return {
    ...always,
    advance: (version) => new AdvanceMeeting(work).execute(chair, { meetingId, version, itemId, phase: null }),
    note: (version) => new RecordNoted(work).execute(chair, { meetingId, version, itemIds: [noted] }),
    defer: (version) => new DeferAgendaItem(work).execute(chair, { itemId, version, code: 'TIME_RAN_OUT', reason: null, carryToId: null }),
    close: (version) => new CloseMeeting(work).execute(chair, { meetingId, version, carryToId: null }),
  };
}

describe('a change against an earlier reading', () => {
  it.each(['PLANNED', 'OPEN'] as const)('[CASE-5] of a meeting that is %s is refused with where it stands, and nothing moves', async (state) => {
    const all = await changes(state);
    const before = await meetingRow();
    for (const [name, change] of Object.entries(all)) {
      const stale = await refusalOf(change(before.version - 1));
      expect([name, stale]).toEqual([name, expect.objectContaining({ code: 'MEETING_STALE', facts: expect.objectContaining({ currentVersion: before.version }) })]);
      expect([name, await meetingRow()]).toEqual([name, before]);
    }
  }); // prettier-ignore

  it('[CASE-5] every change raises the version of the meeting, but attendance, which several record at once', async () => {
    // One after the other as far as they let each other; the order is the longest that does.
    const planned = await changes('PLANNED');
    for (const name of ['add', 'reorder', 'delegate', 'pull', 'remove', 'open'] as const) {
      const version = await versionOf();
      await (name === 'reorder' ? reordered(version) : planned[name]!(version));
      expect([name, await versionOf()]).toEqual([name, version + 1]);
    }
    const version = await versionOf();
    await Promise.all((['chair', 'radiologist', 'physiotherapist'] as const).map((who) => attend(who)));
    expect(await versionOf()).toBe(version);
    await advance();
    expect(await versionOf()).toBe(version + 1);
  });
});

const reordered = async (version: number) => {
  const items = await rows('select id from agenda_item where meeting_id = $1 and removed_at is null order by position desc', meetingId);
  return new ReorderAgenda(house.work).execute(house.who.chair, { meetingId, version, itemIds: items.map(({ id }) => id) });
};
