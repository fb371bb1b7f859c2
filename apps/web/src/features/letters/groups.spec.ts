import { describe, expect, it } from '@jest/globals';
import type { LetterLineFragment, ToldOfCaseFragment } from '../../generated/graphql.js';
import { groupsOf, inOrder, signable, unread } from './groups.js';

const letter = (id: string, part: Partial<LetterLineFragment> = {}) =>
  ({
    id,
    kind: 'REFERRER',
    status: 'DRAFT',
    version: 1,
    maySign: true,
    supersededBy: null,
    draftedAt: '2026-11-01T09:00:00.000Z',
    ...part,
  }) as LetterLineFragment;
const ids = (letters: readonly { id: string }[]) => letters.map(({ id }) => id);

describe('letters to sign', () => {
  it('stand with their case, what still matters first', () => {
    const letters = [
      letter('cancelled', { status: 'CANCELLED' }),
      letter('patient', { kind: 'PATIENT' }),
      letter('replaced', { supersededBy: { __typename: 'Letter', id: 'new' } }),
      letter('referrer'),
      letter('new', { draftedAt: '2026-11-05T09:00:00.000Z' }),
    ];
    expect(ids(inOrder(letters))).toEqual(['new', 'referrer', 'patient', 'replaced', 'cancelled']);
    const one = { id: 'case', letters } as unknown as ToldOfCaseFragment;
    expect(groupsOf([one, one]).map(({ of, letters: own }) => [of.id, own.length])).toEqual([['case', 5]]);
  });
  it('[MEET-6] are signed as they are now, and only what was read in that version', () => {
    const letters = [letter('a', { version: 2 }), letter('b', { maySign: false }), letter('c')];
    const chosen = signable(letters, new Set(['a', 'b', 'c', 'gone']));
    expect(chosen).toEqual([
      { id: 'a', version: 2 },
      { id: 'c', version: 1 },
    ]);
    expect(
      ids(
        unread(
          chosen,
          new Map([
            ['a', 1],
            ['c', 1],
          ]),
        ),
      ),
    ).toEqual(['a']);
  });
});
