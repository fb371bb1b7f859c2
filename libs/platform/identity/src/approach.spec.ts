import { describe, expect, it } from '@jest/globals';
import { credentialsOf } from './approach.js';

const value = 'A'.repeat(43);
const cookie = `theme=dark; __Host-consilium=${value}`;

describe('the credential of a request', () => {
  it('is the cookie, the bearer token, or nothing', () => {
    expect(credentialsOf({ headers: { cookie } })).toEqual({ kind: 'cookie', value });
    expect(credentialsOf({ headers: { authorization: 'Bearer a.b.c' } })).toEqual({ kind: 'bearer', token: 'a.b.c' });
    expect(credentialsOf({ headers: { authorization: 'bearer a.b.c' } })).toEqual({ kind: 'bearer', token: 'a.b.c' });
    expect(credentialsOf({ headers: {}, token: 'a.b.c' })).toEqual({ kind: 'bearer', token: 'a.b.c' });
    expect(credentialsOf({ headers: { cookie: 'theme=dark' } })).toBeNull();
  });

  it('is never two', () => {
    const twice = [
      { headers: { cookie, authorization: 'Bearer a.b.c' } },
      { headers: { cookie, authorization: 'Basic eDp5' } },
      { headers: { cookie: '__Host-consilium=nonsense', authorization: 'Bearer a.b.c' } },
      { headers: { cookie }, token: 'a.b.c' },
      { headers: { authorization: 'Bearer a.b.c' }, token: 'a.b.c' },
    ];
    for (const approach of twice) expect(() => credentialsOf(approach)).toThrow(expect.objectContaining({ code: 'CREDENTIALS_TWICE' }));
  });

  it('is nobody’s when the cookie was never ours or came twice', () => {
    for (const sent of ['', 'x', `${value}A`, `${'A'.repeat(42)}=`, `"${value}"`])
      expect(credentialsOf({ headers: { cookie: `__Host-consilium=${sent}` } })).toBeNull();
    expect(credentialsOf({ headers: { cookie: `${cookie}; __Host-consilium=${'B'.repeat(43)}` } })).toBeNull();
    expect(credentialsOf({ headers: { cookie: `consilium=${value}; x__Host-consilium=${value}` } })).toBeNull();
  });

  it('is refused aloud when it is another kind of Authorization', () => {
    for (const authorization of ['Basic eDp5', 'Bearer', 'Bearer ', 'Bearer a b', 'a.b.c', ''])
      expect(() => credentialsOf({ headers: { authorization } })).toThrow(expect.objectContaining({ code: 'TOKEN_INVALID' }));
  });
});
