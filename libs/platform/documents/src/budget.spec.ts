import { describe, expect, it } from '@jest/globals';
import { person, type Actor } from '#kernel';
import { Budget, budgetsPerMinute, payersOf } from './budget.js';
import { networkOf } from './network-of.js';

const system = (id: string, organisationId: string): Actor => ({ kind: 'serviceAccount', id, organisationId, scopes: [] });
const small = { actor: 100, organisation: 150, address: 300, stranger: 10 };
const spend = (budget: Budget, actor: Actor | null, address: string | null, cost: number) =>
  budget.spend(payersOf(actor, address), cost).then(
    () => 'spent',
    ({ code, facts }: { code: string; facts: Record<string, unknown> }) => [code, facts['budget'], Number(facts['retryAfterSeconds']) > 0],
  );

describe('a budget', () => {
  it('is one per person and system, and says when to come back', async () => {
    const budget = new Budget(small);
    expect(await spend(budget, person('a'), '10.0.0.1', 100)).toBe('spent');
    expect(await spend(budget, person('a'), '10.0.0.2', 1)).toEqual(['RATE_LIMITED', 'actor', true]);
    expect(await spend(budget, person('b'), '10.0.0.1', 100)).toBe('spent');
  });

  it('is one for all systems of an organisation', async () => {
    const budget = new Budget(small);
    expect(await spend(budget, system('a', 'north'), null, 100)).toBe('spent');
    expect(await spend(budget, system('b', 'north'), null, 60)).toEqual(['RATE_LIMITED', 'organisation', true]);
    expect(await spend(budget, system('c', 'south'), null, 60)).toBe('spent');
  });

  it('is one per address for everybody behind it, and a small one for those without a name', async () => {
    const budget = new Budget(small);
    for (const name of ['a', 'b', 'c']) expect(await spend(budget, person(name), '10.0.0.1', 100)).toBe('spent');
    expect(await spend(budget, person('d'), '10.0.0.1', 1)).toEqual(['RATE_LIMITED', 'address', true]);
    expect(await spend(budget, null, '10.0.0.9', 10)).toBe('spent');
    expect(await spend(budget, null, '10.0.0.9', 1)).toEqual(['RATE_LIMITED', 'stranger', true]);
    expect(await spend(budget, person('d'), '10.0.0.9', 1)).toBe('spent');
  });

  it('lets two of the costliest requests through every second, and ten people at one address', () => {
    expect(budgetsPerMinute).toMatchObject({ actor: 2 * 60 * 50_000, address: 10 * budgetsPerMinute.actor });
  });
});

describe('an address', () => {
  it.each([
    ['10.1.2.3', '10.1.2.3'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:0DB8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['unknown', 'unknown'],
  ])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network));
});
