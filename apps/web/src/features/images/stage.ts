import { cache, Enums, eventTarget, imageLoader, metaData, utilities, type RenderingEngine, type Types } from '@cornerstonejs/core';
import type { LoadedImage } from './archive.js';
import type { ViewCamera, ViewState } from './view-state.js';

type Point = readonly [x: number, y: number];
type Look = Pick<ViewState, 'window' | 'invert' | 'rotation' | 'flipH' | 'flipV' | 'camera'>;
/** What is used of Cornerstone's planar viewport. */
interface Planar {
  getCurrentImageIdIndex(): number;
  setDisplaySets(set: { displaySetId: string }): Promise<void>;
  setImageIdIndex(index: number): Promise<string>;
  getDisplaySetPresentation(id: string): { voiRange?: Types.VOIRange; invert?: boolean } | undefined;
  setDisplaySetPresentation(id: string, props: object): void;
  getDefaultVOIRange(id: string): Types.VOIRange | undefined;
  getZoom(): number;
  setZoom(zoom: number, at?: Types.Point2): void;
  getPan(): Types.Point2;
  setPan(pan: Types.Point2): void;
  getViewState(): { rotation?: number; flipHorizontal?: boolean; flipVertical?: boolean };
  setViewState(state: object): void;
  resetViewState(options?: object): boolean;
  canvasToWorld(at: Types.Point2): Types.Point3;
  worldToCanvas(at: Types.Point3): Types.Point2;
  render(): void;
}
interface Plane {
  readonly origin: readonly number[];
  readonly row: readonly number[];
  readonly column: readonly number[];
  readonly spacing: Point;
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, part, axis) => sum + part * b[axis]!, 0);
const less = (a: readonly number[], b: readonly number[]): number[] => a.map((part, axis) => part - b[axis]!);
let made = 0;

/** One image area: shows a series, and says and takes where one looks. Everything about the drawing library ends here. */
export class Stage {
  readonly #id = `stage-${(made += 1)}`;
  #images: readonly LoadedImage[] = [];
  #display = '';

