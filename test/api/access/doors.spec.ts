import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listDoors } from '../../../apps/api/src/access/doors.js';
import { openHouse, type House } from './house.js';
import { signed } from './tokens.js';

describe('doors', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  const status = async (path: string, token?: string): Promise<number> =>
    (await fetch(house.address + path, { headers: token ? { authorization: `Bearer ${token}` } : {} })).status;
  const graphql = async (query: string, token?: string): Promise<{ data: unknown; code: unknown }> => {
    const response = await fetch(`${house.address}/graphql`, {
      method: 'POST',
      body: JSON.stringify({ query }),
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    });
    const { data, errors } = (await response.json()) as { data: unknown; errors?: { message: string }[] };
    return { data, code: errors?.[0]?.message };
  };

  it('that anyone may use are open, also to somebody with a wrong token', async () => {
    expect(await status('/doors/anyone')).toBe(200);
    expect(await status('/doors/anyone', 'wrong')).toBe(200);
  });

  it('for people are closed to those who are not signed in, and say how to', async () => {
    const response = await fetch(`${house.address}/doors/people`);
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await response.json()).toEqual({
      error: { code: 'UNAUTHENTICATED', category: 'UNAUTHENTICATED', message: 'Sign in, or send a bearer token.', facts: {} },
    });
    expect(await status('/doors/people', await signed(house))).toBe(200);
  });

  it('that nobody declared are closed to everybody', async () => {
    expect(await status('/doors/forgotten')).toBe(403);
    expect(await status('/doors/forgotten', await signed(house))).toBe(403);
    expect((await graphql('{ forgotten }', await signed(house))).code).toBe('Nobody may use this: it does not declare who may.');
  });

  it('of GraphQL are guarded one by one', async () => {
    expect((await graphql('{ greeting }')).code).toBe('Sign in, or send a bearer token.');
    expect(await graphql('{ greeting }', await signed(house))).toEqual({ data: { greeting: 'hello' }, code: undefined });
    expect((await graphql('mutation { refer }', await signed(house))).code).toBe('Only a service account may do this, not a person.');
  });

  it('are listed, whether they are declared or not', () => {
    const doors = listDoors(house.app);
    expect(doors.map(({ name, declaration }) => `${name} ${declaration?.who ?? 'closed'}`)).toEqual([
      'GET /auth/callback anyone',
      'GET /auth/session people',
      'GET /auth/sign-in anyone',
      'GET /doors/anyone anyone',
      'GET /doors/both peopleOrServices',
      'GET /doors/forgotten closed',
      'GET /doors/people people',
      'GET /doors/services services',
      'Mutation.refer services',
      'POST /auth/sign-out anyone',
      'POST /doors/people people',
      'Query.forgotten closed',
      'Query.greeting people',
    ]);
    expect(doors.find(({ name }) => name === 'Query.forgotten')?.where).toBe('TestResolver.forgotten');
  });
});
