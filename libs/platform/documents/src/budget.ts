import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { documentRefusals } from './refusals.js';

/** Cost that one person or system may spend in a minute: two of the costliest requests every second, for as long as one likes. */
export const budgetPerMinute = 6_000_000;

/** What each actor has spent in this process; several processes each grant the same. */
export class Budget {
  readonly #limiter = new RateLimiterMemory({ points: budgetPerMinute, duration: 60 });

  async spend(actor: string, cost: number): Promise<void> {
    try {
      await this.#limiter.consume(actor, Math.max(1, Math.round(cost)));
    } catch (spent) {
      if (!(spent instanceof RateLimiterRes)) throw spent;
      throw documentRefusals.refuse('RATE_LIMITED', { retryAfterSeconds: Math.ceil(spent.msBeforeNext / 1_000) });
    }
  }
}
