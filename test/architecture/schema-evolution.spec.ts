import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { additions, unannounced, undatedDeprecations } from './schema-evolution.js';

const before = buildSchema(`
  type Query { a: Int b(x: Int @deprecated(reason: "2025-01-01: use y.")): Int c: Int @deprecated(reason: "2025-06-01: use a.") e: Kind d: Int }
  enum Kind { ONE TWO @deprecated(reason: "2026-06-01: use ONE.") }
`);
const today = new Date('2026-11-22');
const after = (text: string) => buildSchema(text);

describe('how the schema may change', () => {
  it('takes away what was announced and deprecated for a year', () => {
    const now = after('type Query { a: Int b: Int e: Kind d: Int } enum Kind { ONE TWO }');
    const page = '- Query.b arg x was removed. Use y.\n- Query.c was removed. Use a.\n';
    expect(unannounced(before, now, page, today)).toEqual([]);
    expect(unannounced(before, now, 'Query.c was removed. Query.b arg x was removed.', today)).toHaveLength(2);
  });

  it('refuses a removal without notice, or before its year is over, but for an exception that says so', () => {
    const now = after('type Query { a: Int b(x: Int): Int c: Int e: Kind } enum Kind { ONE }');
    const page = '- TWO was removed from enum type Kind. Use ONE.\n- Query.d was removed.\n';
    expect(unannounced(before, now, page, today)).toEqual([
      'Query.d was removed. It was never deprecated in a release.',
      'TWO was removed from enum type Kind. It was deprecated on 2026-06-01, less than 12 months ago.',
    ]);
    expect(unannounced(before, now, page.replace('d was removed.', 'd was removed. Exception: it told too much.'), today)).toHaveLength(1);
  });

  it('wants an entry for a changed type and a newly required argument', () => {
    const now = after('type Query { a: String b(x: Int, y: Int!): Int c: Int e: Kind d: Int } enum Kind { ONE TWO }');
    expect(unannounced(before, now, '', today)).toHaveLength(2);
    const page = '- Query.a changed type from Int to String. Exception: …\n- A required arg y on Query.b was added. Exception: …';
    expect(unannounced(before, now, page, today)).toEqual([]);
  });

  it('lists what is new, once', () => {
    const now = after(
      'type Query { a(n: Int): Int b(x: Int): Int c: Int d: Int e: Kind f(m: Int): New } type New { g: Int } enum Kind { ONE TWO THREE }',
    );
    expect(additions(before, now)).toEqual(['Kind.THREE', 'New', 'Query.a(n:)', 'Query.f']);
  });

  it('finds deprecations that do not say since when', () => {
    expect(undatedDeprecations(before)).toEqual([]);
    expect(undatedDeprecations(after('type Query { a: Int @deprecated b: Int @deprecated(reason: "2026-01-01: use c.") c: Int }'))).toEqual(
      ['Query.a'],
    );
  });
});
