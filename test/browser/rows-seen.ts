// What runs in the worklist’s page itself, to see every row that comes into the document.

export interface Seen {
  /** Which case stood in which place of the list. */
  readonly at: Record<string, string>;
  readonly twice: string[];
  readonly most: number;
}
export interface Walked {
  /** The line that one was on, each time that it was another one. */
  readonly lines: readonly string[];
  /** Lines that were the current one and could not be seen. */
  readonly hidden: readonly string[];
}

/** Run in the page: what has the focus lies within the list and below its head. */
export const focusInSight = `(() => {
  const list = document.querySelector('[data-testid="worklist"]');
  const { top, bottom } = document.activeElement.closest('[role="row"]').getBoundingClientRect();
  return top >= list.querySelector('[role="row"]').getBoundingClientRect().bottom - 1 && bottom <= list.getBoundingClientRect().bottom + 1;
})()`;

/** Runs in the page, where J is held already: goes on, a key each frame, until the line with that case is the current one. */
export const walk = (last: string): string => `(async () => {
  const inSight = () => ${focusInSight};
  const lines = [], hidden = [];
  for (let turn = 0; turn < 6000; turn += 1) {
    // The focus moves within the next frame, and is looked at when that has been drawn.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const number = document.querySelector('[data-current] a')?.textContent;
    if (number !== undefined && number !== lines.at(-1)) {
      lines.push(number);
      if (document.activeElement.textContent !== number || !inSight()) hidden.push(number);
    }
    if (number === ${JSON.stringify(last)}) break;
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true, cancelable: true, repeat: true }));
  }
  return { lines, hidden };
})()`;

/** Runs in the page: notes every row that comes into the document. */
export const watchRows = `(() => {
  const seen = (window.seen = { at: {}, twice: [], most: 0, last: '' });
  const places = new Map();
  const note = () => {
    const rows = [...document.querySelectorAll('[data-testid="worklist"] [data-index]')];
    seen.most = Math.max(seen.most, rows.length);
    for (const row of rows) {
      const place = Number(row.dataset.index) + 1;
      const number = row.querySelector('a').textContent;
      if ((seen.at[place] ?? number) !== number || (places.get(number) ?? place) !== place) seen.twice.push(place + ' ' + number);
      seen.at[place] = number;
      places.set(number, place);
    }
    seen.last = rows.at(-1)?.querySelector('a').textContent ?? '';
  };
  note();
  new MutationObserver(note).observe(document.querySelector('[data-testid="worklist"]'), { childList: true, subtree: true });
})()`;
