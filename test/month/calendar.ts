const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export { day, hour, minute };

interface Entry {
  readonly at: number;
  readonly order: number;
  readonly what: () => Promise<void>;
}

/** What is to happen when; each may put more into it. Of two at one time, the one entered first. */
export class Calendar {
  #entries: Entry[] = [];
  #entered = 0;

  constructor(public now: number) {}

  at(time: number, what: () => Promise<void>): void {
    this.#entries.push({ at: Math.max(time, this.now), order: this.#entered++, what });
  }
  after(wait: number, what: () => Promise<void>): void {
    this.at(this.now + wait, what);
  }

  /** Until that time, one after the other. */
  async run(until: number, turn: (now: number) => void): Promise<void> {
    for (;;) {
      this.#entries.sort((a, b) => a.at - b.at || a.order - b.order);
      const next = this.#entries[0];
      if (!next || next.at > until) break;
      this.#entries.shift();
      // What took its time, such as a meeting, has moved the clock past what was to begin meanwhile.
      this.now = Math.max(this.now, next.at);
      turn(this.now);
      await next.what();
    }
    this.now = Math.max(this.now, until);
    turn(this.now);
  }
}

/** The same hour of a working day, some working days later; seldom on the full hour. */
export function workingDays(from: number, days: number, hourOfDay: number, minutes: number): number {
  let at = Math.floor(from / day) * day;
  for (let left = days; left > 0;) {
    at += day;
    if (![0, 6].includes(new Date(at).getUTCDay())) left--;
  }
  return at + hourOfDay * hour + minutes * minute;
}
