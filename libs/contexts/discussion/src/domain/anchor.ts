import type { Audience } from './audience.js';
import { discussionRefusals } from './refusals.js';

const { refuse } = discussionRefusals;

/** A place in an image, in pixels of the image from its upper left corner; fractions lie between pixels. */
export interface ImagePoint {
  readonly x: number;
  readonly y: number;
}
export interface Camera {
  readonly position: readonly number[];
  readonly focalPoint: readonly number[];
  readonly viewUp: readonly number[];
  readonly parallelScale: number | null;
}
/** How the image was looked at, so that everybody sees what its author saw. */
export interface Viewport {
  readonly windowCentre: number | null;
  readonly windowWidth: number | null;
  readonly rotation: number | null;
  readonly flipHorizontal: boolean;
  readonly flipVertical: boolean;
  readonly camera: Camera | null;
}
export interface ImagePlace {
  /** imaging_study.id */
  readonly studyId: string;
  readonly seriesInstanceUid: string | null;
  readonly sopInstanceUid: string | null;
  readonly frame: number | null;
  readonly point: ImagePoint | null;
  readonly viewport: Viewport | null;
}

/** What a thread is about, for ever (DISC-1). */
export type Anchor =
  | ({ readonly kind: 'IMAGE' } & ImagePlace)
  | { readonly kind: 'CRITERION'; readonly code: string }
  | { readonly kind: 'OPINION'; readonly opinionId: string }
  | { readonly kind: 'LABORATORY_VALUE'; readonly code: string; readonly takenOn: string };

/** What of the case the anchor names, as the command found it; null where the author finds no such thing. */
export interface Anchored {
  readonly there: boolean;
  /** Of an opinion: whether its review is sealed still. */
  readonly sealed: boolean;
}

const path = ['input', 'anchor'];
const uid = /^[0-9.]{1,64}$/;
const criterion = /^[A-Z][A-Z0-9._-]{0,63}$/;
// No scanner's image or room is larger; what is larger was never looked at.
const largest = 1e7;
const isNumber = (value: number): boolean => Number.isFinite(value) && Math.abs(value) <= largest;
const malformed = (...at: string[]) => refuse('ANCHOR_MALFORMED', { path: [...path, ...at] });

/** Whether the anchor can name anything at all; before anything is looked up. */
export function assertWellFormed(anchor: Anchor): void {
  if (anchor.kind === 'CRITERION' && !criterion.test(anchor.code)) throw malformed('criterion', 'code');
  if (anchor.kind === 'IMAGE') assertImagePlace(anchor);
}

/** Each part lies in the one before it: a point in a frame of an instance of a series. */
function assertImagePlace({ seriesInstanceUid, sopInstanceUid, frame, point, viewport }: ImagePlace): void {
  if (seriesInstanceUid !== null && !uid.test(seriesInstanceUid)) throw malformed('image', 'seriesInstanceUid');
  if (sopInstanceUid !== null && (!uid.test(sopInstanceUid) || seriesInstanceUid === null)) throw malformed('image', 'sopInstanceUid');
  if (frame !== null && (frame < 1 || frame > largest || sopInstanceUid === null)) throw malformed('image', 'frame');
  if (point !== null && (![point.x, point.y].every(isNumber) || sopInstanceUid === null)) throw malformed('image', 'point');
  if (viewport !== null) assertViewport(viewport);
}

function assertViewport({ windowCentre, windowWidth, rotation, camera }: Viewport): void {
  const scalars = { windowCentre, windowWidth, rotation };
  for (const [name, value] of Object.entries(scalars)) if (value !== null && !isNumber(value)) throw malformed('image', 'viewport', name);
  if (camera === null) return;
  const { position, focalPoint, viewUp, parallelScale } = camera;
  for (const [name, vector] of Object.entries({ position, focalPoint, viewUp }))
    if (vector.length !== 3 || !vector.every(isNumber)) throw malformed('image', 'viewport', 'camera', name);
  if (parallelScale !== null && !(isNumber(parallelScale) && parallelScale > 0))
    throw malformed('image', 'viewport', 'camera', 'parallelScale');
}

/**
 * A thread is readable only where its anchor is (DISC-1). The referral's images and values are both sides'; opinions and criteria are the
 * board's. While an opinion is sealed nobody opens a thread on it: the thread, its count and its times would tell of it (OPIN-2).
 */
export function assertReadableWhereAnchored(anchor: Anchor, audience: Audience, { there, sealed }: Anchored): void {
  if (audience === 'REFERRER' && (anchor.kind === 'OPINION' || anchor.kind === 'CRITERION')) throw refuse('ANCHOR_BOARD_ONLY', { path });
  if (!there) throw refuse('ANCHOR_NOT_FOUND', { path });
  if (sealed) throw refuse('ANCHOR_SEALED', { path });
}

/** A reply stands where its thread does. */
export function assertNoAnchorInReply(anchor: Anchor | null): void {
  if (anchor !== null) throw refuse('COMMENT_ANCHOR_IN_REPLY', { path });
}
