import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localPath } from './return-to.js';

describe('where to go after signing in', () => {
  it('is the page one came from', () => {
    for (const path of ['/', '/cases/case_1', '/boards/board_2?status=IN_REVIEW#opinions', '/authors', '/%2F%2Fodd'])
      expect(localPath(path)).toBe(path);
  });

  it('is never another site, nor sign-in itself', () => {
    const elsewhere = [
      'https://evil.example/',
      '//evil.example',
      '///evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/\t/evil.example',
      '/\n/evil.example',
      'javascript:alert(1)',
      'cases',
      '/.//evil.example',
      '/x/..//evil.example',
      '/auth/sign-in',
      '/auth',
      '/oidc/auth',
      '',
      `/${'x'.repeat(2_000)}`,
      undefined,
      ['/cases'],
    ];
    for (const asked of elsewhere) expect([asked, localPath(asked)]).toEqual([asked, '/']);
  });

  it('stays on our origin for whatever text it is given, as a browser reads it', () => {
    const base = 'https://consilium.example';
    const part = fc.constantFrom('/', '\\', '.', '..', ':', '@', '?', '#', '%2f', '\t', '\u2028', 'evil.example', 'https', 'auth', 'é');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const path = localPath(`/${parts.join('')}`);
        expect(path.startsWith('/')).toBe(true);
        expect(new URL(path, base).origin).toBe(base);
      }),
      { numRuns: 2_000 },
    );
  });
});
