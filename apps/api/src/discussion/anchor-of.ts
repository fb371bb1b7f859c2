import { discussionRefusals, type Anchor } from '#discussion';
import { keyOf } from '../graphql/keys.js';
import type { AnchorInput, ImageAnchorInput, ImageViewportInput } from './anchor.type.js';

/** The anchor as the command takes it. */
export function anchorOf(input: AnchorInput | null | undefined): Anchor | null {
  if (!input) return null;
  const { image, criterion, opinion, laboratoryValue } = input;
  const named = [
    image && imageOf(image),
    criterion && { kind: 'CRITERION' as const, code: criterion.code },
    opinion && { kind: 'OPINION' as const, opinionId: keyOf('Opinion', opinion.opinionId, 'anchor.opinion.opinionId') },
    laboratoryValue && { kind: 'LABORATORY_VALUE' as const, code: laboratoryValue.code, takenOn: laboratoryValue.takenOn },
  ].filter((one) => one !== null && one !== undefined);
  if (named.length !== 1) throw discussionRefusals.refuse('ANCHOR_NOT_ONE', { path: ['input', 'anchor'], named: named.length });
  return named[0]!;
}

const imageOf = ({ studyId, seriesInstanceUid, sopInstanceUid, frame, point, viewport }: ImageAnchorInput): Anchor => ({
  kind: 'IMAGE',
  studyId: keyOf('ImagingStudy', studyId, 'anchor.image.studyId'),
  seriesInstanceUid: seriesInstanceUid ?? null,
  sopInstanceUid: sopInstanceUid ?? null,
  frame: frame ?? null,
  point: point ? { x: point.x, y: point.y } : null,
  viewport: viewport ? viewportOf(viewport) : null,
});

const viewportOf = ({ windowCentre, windowWidth, rotation, flipHorizontal, flipVertical, camera }: ImageViewportInput) => ({
  windowCentre: windowCentre ?? null,
  windowWidth: windowWidth ?? null,
  rotation: rotation ?? null,
  flipHorizontal,
  flipVertical,
  camera: camera
    ? { position: camera.position, focalPoint: camera.focalPoint, viewUp: camera.viewUp, parallelScale: camera.parallelScale ?? null }
    : null,
});
