import { describe, expect, it } from '@jest/globals';
import { unreachable, type Refused } from '../../live/refusal.js';
import { DraftKeeper, type SavedDraft, type Ways } from './draft-keeper.js';
import { emptyForm } from './referral-form.js';

/** A desk with one person's drafts, a device, and a clock that a test turns. */
function setting() {
  const device = new Map<string, unknown>();
  const drafts = new Map<string, SavedDraft>();
  const answered = new Map<string, SavedDraft>();
  const world = { reachable: true, loseAnswer: false, refuses: null as Refused | null, calls: [] as string[], keys: 0 };
  let timers: (() => void)[] = [];
  const ways: Ways = {
    async save({ key, content, draftId, version }) {
      world.calls.push(key);
      if (!world.reachable) return unreachable;
      if (world.refuses) return world.refuses;
      let saved = answered.get(key);
      if (!saved) {
        const current = draftId === null ? undefined : drafts.get(draftId);
        const id = current && current.version === version ? current.id : `draft-${drafts.size + 1}`;
        saved = { id, version: (id === current?.id ? current.version : 0) + 1, content, savedAt: 'now' };
        drafts.set(id, saved);
        answered.set(key, saved);
      }
      return world.loseAnswer ? unreachable : saved;
    },
    read: (name) => (device.get(name) as never) ?? null,
    keep: (name, kept) => void (kept === null ? device.delete(name) : device.set(name, structuredClone(kept))),
    later: (act) => {
      timers.push(act);
      return () => (timers = timers.filter((one) => one !== act));
    },
    newKey: () => `key-${++world.keys}`,
  };
  const turn = async () => {
    const due = timers;
    timers = [];
    for (const act of due) act();
    for (let n = 0; n < 10; n++) await Promise.resolve();
  };
  const open = (id: string | null) => new DraftKeeper('org', id === null ? null : (drafts.get(id) ?? null), id, ways);
  const typed = (question: string) => ({ ...emptyForm, question });
  const questions = () => [...drafts.values()].map(({ content }) => (JSON.parse(content) as { form: { question: string } }).form.question);
  /** The page is gone, and what it had in mind with it. */
  const crash = () => void (timers = []);
  return { world, crash, device, drafts, turn, open, typed, questions };
}

describe('a referral that somebody is writing', () => {
  it('is no draft before anything is typed, is saved after a pause, and then only what is newest', async () => {
    const { open, typed, turn, questions, world, device } = setting();
    const keeper = open(null);
    keeper.go('patient');
    await turn();
    expect([questions(), keeper.state.keeping]).toEqual([[], 'empty']);
    keeper.change(typed('a'));
    keeper.change(typed('ab'));
    expect(device.size).toBe(1);
    await turn();
    expect([questions(), keeper.state.keeping, keeper.draftId, device.size, world.calls.length]).toEqual([
      ['ab'],
      'saved',
      'draft-1',
      0,
      1,
    ]);
    keeper.change(typed('abc'));
    await turn();
    expect([questions(), keeper.version]).toEqual([['abc'], 2]);
    keeper.go('pain');
    await turn();
    expect([keeper.state.step, world.calls.length]).toEqual(['pain', 2]);
  });

  it('survives a crash before the desk had it, and after the desk had it and its answer was lost: there is one draft', async () => {
    const { open, typed, turn, crash, questions, world } = setting();
    open(null).change(typed('before the pause'));
    crash();
    const second = open(null);
    expect(second.state.form.question).toBe('before the pause');
    world.loseAnswer = true;
    await turn();
    expect([questions(), second.state.keeping]).toEqual([['before the pause'], 'device']);
    second.change(typed('typed after that'));
    crash();
    const third = open(null);
    expect(third.state.form.question).toBe('typed after that');
    world.loseAnswer = false;
    await turn();
    await turn();
    expect([questions(), third.draftId, third.state.keeping]).toEqual([['typed after that'], 'draft-1', 'saved']);
  });

  it('stays on the device while the desk cannot be reached, and is sent when it can', async () => {
    const { open, typed, turn, questions, world, device } = setting();
    const keeper = open(null);
    world.reachable = false;
    keeper.change(typed('offline'));
    await turn();
    expect([keeper.state.keeping, device.size, await keeper.flush()]).toEqual(['device', 1, null]);
    world.reachable = true;
    expect(await keeper.flush()).toEqual({ draftId: 'draft-1', version: 1 });
    expect([questions(), device.size]).toEqual([['offline'], 0]);
  });

  it('of two windows: who has nothing unsaved takes over what the other saved, who has keeps it beside', async () => {
    const { open, typed, turn, questions, drafts } = setting();
    const left = open(null);
    left.change(typed('one'));
    await turn();
    const right = open('draft-1');
    right.change(typed('one, right'));
    await turn();
    expect(left.adopt(drafts.get('draft-1')!)).toBe(true);
    expect(left.state.form.question).toBe('one, right');
    left.change(typed('left goes on'));
    right.change(typed('right goes on'));
    await turn();
    expect(questions().sort()).toEqual(['left goes on', 'right goes on']);
    expect([left.state.beside, right.state.beside].sort()).toEqual([false, true]);
    left.change(typed('unsaved'));
    expect(left.adopt({ ...drafts.get(left.draftId!)!, version: 9 })).toBe(false);
  });

  it('says what was refused, and leaves nothing when it has been submitted', async () => {
    const { open, typed, turn, world, device } = setting();
    const keeper = open(null);
    world.refuses = { ...unreachable, code: 'REFERRAL_DRAFTS_TOO_MANY', category: 'REFUSED' };
    keeper.change(typed('one too many'));
    await turn();
    expect([keeper.state.keeping, keeper.state.refused?.code, device.size]).toEqual(['refused', 'REFERRAL_DRAFTS_TOO_MANY', 1]);
    world.refuses = null;
    keeper.hurry();
    await turn();
    expect(keeper.state.keeping).toBe('saved');
    keeper.change(typed('more'));
    keeper.end();
    await turn();
    expect([device.size, world.calls.length]).toEqual([0, 2]);
  });
});
