import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '#kernel';
import { assertNoAnchorInReply, assertReadableWhereAnchored, assertWellFormed, type Anchor, type ImagePlace } from './anchor.js';
import type { Audience } from './audience.js';

const refused = (act: () => unknown): unknown => {
  try {
    act();
    return 'DONE';
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.facts['path']] : error;
  }
};
const place: ImagePlace = {
  studyId: 'study',
  seriesInstanceUid: '1.2.3',
  sopInstanceUid: '1.2.3.4',
  frame: 1,
  point: { x: 12.5, y: 0 },
  viewport: {
    windowCentre: 40,
    windowWidth: 400,
    rotation: 90,
    flipHorizontal: false,
    flipVertical: true,
    camera: { position: [0, 0, 100], focalPoint: [0, 0, 0], viewUp: [0, -1, 0], parallelScale: 120 },
  },
};
const image = (more: Partial<ImagePlace> = {}): Anchor => ({ kind: 'IMAGE', ...place, ...more });
const camera = (more: object) => ({ viewport: { ...place.viewport!, camera: { ...place.viewport!.camera!, ...more } } });
const opinion: Anchor = { kind: 'OPINION', opinionId: 'opinion' };
const criterion: Anchor = { kind: 'CRITERION', code: 'LBP-CONSERVATIVE-6W' };
const value: Anchor = { kind: 'LABORATORY_VALUE', code: '777-3', takenOn: '2026-11-10' };
const there = { there: true, sealed: false };

describe('an anchor', () => {
  it('[DISC-1] names a place in an image, down to a point and how it was looked at', () => {
    expect(refused(() => assertWellFormed(image()))).toBe('DONE');
    const nothing = { seriesInstanceUid: null, sopInstanceUid: null, frame: null, point: null, viewport: null };
    expect(refused(() => assertWellFormed(image(nothing)))).toBe('DONE');
  });

  it.each<[Partial<ImagePlace>, string]>([
    [{ seriesInstanceUid: 'not a uid' }, 'seriesInstanceUid'],
    [{ seriesInstanceUid: '1'.repeat(65) }, 'seriesInstanceUid'],
    [{ seriesInstanceUid: null }, 'sopInstanceUid'],
    [{ sopInstanceUid: null }, 'frame'],
    [{ sopInstanceUid: null, frame: null }, 'point'],
    [{ frame: 0 }, 'frame'],
    [{ point: { x: Number.NaN, y: 1 } }, 'point'],
    [{ point: { x: 1e9, y: 1 } }, 'point'],
    [{ viewport: { ...place.viewport!, windowWidth: Number.POSITIVE_INFINITY } }, 'viewport windowWidth'],
    [camera({ position: [0, 0] }), 'viewport camera position'],
    [camera({ viewUp: [0, 0, Number.NaN] }), 'viewport camera viewUp'],
    [camera({ parallelScale: 0 }), 'viewport camera parallelScale'],
  ])('[DISC-1] %j can name nothing: %s', (more, at) => {
    expect(refused(() => assertWellFormed(image(more)))).toEqual(['ANCHOR_MALFORMED', ['input', 'anchor', 'image', ...at.split(' ')]]);
  });

  it('[DISC-1] a criterion is a code', () => {
    expect(refused(() => assertWellFormed(criterion))).toBe('DONE');
    for (const code of ['', 'a sentence', 'X'.repeat(65)])
      expect(refused(() => assertWellFormed({ kind: 'CRITERION', code }))).toEqual([
        'ANCHOR_MALFORMED',
        ['input', 'anchor', 'criterion', 'code'],
      ]);
  });

  it('[DISC-1] is there for whoever reads the thread: what is the board’s carries no thread for the referrer', () => {
    const on = (anchor: Anchor, audience: Audience) => (refused(() => assertReadableWhereAnchored(anchor, audience, there)) as string[])[0];
    for (const anchor of [opinion, criterion]) expect([on(anchor, 'BOARD'), on(anchor, 'REFERRER')]).toEqual(['D', 'ANCHOR_BOARD_ONLY']);
    for (const anchor of [image(), value]) expect([on(anchor, 'BOARD'), on(anchor, 'REFERRER')]).toEqual(['D', 'D']);
  });

  it('[OPIN-2] nothing missing or sealed is ever an anchor, for either audience', () => {
    const anyAnchor = fc.constantFrom(opinion, criterion, value, image());
    fc.assert(
      fc.property(
        anyAnchor,
        fc.constantFrom<Audience>('BOARD', 'REFERRER'),
        fc.boolean(),
        fc.boolean(),
        (anchor, audience, isThere, sealed) => {
          const accepted = refused(() => assertReadableWhereAnchored(anchor, audience, { there: isThere, sealed })) === 'DONE';
          return !accepted || (isThere && !sealed);
        },
      ),
    );
    expect(refused(() => assertReadableWhereAnchored(opinion, 'BOARD', { there: true, sealed: true }))).toEqual([
      'ANCHOR_SEALED',
      ['input', 'anchor'],
    ]);
    expect(refused(() => assertReadableWhereAnchored(opinion, 'BOARD', { there: false, sealed: false }))).toEqual([
      'ANCHOR_NOT_FOUND',
      ['input', 'anchor'],
    ]);
  });

  it("[DISC-1] a reply has its thread's", () => {
    expect(refused(() => assertNoAnchorInReply(null))).toBe('DONE');
    expect(refused(() => assertNoAnchorInReply(value))).toEqual(['COMMENT_ANCHOR_IN_REPLY', ['input', 'anchor']]);
  });
});
