import type { i18n } from 'i18next';

type Say = (key: unknown, ...options: unknown[]) => unknown;
/** What is needed of it here; its own types know our keys, and here any key will do. */
interface Words {
  readonly store: { readonly on: (event: 'added', then: () => void) => void };
  getFixedT: (language: unknown, namespace?: unknown, prefix?: unknown, ...more: unknown[]) => Say;
}

/**
 * Words without figures in them are looked up once per language: i18next takes each of them through its whole grammar whenever it is asked,
 * which was a quarter of what a page did while a case opened or the list was scrolled.
 */
export function rememberWords(i18next: i18n): void {
  const words = i18next as unknown as Words;
  const said = new Map<string, unknown>();
  // What came later replaces what stood in for it.
  words.store.on('added', () => said.clear());
  const lookUp = words.getFixedT.bind(words);
  words.getFixedT = (language, namespace, prefix, ...more) => {
    const say = lookUp(language, namespace, prefix, ...more);
    // Only what useTranslation asks for; whoever asks otherwise is answered by i18next itself.
    if (typeof language !== 'string' || typeof namespace !== 'string' || prefix !== undefined) return say;
    const remembered: Say = (key, ...options) => {
      if (typeof key !== 'string' || options.length > 0) return say(key, ...options);
      const asked = `${language} ${namespace} ${key}`;
      if (!said.has(asked)) said.set(asked, say(key));
      return said.get(asked);
    };
    return Object.assign(remembered, say);
  };
}
