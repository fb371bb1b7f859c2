import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#kernel';
import { assertCurrentDraft, assertRoomForDraft, draftBody, mostDrafts, saveOver } from './draft.js';
import { commentLimits } from './markdown.js';

const refused = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.facts] : error;
  }
};

describe('a draft', () => {
  it('[DISC-5] is kept as it was typed, unfinished Markdown and all', () => {
    expect(draftBody('  **half a \n')).toBe('  **half a \n');
    expect(draftBody('<b>x\u0000y\ud800')).toBe('<b>xy\ufffd');
    expect(refused(() => draftBody(' \n\u0000'))).toEqual(['DRAFT_EMPTY', { path: ['input', 'body'] }]);
    const { characters } = commentLimits;
    expect(draftBody('x'.repeat(characters))).toHaveLength(characters);
    expect(refused(() => draftBody('x'.repeat(characters + 1)))).toEqual([
      'COMMENT_TOO_LONG',
      { path: ['input', 'body'], maximum: characters },
    ]);
  });

  it('[DISC-5] is replaced by the window that saw it, and by no other', () => {
    const known = { draftId: 'draft', version: 3 };
    expect(saveOver(known, { version: 3 })).toBe('REPLACE');
    expect(saveOver(known, { version: 4 })).toBe('BESIDE');
    expect(saveOver(known, null)).toBe('BESIDE');
    expect(saveOver(null, null)).toBe('BESIDE');
    expect(saveOver(null, { version: 1 })).toBe('BESIDE');
  });

  it('[DISC-5] is thrown away as it was seen', () => {
    expect(refused(() => assertCurrentDraft({ version: 2 }, 2))).toBeUndefined();
    expect(refused(() => assertCurrentDraft({ version: 2 }, 1))).toEqual(['DRAFT_STALE', { currentVersion: 2 }]);
  });

  it('[DISC-5] has room beside so many others', () => {
    expect(refused(() => assertRoomForDraft(mostDrafts - 1))).toBeUndefined();
    expect(refused(() => assertRoomForDraft(mostDrafts))).toEqual(['DRAFTS_TOO_MANY', { maximum: mostDrafts }]);
  });
});
