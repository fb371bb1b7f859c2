type Vector = readonly [number, number, number];

/** Where somebody looks, as plain JSON: followed by others, kept with a comment, and opened again exactly. */
export interface ViewState {
  /** The ImagingStudy's public id. */
  readonly study: string;
  readonly series: string;
  readonly instance: string;
  /** From 1. */
  readonly frame: number;
  /** In the units of the values; null: as the image says. */
  readonly window: { readonly centre: number; readonly width: number } | null;
  readonly invert: boolean;
  readonly rotation: number;
  readonly flipH: boolean;
  readonly flipV: boolean;
  /** What lies in the middle and half of the height that is shown, in the patient's millimetres: the same on every screen. */
  readonly camera: ViewCamera | null;
}
export interface ViewCamera {
  readonly position: Vector;
  readonly focalPoint: Vector;
  readonly viewUp: Vector;
  readonly parallelScale: number;
}

/** A place in an image, in its own pixels. */
export interface ImagePlace {
  readonly study: string;
  readonly series: string;
  readonly instance: string;
  readonly frame: number;
  readonly x: number;
  readonly y: number;
}

type May<Value> = Value | null | undefined;
/** The API's ImageAnchor, as it comes and as it is sent. */
interface Anchor {
  readonly studyId: string;
  readonly seriesInstanceUid?: May<string>;
  readonly sopInstanceUid?: May<string>;
  readonly frame?: May<number>;
  readonly viewport?: May<{
    readonly windowCentre?: May<number>;
    readonly windowWidth?: May<number>;
    readonly rotation?: May<number>;
    readonly flipHorizontal?: May<boolean>;
    readonly flipVertical?: May<boolean>;
    readonly camera?: May<{
      readonly position: readonly number[];
      readonly focalPoint: readonly number[];
      readonly viewUp: readonly number[];
      readonly parallelScale?: May<number>;
    }>;
  }>;
}

/** A negative width stands for the inverted image: DICOM has no other sign for it, and the API's anchor keeps a centre and a width. */
export function anchorOfView({ study, series, instance, frame, window, invert, rotation, flipH, flipV, camera }: ViewState) {
  return {
    studyId: study,
    seriesInstanceUid: series,
    sopInstanceUid: instance,
    frame,
    viewport: {
      windowCentre: window?.centre ?? null,
      windowWidth: window ? window.width * (invert ? -1 : 1) : null,
      rotation,
      flipHorizontal: flipH,
      flipVertical: flipV,
      camera: camera && {
        position: [...camera.position],
        focalPoint: [...camera.focalPoint],
        viewUp: [...camera.viewUp],
        parallelScale: camera.parallelScale,
      },
    },
  };
}

const vector = ([x = 0, y = 0, z = 0]: readonly number[]): Vector => [x, y, z];

/** Null where the comment is about the study as a whole. */
export function viewFromAnchor({ studyId, seriesInstanceUid, sopInstanceUid, frame, viewport }: Anchor): ViewState | null {
  if (!seriesInstanceUid || !sopInstanceUid) return null;
  const { windowCentre, windowWidth, camera } = viewport ?? {};
  const known = typeof windowCentre === 'number' && typeof windowWidth === 'number';
  return {
    study: studyId,
    series: seriesInstanceUid,
    instance: sopInstanceUid,
    frame: frame ?? 1,
    window: known ? { centre: windowCentre, width: Math.abs(windowWidth) } : null,
    invert: known && windowWidth < 0,
    rotation: viewport?.rotation ?? 0,
    flipH: viewport?.flipHorizontal ?? false,
    flipV: viewport?.flipVertical ?? false,
    camera:
      camera && typeof camera.parallelScale === 'number'
        ? {
            position: vector(camera.position),
            focalPoint: vector(camera.focalPoint),
            viewUp: vector(camera.viewUp),
            parallelScale: camera.parallelScale,
          }
        : null,
  };
}
