import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { groupOf, groups, groupsFor, waitingIn } from './faces.js';

describe('what waits, on the page', () => {
  it('every kind of item that the inbox knows has its place', () => {
    const source = readFileSync('libs/contexts/inbox/src/domain/item.ts', 'utf8');
    const kinds = [...source.matchAll(/^ {2}([A-Z_]+): \{ rule/gm)].map(([, kind]) => kind!);
    expect(kinds.length).toBeGreaterThan(10);
    const placed: readonly string[] = Object.values(groups).flat();
    expect(kinds.filter((kind) => !placed.includes(kind))).toEqual([]);
  });

  it('no kind stands in two places', () => {
    const placed = Object.values(groups).flat();
    expect(new Set(placed).size).toBe(placed.length);
  });

  it('a kind that this page does not know yet is still shown', () => {
    expect(groupOf('SOMETHING_NEW')).toBe('actions');
  });

  it('while not all is here, it counts as the desk does, and says of nothing that it is empty because none of it has come', () => {
    const counts = [
      { kind: 'BALLOT', count: 3 },
      { kind: 'CLOSING', count: 2 },
      { kind: 'MENTION', count: 70 },
    ];
    expect(waitingIn('votes', 0, { counts, gone: 0 })).toBe(5);
    expect(waitingIn('mentions', 59, { counts, gone: 1 })).toBe(69);
    expect(waitingIn('letters', 0, { counts, gone: 0 })).toBe(0);
    // The counts have not come yet, or everything is here and they are a moment old.
    expect([waitingIn('mentions', 59, { counts: [], gone: 1 }), waitingIn('mentions', 59, null)]).toEqual([59, 59]);
  });

  it('nobody is told that nothing waits of what never waits for them', () => {
    expect(groupsFor([], true)).toEqual(['mentions', 'actions']);
    expect(groupsFor([{ role: 'COORDINATOR', discipline: null }], false)).toEqual(['mentions', 'actions', 'implementation']);
    expect(groupsFor([{ role: 'MEMBER', discipline: 'RADIOLOGY' }], false)).not.toContain('letters');
    expect(groupsFor([{ role: 'CHAIR', discipline: 'RADIOLOGY' }], false)).toContain('letters');
    expect(groupsFor([{ role: 'OBSERVER', discipline: 'RADIOLOGY' }], false)).toEqual(['mentions', 'actions']);
  });
});
