import type { Browser, Page } from 'playwright-core';
import { holds } from '../support/browser.js';
import type { Desk } from '../browser/desk.js';
import { twoFrames, watchHand, watchScreen } from './in-page.js';

const steps = 160;
/** A hand on a mouse or a wheel, more slowly than it is told: each step can be told. */
const pace = 75;

export interface Following {
  readonly pointer: readonly number[];
  readonly viewport: readonly number[];
  readonly barePointer: readonly number[];
  readonly bareViewport: readonly number[];
  readonly twoFrames: readonly number[];
  readonly pace: number;
  readonly steps: number;
}
type Moves = readonly (readonly [time: number, x: number, y: number])[];
type Shown = readonly (readonly [time: number, what: string])[];

/** Where the other's hand is drawn, and what the image says of itself, which is written when its pixels are on the screen. */
const drawnHand = `(document.querySelector('[role="group"][data-tool] svg g path')?.getAttribute('d') ?? null)`;
const drawnImage = `([...document.querySelectorAll('[role="group"][data-tool] p span')].map((one) => one.textContent).find((text) => /^Image \\d+ of/.test(text)) ?? null)`;
const bareHand = `(document.querySelector('#pointer').dataset.at ?? null)`;
const bareImage = `document.querySelector('#place').textContent`;

/** From the leader's hand to the follower's painted frame; and beside it, in turns, the same hands over a bare socket. */
export async function measureFollowing(desk: Desk, browser: Browser, bare: string): Promise<Following> {
  const { viewer } = await desk.ask<{
    viewer: { memberships: { board: { meetings: { edges: { node: { id: string; status: string } }[] } } }[] };
  }>('chair', '{ viewer { memberships { board { meetings { edges { node { id status } } } } } } }');
  const meetings = viewer.memberships.flatMap(({ board }) => board.meetings.edges.map(({ node }) => node));
  const at = `/meetings/${meetings.find(({ status }) => status === 'OPEN')!.id}`;
  const [leader, follower] = (await Promise.all(['chair', 'radiologist'].map((as) => desk.sit({ as, at })))).map(({ page }) => page) as [
    Page,
    Page,
  ];
  await leader.getByRole('button', { name: /^Begin with/ }).click();
  const pane = (page: Page) => page.getByRole('group', { name: /Arrow keys scroll/ }).first();
  for (const page of [leader, follower])
    await pane(page)
      .getByText(/^Image \d+ of \d+$/)
      .waitFor();
  await leader.getByRole('button', { name: 'Lead', exact: true }).click();
  await follower.getByText('Following Dr Maren Holt').waitFor();
  const series = Number(/of (\d+)/.exec((await leader.evaluate<string>(drawnImage))!)![1]);
  const box = (await pane(leader).boundingBox())!;
  // What is measured is the way from hand to screen: every image is there before.
  await leader.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let n = 0; n < series * 2; n += 1) {
    await leader.mouse.wheel(0, n < series ? 100 : -100);
    await wait(pace);
  }
  await holds(follower, `${drawnImage} === ${JSON.stringify(await leader.evaluate<string>(drawnImage))}`);

  const others = await Promise.all([0, 1].map(() => browser.newPage({ viewport: { width: 1440, height: 900 } })));
  const [bareLeader, bareFollower] = others as [Page, Page];
  for (const page of others) {
    await page.goto(`${bare}/hand`);
    await holds(page, `document.title === 'Live'`);
  }
  const onImage = (text: string) => /^M([-\d.]+) ([-\d.]+)/.exec(text)!.slice(1).map(Number) as unknown as Point;
  const onPage = (text: string) => text.split(',').map(Number) as unknown as Point;
  const found: Following = {
    pointer: await pointerOf(leader, follower, drawnHand, box, onImage),
    barePointer: await pointerOf(bareLeader, bareFollower, bareHand, box, onPage),
    viewport: await viewportOf(leader, follower, drawnImage, series),
    bareViewport: await viewportOf(bareLeader, bareFollower, bareImage, series),
    twoFrames: await follower.evaluate<number[]>(twoFrames(100)),
    pace,
    steps,
  };
  await Promise.all([leader, follower, ...others].map((page) => page.context().close()));
  return found;
}

const wait = (time: number) => new Promise((done) => setTimeout(done, time));

type Point = readonly [x: number, y: number];
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

async function pointerOf(leader: Page, follower: Page, drawn: string, box: Box, placeOf: (text: string) => Point): Promise<number[]> {
  const at = (x: number, y: number): Point => [Math.round(box.x + box.width * x), Math.round(box.y + box.height * y)];
  /** Where the follower has what stands there on the leader's side: their image areas need not be of one size. */
  const calibrate = async (point: Point): Promise<Point> => {
    await leader.mouse.move(point[0] + 9, point[1]);
    // One that comes soon after another is told a little later.
    await wait(200);
    await leader.mouse.move(point[0], point[1]);
    await wait(1_000);
    return placeOf((await follower.evaluate<string | null>(drawn))!);
  };
  const corners = [at(0.42, 0.3), at(0.58, 0.7)] as const;
  const [from, to] = [await calibrate(corners[0]), await calibrate(corners[1])];
  const map = (value: number, axis: 0 | 1) =>
    from[axis] + ((value - corners[0][axis]) * (to[axis] - from[axis])) / (corners[1][axis] - corners[0][axis]);
  await leader.evaluate(watchHand);
  await follower.evaluate(watchScreen(drawn));
  for (let step = 0; step < steps; step += 1) {
    const row = Math.floor(step / 20);
    const across = (row % 2 === 0 ? step % 20 : 19 - (step % 20)) / 20;
    await leader.mouse.move(...(at(0.42 + across * 0.16, 0.3 + row * 0.05) as [number, number]));
    await wait(pace);
  }
  await wait(500);
  const moves = await leader.evaluate<Moves>('hand.pointer');
  const shown = await follower.evaluate<Shown>('screened.seen');
  return shown.flatMap(([time, text]) => {
    const [x, y] = placeOf(text);
    const nearest = moves
      .filter(([begun]) => begun <= time)
      .map((move) => ({ begun: move[0], far: Math.hypot(map(move[1], 0) - x, map(move[2], 1) - y) }))
      .sort((one, other) => one.far - other.far)[0];
    return nearest && nearest.far < 3 ? [time - nearest.begun] : [];
  });
}

async function viewportOf(leader: Page, follower: Page, drawn: string, series: number): Promise<number[]> {
  await follower.evaluate(watchScreen(drawn));
  const took: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    await leader.evaluate('globalThis.hand = undefined');
    await leader.evaluate(
      `addEventListener('wheel', (event) => (globalThis.hand ??= performance.timeOrigin + event.timeStamp), { capture: true, passive: true, once: true })`,
    );
    const before = await follower.evaluate<number>('screened.seen.length');
    // To and fro through the series, so that each turn of the wheel shows another image.
    await leader.mouse.wheel(0, Math.floor(step / (series - 2)) % 2 === 0 ? 100 : -100);
    // One that never comes is no figure, but is missing from the count.
    for (let n = 0; n < 60 && (await follower.evaluate<number>('screened.seen.length')) === before; n += 1) await wait(25);
    const after = await follower.evaluate<Shown>(`screened.seen.slice(${before})`);
    if (after[0]) took.push(after[0][0] - (await leader.evaluate<number>('hand')));
  }
  return took;
}
