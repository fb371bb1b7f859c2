import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { actorKey, type Actor } from '#kernel';
import { networkOf } from './network-of.js';
import { documentRefusals } from './refusals.js';

/**
 * Cost that each may spend in a minute. A person or system: two of the costliest requests every second, for as long as one likes. All
 * systems of an organisation together: four of them. An address: ten, because a hospital's people come from one. Somebody without a name
 * has little to ask: how to sign in, and what the codes mean.
 */
export const budgetsPerMinute = { actor: 6_000_000, organisation: 24_000_000, address: 60_000_000, stranger: 60_000 } as const;
export type BudgetKind = keyof typeof budgetsPerMinute;

/** Whose budgets one request is taken from. Without an address where all requests come from a proxy that says no other. */
export function payersOf(actor: Actor | null, address: string | null): (readonly [BudgetKind, string])[] {
  const network = address === null ? [] : [networkOf(address)];
  if (!actor) return network.map((key) => ['stranger', key] as const);
  return [
    ['actor', actorKey(actor)],
    ...(actor.kind === 'serviceAccount' ? [['organisation', actor.organisationId] as const] : []),
    ...network.map((key) => ['address', key] as const),
  ];
}

/** What has been spent in this process; several processes each grant the same. */
export class Budget {
  readonly #limiters: Readonly<Record<BudgetKind, RateLimiterMemory>>;

  constructor(perMinute: Readonly<Record<BudgetKind, number>> = budgetsPerMinute) {
    const limiter = (kind: BudgetKind) => new RateLimiterMemory({ keyPrefix: kind, points: perMinute[kind], duration: 60 });
    this.#limiters = {
      actor: limiter('actor'),
      organisation: limiter('organisation'),
      address: limiter('address'),
      stranger: limiter('stranger'),
    };
  }

  /** Throws RATE_LIMITED with when to come back, and whose budget is spent. */
  async spend(payers: readonly (readonly [BudgetKind, string])[], cost: number): Promise<void> {
    for (const [kind, key] of payers) {
      try {
        await this.#limiters[kind].consume(key, Math.max(1, Math.round(cost)));
      } catch (spent) {
        if (!(spent instanceof RateLimiterRes)) throw spent;
        throw documentRefusals.refuse('RATE_LIMITED', { retryAfterSeconds: Math.ceil(spent.msBeforeNext / 1_000), budget: kind });
      }
    }
  }
}
