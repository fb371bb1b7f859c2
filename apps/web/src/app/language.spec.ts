import { describe, expect, it } from '@jest/globals';
import { language } from './language.js';

describe('the language of the page', () => {
  it('is the first of the browser that there are words for', () => {
    expect(language(['fr-CH', 'de-CH', 'en'], null)).toBe('de');
    expect(language(['en-GB', 'de'], null)).toBe('en');
  });

  it('is English for whoever reads neither', () => {
    expect(language(['fr'], null)).toBe('en');
    expect(language([], null)).toBe('en');
  });

  it('is what somebody chose, whatever the browser says; what was never offered is not one', () => {
    expect(language(['en'], 'de')).toBe('de');
    expect(language(['de'], 'klingon')).toBe('de');
  });
});
