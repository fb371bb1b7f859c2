import { describe, expect, it } from '@jest/globals';
import { isMarked, neighbour, regionOf, regions, toggled, type Region, type View } from './body-regions.js';

const region = (view: View, key: string): Region => regions[view].find((one) => one.key === key)!;

describe('the body map', () => {
  it('has the patient’s right on the left of the front view, and on the right of the back view', () => {
    expect(region('front', 'CHEST RIGHT').mirrored).toBe(true);
    expect(region('front', 'CHEST LEFT').mirrored).toBe(false);
    expect(region('back', 'BUTTOCK RIGHT').mirrored).toBe(false);
    expect(region('back', 'BUTTOCK LEFT').mirrored).toBe(true);
  });

  it('has each place once, by a name that leads back to it', () => {
    const all = [...regions.front, ...regions.back];
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    for (const { name, code } of all) expect(regionOf(name)).toBe(code);
    expect(regionOf('Leg (L5)')).toBeNull();
  });

  it('keeps left and right of a region as one entry', () => {
    const left = region('back', 'BUTTOCK LEFT');
    const right = region('back', 'BUTTOCK RIGHT');
    const one = toggled([{ site: 'Leg (L5)', side: 'LEFT' }], left);
    expect(one).toEqual([
      { site: 'Leg (L5)', side: 'LEFT' },
      { site: 'Buttock', side: 'LEFT' },
    ]);
    const both = toggled(one, right);
    expect(both[1]).toEqual({ site: 'Buttock', side: 'BILATERAL' });
    expect([isMarked(both, left), isMarked(both, right), isMarked(both, region('back', 'SACRUM MIDLINE'))]).toEqual([true, true, false]);
    expect(toggled(both, left)[1]).toEqual({ site: 'Buttock', side: 'RIGHT' });
    expect(toggled(toggled(both, left), right)).toEqual([{ site: 'Leg (L5)', side: 'LEFT' }]);
    expect(toggled([], region('back', 'SACRUM MIDLINE'))).toEqual([{ site: 'Sacrum and coccyx', side: 'MIDLINE' }]);
  });

  it('can be walked with the arrow keys, to every place', () => {
    for (const view of ['front', 'back'] as const) {
      const seen = new Set<Region>([regions[view][0]!]);
      const open = [...seen];
      for (let one = open.pop(); one; one = open.pop())
        for (const direction of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const) {
          const next = neighbour(view, one, direction);
          if (!seen.has(next)) {
            seen.add(next);
            open.push(next);
          }
        }
      expect(seen.size).toBe(regions[view].length);
    }
    expect(neighbour('back', region('back', 'LOWER_BACK LEFT'), 'ArrowDown').key).toBe('BUTTOCK LEFT');
    expect(neighbour('back', region('back', 'LOWER_BACK LEFT'), 'ArrowRight').key).toBe('LUMBAR_SPINE MIDLINE');
    expect(neighbour('front', region('front', 'FACE LEFT'), 'ArrowUp').key).toBe('FACE LEFT');
  });
});