  constructor(
    private readonly engine: RenderingEngine,
    private readonly element: HTMLDivElement,
    private readonly drawn: () => void,
    private readonly failed: () => void,
  ) {
    engine.enableElement({ viewportId: this.#id, type: Enums.ViewportType.PLANAR_NEXT, element });
    element.addEventListener(Enums.Events.IMAGE_RENDERED, drawn);
    eventTarget.addEventListener(Enums.Events.IMAGE_LOAD_ERROR, this.#loadFailed);
  }

  readonly #loadFailed = (event: Event): void => {
    const { imageId } = (event as CustomEvent<{ imageId?: string }>).detail ?? {};
    if (this.#images.some((one) => one.imageId === imageId)) this.failed();
  };

  get #port(): Planar {
    return this.engine.getViewport(this.#id) as unknown as Planar;
  }
  get image(): LoadedImage | undefined {
    return this.#images[this.index];
  }
  get index(): number {
    return this.#display ? this.#port.getCurrentImageIdIndex() : 0;
  }

  async show(images: readonly LoadedImage[], index: number): Promise<void> {
    this.#images = images;
    const display = `${this.#id} ${images[0]!.imageId}`;
    const provider = utilities.genericViewportDisplaySetMetadataProvider;
    provider.add(display, { kind: 'planar', imageIds: images.map(({ imageId }) => imageId), initialImageIdIndex: index });
    await this.#port.setDisplaySets({ displaySetId: display });
    this.#display = display;
    this.#present({ interpolationType: Enums.InterpolationType.LINEAR });
  }

  async to(index: number): Promise<void> {
    if (!this.#display) return;
    await this.#port.setImageIdIndex(Math.max(0, Math.min(this.#images.length - 1, index)));
    this.#port.render();
  }

  /** Fetched before it is scrolled to; the nearest first. */
  async ahead(from: number, still: () => boolean): Promise<void> {
    const order = this.#images.map((image, at) => ({ image, away: Math.abs(at - from) })).sort((a, b) => a.away - b.away);
    for (let at = 0; at < order.length && still(); at += 4)
      await Promise.allSettled(
        order.slice(at, at + 4).map(({ image }) => (cache.isLoaded(image.imageId) ? null : imageLoader.loadAndCacheImage(image.imageId))),
      );
  }

  get #range(): { lower: number; upper: number } | undefined {
    return this.#port.getDisplaySetPresentation(this.#display)?.voiRange ?? this.#port.getDefaultVOIRange(this.#display);
  }
  get window(): { centre: number; width: number } | null {
    const range = this.#display ? this.#range : undefined;
    // DICOM's centre and width are those of whole values: a range from 0 to 255 is 128 and 256 (PS3.3 C.11.2.1.2).
    return range ? { centre: (range.upper + range.lower + 1) / 2, width: range.upper - range.lower + 1 } : null;
  }
  set window(next: { centre: number; width: number } | null) {
    if (!this.#display) return;
    const range = next
      ? { lower: next.centre - 0.5 - (next.width - 1) / 2, upper: next.centre - 0.5 + (next.width - 1) / 2 }
      : this.#port.getDefaultVOIRange(this.#display);
    if (range) this.#present({ voiRange: range });
  }
  get invert(): boolean {
    return this.#port.getDisplaySetPresentation(this.#display)?.invert ?? false;
  }
  set invert(invert: boolean) {
    this.#present({ invert });
  }
  #present(props: object): void {
    this.#port.setDisplaySetPresentation(this.#display, props);
    this.#port.render();
  }

  get zoom(): number {
    return this.#display ? this.#port.getZoom() : 1;
  }
  zoomBy(factor: number, at?: Point): void {
    this.#port.setZoom(Math.max(0.2, Math.min(40, this.zoom * factor)), at as Types.Point2 | undefined);
    this.#port.render();
  }
  panBy(dx: number, dy: number): void {
    const [x, y] = this.#port.getPan();
    this.#port.setPan([x + dx, y + dy]);
    this.#port.render();
  }
  turn(next: Partial<Pick<Look, 'rotation' | 'flipH' | 'flipV'>>): void {
    const { rotation, flipH, flipV } = { ...this.turned, ...next };
    this.#port.setViewState({ rotation, flipHorizontal: flipH, flipVertical: flipV });
    this.#port.render();
  }
  get turned(): Pick<Look, 'rotation' | 'flipH' | 'flipV'> {
    const { rotation = 0, flipHorizontal = false, flipVertical = false } = this.#port.getViewState();
    return { rotation: ((rotation % 360) + 360) % 360, flipH: flipHorizontal, flipV: flipVertical };
  }
  reset(): void {
    this.#port.resetViewState();
    this.invert = false;
    this.window = null;
  }
  resize(): void {
    this.engine.resize(false, true);
    // Also those beside it: what is drawn without a graphics card is gone with its old size, and the engine forgets to draw it again
    // when another is opened in the same moment.
    requestAnimationFrame(() => {
      for (const port of this.engine.getViewports()) port.render();
    });
  }

  /** In pixels of the image on show; null outside of any. */
  toImage([x, y]: Point): [number, number] | null {
    const plane = this.#plane();
    if (!plane) return null;
    const from = less(this.#port.canvasToWorld([x, y]), plane.origin);
    return [dot(from, plane.row) / plane.spacing[1], dot(from, plane.column) / plane.spacing[0]];
  }
  toCanvas([x, y]: Point): [number, number] | null {
    const plane = this.#plane();
    if (!plane) return null;
    const world = plane.origin.map(
      (part, axis) => part + plane.row[axis]! * x * plane.spacing[1] + plane.column[axis]! * y * plane.spacing[0],
    );
    const [a, b] = this.#port.worldToCanvas(world as Types.Point3);
    return [a, b];
  }
  #plane(): Plane | null {
    const image = this.image;
    if (!image || !this.#display) return null;
    const known = metaData.get('imagePlaneModule', image.imageId) as
      | {
          imagePositionPatient?: number[];
          rowCosines?: number[];
          columnCosines?: number[];
          rowPixelSpacing?: number;
          columnPixelSpacing?: number;
        }
      | undefined;
    return {
      origin: known?.imagePositionPatient ?? [0, 0, 0],
      row: known?.rowCosines ?? [1, 0, 0],
      column: known?.columnCosines ?? [0, 1, 0],
      spacing: [known?.rowPixelSpacing ?? 1, known?.columnPixelSpacing ?? 1],
    };
  }

  get #size(): Point {
    return [this.element.clientWidth, this.element.clientHeight];
  }
  get #halfHeight(): number {
    const [width, height] = this.#size;
    const [middle, top] = [this.#port.canvasToWorld([width / 2, height / 2]), this.#port.canvasToWorld([width / 2, 0])];
    return Math.hypot(...less(middle, top));
  }

  /** Everything about how the image is looked at, in terms that hold on any screen. */
  look(): Look {
    const [width, height] = this.#size;
    const [focal, top] = [this.#port.canvasToWorld([width / 2, height / 2]), this.#port.canvasToWorld([width / 2, 0])];
    const plane = this.#plane();
    const up = less(top, focal);
    const size = Math.hypot(...up) || 1;
    const normal = plane ? cross(plane.row, plane.column) : [0, 0, 1];
    const camera = {
      position: focal.map((part, axis) => part + normal[axis]! * 100),
      focalPoint: [...focal],
      viewUp: up.map((part) => part / size),
      parallelScale: size,
    };
    return { window: this.window, invert: this.invert, ...this.turned, camera: camera as unknown as ViewCamera };
  }
  apply({ window, invert, rotation, flipH, flipV, camera }: Look): void {
    if (!this.#display) return;
    this.turn({ rotation, flipH, flipV });
    this.window = window;
    this.invert = invert;
    if (!camera) return void this.#port.resetViewState({ resetOrientation: false, resetFlip: false });
    this.#port.setViewState({ anchorWorld: [...camera.focalPoint] as Types.Point3, anchorCanvas: [0.5, 0.5] });
    // The library's zoom is measured against the window; what is kept is in millimetres.
    this.#port.setZoom((this.zoom * this.#halfHeight) / camera.parallelScale);
    this.#port.setViewState({ anchorWorld: [...camera.focalPoint] as Types.Point3, anchorCanvas: [0.5, 0.5], rotation });
    this.#port.render();
  }

  close(): void {
    this.element.removeEventListener(Enums.Events.IMAGE_RENDERED, this.drawn);
    eventTarget.removeEventListener(Enums.Events.IMAGE_LOAD_ERROR, this.#loadFailed);
    this.engine.disableElement(this.#id);
  }
}

const cross = ([a = 0, b = 0, c = 0]: readonly number[], [d = 0, e = 0, f = 0]: readonly number[]): number[] => [
  b * f - c * e,
  c * d - a * f,
  a * e - b * d,
];
