import { describe, expect, it } from '@jest/globals';
import { createInstance, type i18n } from 'i18next';
import { rememberWords } from './said.js';

type Say = (key: string, options?: Record<string, unknown>) => string;
const sayOf = (words: i18n, language: string, namespace = 'app') => words.getFixedT(language, namespace as 'app') as unknown as Say;

async function wordsOf(resources: Record<string, Record<string, Record<string, unknown>>>): Promise<i18n> {
  const words = createInstance();
  await words.init({ lng: 'en', fallbackLng: 'en', ns: ['app'], defaultNS: 'app', resources: resources as never });
  rememberWords(words);
  return words;
}

describe('words that were said before', () => {
  it('are looked up once, however many ask, and are the same', async () => {
    const words = await wordsOf({ en: { app: { board: 'Board', of: { case: 'Case' } }, other: { board: 'Table' } } });
    const asked: string[] = [];
    const store = words.store as unknown as { getResource: (language: string, namespace: string, key?: string) => unknown };
    const read = store.getResource.bind(store);
    store.getResource = (language, namespace, key) => {
      if (key !== undefined) asked.push(key);
      return read(language, namespace, key);
    };
    const said = [1, 2, 3].map(() => [sayOf(words, 'en')('board'), sayOf(words, 'en')('of.case')]);
    expect(said).toEqual([
      ['Board', 'Case'],
      ['Board', 'Case'],
      ['Board', 'Case'],
    ]);
    expect(asked).toEqual(['board', 'of.case']);
    expect(sayOf(words, 'en', 'other')('board')).toBe('Table');
    expect(sayOf(words, 'en')('other:board')).toBe('Table');
  });

  it('are each language’s own, and English only until those of the language have come', async () => {
    const words = await wordsOf({ en: { app: { board: 'Board' } }, de: {} });
    expect(sayOf(words, 'de')('board')).toBe('Board');
    words.addResourceBundle('de', 'app', { board: 'Gremium' });
    expect([sayOf(words, 'de')('board'), sayOf(words, 'en')('board')]).toEqual(['Gremium', 'Board']);
  });

  it('are said anew with every figure', async () => {
    const words = await wordsOf({ en: { app: { case_one: '{{count}} case', case_other: '{{count}} cases', sex: 'not known' } } });
    const say = sayOf(words, 'en');
    expect([1, 2, 1].map((count) => say('case', { count }))).toEqual(['1 case', '2 cases', '1 case']);
    expect([say('nothing'), say('nothing', { defaultValue: 'other' }), say('nothing')]).toEqual(['nothing', 'other', 'nothing']);
  });
});
