import { describe, expect, it } from '@jest/globals';
import { person, type Actor } from '#kernel';
import { Access, declarationOf } from './access.js';
import { refusedAt } from './declaration.js';

const somebody = person('11111111-1111-7111-8111-111111111111');
const system = (...scopes: string[]): Actor => ({ kind: 'serviceAccount', id: 's', organisationId: 'o', scopes });
const itself: Actor = { kind: 'system', id: 'worker' };

describe('a door', () => {
  it('is closed to everybody until it says who may pass', () => {
    for (const actor of [null, somebody, system('referrals:write'), itself]) expect(refusedAt(undefined, actor)?.code).toBe('DOOR_CLOSED');
  });

  it('lets pass those it names, and tells the others what is wrong', () => {
    const callers = [null, somebody, system(), system('referrals:write'), itself];
    const codes = (declaration: Parameters<typeof refusedAt>[0]) => callers.map((actor) => refusedAt(declaration, actor)?.code ?? 'in');
    expect(codes(Access.anyone())).toEqual(['in', 'in', 'in', 'in', 'in']);
    expect(codes(Access.people())).toEqual(['UNAUTHENTICATED', 'in', 'PEOPLE_ONLY', 'PEOPLE_ONLY', 'UNAUTHENTICATED']);
    expect(codes(Access.services('referrals:write'))).toEqual([
      'UNAUTHENTICATED',
      'SERVICES_ONLY',
      'SCOPE_MISSING',
      'in',
      'UNAUTHENTICATED',
    ]);
    expect(codes(Access.peopleOrServices('referrals:write'))).toEqual(['UNAUTHENTICATED', 'in', 'SCOPE_MISSING', 'in', 'UNAUTHENTICATED']);
    expect(codes(Access.peopleOrServices('referrals:read'))[3]).toBe('SCOPE_MISSING');
  });

  it('is declared by method alone', () => {
    class Doors {
      @Access(Access.people())
      open(): void {}
      closed(): void {}
    }
    expect(declarationOf(Doors.prototype.open)).toEqual({ who: 'people' });
    expect(declarationOf(Doors.prototype.closed)).toBeUndefined();
  });
});
