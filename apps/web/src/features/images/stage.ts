import { cache, Enums, utilities, type RenderingEngine, type Types } from '@cornerstonejs/core';
import type { LoadedImage } from './archive.js';
import { fetchWhole } from './fetch-whole.js';
import { cross, dot, less, planeOf, type Plane } from './plane.js';
import { Slices } from './slices.js';
import type { ViewCamera, ViewState } from './view-state.js';
import { whyNot } from './why-not.js';

type Point = readonly [x: number, y: number];
type Look = Pick<ViewState, 'window' | 'invert' | 'rotation' | 'flipH' | 'flipV' | 'camera'>;
/** What is used of Cornerstone's planar viewport. */
interface Planar {
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
let made = 0;

/** One image area: shows a series, and says and takes where one looks. Everything about the drawing library ends here. */
export class Stage {
  readonly #id = `stage-${(made += 1)}`;
  #images: readonly LoadedImage[] = [];
  #display = '';
  /** The library has taken it up; it is drawn next. */
  #taken: string | null = null;
  /** What the pixels on the screen are of. */
  #shown: LoadedImage | null = null;
  #slices: Slices | null = null;
  #lowIsBright = false;

  constructor(
    private readonly engine: RenderingEngine,
    private readonly element: HTMLDivElement,
    private readonly drawn: () => void,
  ) {
    engine.enableElement({ viewportId: this.#id, type: Enums.ViewportType.PLANAR_NEXT, element });
    element.addEventListener(Enums.Events.STACK_NEW_IMAGE, this.#took);
    element.addEventListener(Enums.Events.IMAGE_RENDERED, this.#drew);
    this.#emptied.observe(element, { subtree: true, attributes: true, attributeFilter: ['width', 'height'] });
  }

  /** A canvas that is given another size is black, whoever gives it: it is drawn again before anybody sees that. */
  readonly #emptied = new MutationObserver(() => this.engine.getViewport(this.#id)?.render());

  readonly #took = (event: Event): void => {
    this.#taken = (event as CustomEvent<{ imageId?: string }>).detail.imageId ?? null;
  };
  readonly #drew = (): void => {
    if (this.#shown?.imageId !== this.#taken) this.#shown = this.#images.find(({ imageId }) => imageId === this.#taken) ?? null;
    this.drawn();
  };

  get #port(): Planar {
    return this.engine.getViewport(this.#id) as unknown as Planar;
  }
  /** The one whose pixels are on the screen: everything that is written, measured or anchored is of this one. */
  get image(): LoadedImage | undefined {
    return this.#shown ?? undefined;
  }
  get index(): number {
    return this.#shown ? this.#images.indexOf(this.#shown) : 0;
  }
  /** The one asked for last: from here one scrolls on, also while it is on its way. */
  get wanted(): number {
    return this.#slices?.wanted ?? 0;
  }
  get arriving(): 'coming' | 'failed' | 'unreadable' | null {
    if (this.#slices?.failed) return whyNot(this.#slices.why) === 'unreadable' ? 'unreadable' : 'failed';
    return this.#slices?.coming && !this.#here(this.wanted) ? 'coming' : null;
  }

  async show(images: readonly LoadedImage[], index: number): Promise<void> {
    this.#images = images;
    this.#taken = this.#shown = null;
    const first = await this.#firstThatComes(index);
    const display = `${this.#id} ${images[0]!.imageId}`;
    const provider = utilities.genericViewportDisplaySetMetadataProvider;
    provider.add(display, { kind: 'planar', imageIds: images.map(({ imageId }) => imageId), initialImageIdIndex: first });
    await this.#port.setDisplaySets({ displaySetId: display });
    this.#display = display;
    this.#slices = new Slices(
      { here: (at) => this.#here(at), fetch: (at) => this.#fetch(at), put: (at) => this.#put(at), changed: this.drawn },
      first,
    );
    this.#lowIsBright = images[first]!.lowIsBright;
    this.#present({ interpolationType: Enums.InterpolationType.LINEAR, invert: this.#lowIsBright });
    if (first !== index) void this.to(index);
  }
  /** One broken image does not close a series: its neighbours are opened, and it says itself that it did not come. */
  async #firstThatComes(index: number): Promise<number> {
    const last = this.#images.length - 1;
    const tried = [...new Set([index, index + 1, index - 1, 0].map((at) => Math.max(0, Math.min(last, at))))];
    let why: unknown;
    for (const at of tried) {
      try {
        await this.#fetch(at);
        return at;
      } catch (error) {
        why = error;
      }
    }
    throw why;
  }
  #here(index: number): boolean {
    return cache.isLoaded(this.#images[index]!.imageId);
  }
  #fetch(index: number): Promise<unknown> {
    return fetchWhole(this.#images[index]!);
  }
  #put(index: number): Promise<void> {
    const { imageId, lowIsBright } = this.#images[index]!;
    if (this.#taken === imageId) return Promise.resolve();
    if (lowIsBright !== this.#lowIsBright) {
      const { invert } = this;
      this.#lowIsBright = lowIsBright;
      this.invert = invert;
    }
    return new Promise((done) => {
      this.element.addEventListener(Enums.Events.STACK_NEW_IMAGE, () => done(), { once: true });
      void this.#port.setImageIdIndex(index);
    });
  }

  /** Whether it is on the screen now: not if another was asked for meanwhile, or if it did not come. */
  async to(index: number): Promise<boolean> {
    return (await this.#slices?.to(Math.max(0, Math.min(this.#images.length - 1, index)))) ?? false;
  }

  /** Fetched before it is scrolled to; the nearest first. What somebody waits for goes before. */
  async ahead(still: () => boolean): Promise<void> {
    const left = new Set(this.#images.keys());
    while (left.size > 0 && still()) {
      const near = [...left].sort((a, b) => Math.abs(a - this.wanted) - Math.abs(b - this.wanted)).slice(0, 3);
      for (const at of near) left.delete(at);
      await Promise.allSettled(near.filter((at) => !this.#here(at)).map((at) => this.#fetch(at)));
    }
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
  /** Against what the image itself says: one whose low values are bright (MONOCHROME1) is drawn so without anybody's doing. */
  get invert(): boolean {
    return (this.#port.getDisplaySetPresentation(this.#display)?.invert ?? false) !== this.#lowIsBright;
  }
  set invert(invert: boolean) {
    this.#present({ invert: invert !== this.#lowIsBright });
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
    return this.#shown && this.#display ? planeOf(this.#shown.imageId) : null;
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
    this.#emptied.disconnect();
    this.element.removeEventListener(Enums.Events.STACK_NEW_IMAGE, this.#took);
    this.element.removeEventListener(Enums.Events.IMAGE_RENDERED, this.#drew);
    this.engine.disableElement(this.#id);
  }
}
