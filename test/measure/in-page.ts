// Texts that run in the page itself: what is measured there is not delayed by asking for it.

/** Calls back when the frame that is being made now has been painted, with the time. All pages of one machine have the same clock. */
const painted = `
  const clock = () => performance.timeOrigin + performance.now();
  const whenPainted = (then) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(clock());
    requestAnimationFrame(() => channel.port2.postMessage(null));
  };`;

/** On the leader's side: when the hand did something, as the browser stamped it, and what was on the screen of it. */
export const watchHand = `(() => {
  const log = (globalThis.hand = { pointer: [], wheel: [] });
  const at = (event) => performance.timeOrigin + event.timeStamp;
  addEventListener('pointermove', (event) => log.pointer.push([at(event), event.clientX, event.clientY]), { capture: true });
  addEventListener('wheel', (event) => log.wheel.push([at(event)]), { capture: true, passive: true });
})()`;

/** On the follower's side: what an expression says, each time that it is something else, with the time at which that stood on the screen. */
export const watchScreen = (expression: string): string => `(() => {
  ${painted}
  const log = (globalThis.screened = { seen: [] });
  let before = null;
  const look = () => {
    const now = ${expression};
    if (now !== null && now !== before) {
      before = now;
      const value = now;
      const channel = new MessageChannel();
      channel.port1.onmessage = () => log.seen.push([clock(), value]);
      // Asked within the frame: the message comes when it has been painted.
      channel.port2.postMessage(null);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/** Frames alone: how long it takes until two of them have been painted where nothing is waited for. */
export const twoFrames = (count: number): string => `(async () => {
  ${painted}
  const took = [];
  for (let n = 0; n < ${count}; n += 1) {
    // Begun at any moment of a frame, as a message comes.
    await new Promise((done) => setTimeout(done, 40 + (n * 7) % 23));
    const from = clock();
    took.push(await new Promise((done) => requestAnimationFrame(() => whenPainted((time) => done(time - from)))));
  }
  return took;
})()`;

/** From the Enter key, as the browser stamped it, until the frame with the heading has been painted, and until that with all of the columns. */
export const untilOpened = (heading: string): string => `(() => {
  ${painted}
  let from;
  addEventListener('keydown', (event) => { if (event.key === 'Enter') from = performance.timeOrigin + event.timeStamp; }, { capture: true, once: true });
  const until = (there) => new Promise((done) => {
    const look = () => {
      if (from === undefined || !there()) return requestAnimationFrame(look);
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(clock() - from);
      channel.port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
  const headed = () => [...document.querySelectorAll('h1, h2')].some((one) => one.textContent.includes(${JSON.stringify(heading)}));
  const columns = ['referral', 'review', 'discussion'];
  const filled = () => columns.every((name) => document.querySelector('[data-tour="' + name + '"]')?.childElementCount > 0);
  globalThis.took = Promise.all([until(headed), until(() => headed() && filled())]);
})()`;

/**
 * While somebody scrolls: how long each frame took, and in how many the list had places in sight without a row. Only frames in which the list
 * had moved count: where nothing moves nothing can be late.
 */
export const watchFrames = (scroller: string, rows: string): string => `(() => {
  const log = (globalThis.frames = { took: [], holes: 0, rows: new Set(), on: true });
  const list = document.querySelector(${JSON.stringify(scroller)});
  let before = performance.now(), top = list.scrollTop;
  const look = () => {
    const now = performance.now();
    if (list.scrollTop !== top) {
      log.took.push(now - before);
      const box = list.getBoundingClientRect();
      const seen = [...list.querySelectorAll(${JSON.stringify(rows)})].map((row) => row.getBoundingClientRect());
      const first = Math.min(...seen.map((one) => one.top)), last = Math.max(...seen.map((one) => one.bottom));
      const ends = list.scrollTop + list.clientHeight >= list.scrollHeight - 1;
      const begins = list.scrollTop < 40;
      if ((first > box.top + 40 && !begins) || (last < box.bottom - 1 && !ends)) log.holes += 1;
    }
    top = list.scrollTop;
    before = now;
    if (log.on) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;
