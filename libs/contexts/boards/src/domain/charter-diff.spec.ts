import { describe, expect, it } from '@jest/globals';
import { exampleCharter } from '../../../../../test/builders/charter.js';
import { charterDiff } from './charter-diff.js';

describe('what an amendment changed', () => {
  it('[BOARD-1] is named by its path with both values, and nothing else is', () => {
    const after = {
      ...exampleCharter,
      sealsOpinions: false,
      opinions: { ...exampleCharter.opinions, P2: { ...exampleCharter.opinions.P2, dueHours: 48 } },
    };
    expect(charterDiff(exampleCharter, after)).toEqual([
      { path: 'sealsOpinions', before: 'true', after: 'false' },
      { path: 'opinions.P2.dueHours', before: '72', after: '48' },
    ]);
    expect(charterDiff(exampleCharter, structuredClone(exampleCharter))).toEqual([]);
  });

  it('[BOARD-1] knows kinds of question and follow-up points by their code, wherever they stand', () => {
    const [standard, emergency] = exampleCharter.questionKinds;
    const added = { ...standard!, code: 'ADDED', name: 'Added' };
    const after = { ...exampleCharter, questionKinds: [added, { ...standard!, name: 'Renamed' }, emergency] };
    expect(charterDiff(exampleCharter, after)).toEqual([
      { path: 'questionKinds.ADDED', before: null, after: JSON.stringify(added) },
      { path: 'questionKinds.STANDARD.name', before: '"Spine or joint"', after: '"Renamed"' },
    ]);
    expect(charterDiff(after, exampleCharter).map(({ path, after: now }) => [path, now === null])).toEqual([
      ['questionKinds.STANDARD.name', false],
      ['questionKinds.ADDED', true],
    ]);
  });

  it('[BOARD-1] does not take another order of the same keys for a change', () => {
    const [quorum] = exampleCharter.procedures;
    const turned = Object.fromEntries(Object.entries(quorum!).reverse());
    expect(charterDiff({ procedures: [quorum] }, { procedures: [turned] })).toEqual([]);
  });
});
