import { describe, expect, it } from '@jest/globals';
import { follows, refersFor, type Affiliation } from './affiliation.js';
import { isActive, type ServiceAccount } from './service-account.js';

describe('an affiliation', () => {
  const held: Affiliation[] = [
    { organisationId: 'north', role: 'ADMINISTRATOR' },
    { organisationId: 'south', role: 'REFERRER' },
  ];

  it('[ORG-2] lets a referrer submit, and an administrator only follow', () => {
    expect(refersFor(held, 'south')).toBe(true);
    expect(refersFor(held, 'north')).toBe(false);
    expect(follows(held, 'north')).toBe(true);
  });

  it('[ORG-1] says nothing about another organisation', () => {
    expect(follows(held, 'east')).toBe(false);
    expect(refersFor(held, 'east')).toBe(false);
  });
});

describe('a service account', () => {
  const account = (revokedAt: Date | null): ServiceAccount => ({
    id: 'account',
    organisationId: 'north',
    name: 'Hospital system',
    clientId: 'hospital-system',
    scopes: ['referrals:write'],
    revokedAt,
  });
  const now = new Date('2026-03-02T09:00:00.000Z');

  it('[ORG-4] is active until it is revoked, and not at that very moment', () => {
    expect(isActive(account(null), now)).toBe(true);
    expect(isActive(account(new Date('2026-03-02T09:00:00.001Z')), now)).toBe(true);
    expect(isActive(account(now), now)).toBe(false);
  });
});
