import { describe, expect, it } from '@jest/globals';
import { anchorOfView, viewFromAnchor, type ViewState } from './view-state.js';

const view: ViewState = {
  study: 'study_1',
  series: '1.2.3',
  instance: '1.2.3.4',
  frame: 7,
  window: { centre: 40, width: 400 },
  invert: false,
  rotation: 90,
  flipH: true,
  flipV: false,
  camera: { position: [0, 0, 1], focalPoint: [1.5, -20, 3], viewUp: [0, -1, 0], parallelScale: 61.25 },
};

describe('a view', () => {
  it.each([
    ['as it is', view],
    ['inverted', { ...view, invert: true }],
    ['as the image says', { ...view, window: null, camera: null }],
  ])('%s comes back from a comment as it was', (_, one) =>
    expect(viewFromAnchor(JSON.parse(JSON.stringify(anchorOfView(one))))).toEqual(one),
  );

  it('is none where a comment names the study alone', () => expect(viewFromAnchor({ studyId: 'study_1' })).toBeNull());
});
