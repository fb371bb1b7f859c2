/** 250 ms, doubling to 10 s, each between half and the whole: after a restart thousands of clients must not return in one instant. */
export class Backoff {
  #attempt = 0;

  constructor(
    private readonly random: () => number,
    private readonly first = 250,
    private readonly longest = 10_000,
  ) {}

  next(): number {
    const whole = Math.min(this.longest, this.first * 2 ** this.#attempt++);
    return whole / 2 + (whole / 2) * this.random();
  }

  reset(): void {
    this.#attempt = 0;
  }
}
