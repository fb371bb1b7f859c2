import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { patiently } from '../ui/lazily.js';
import { language } from './language.js';
import { rememberWords } from './said.js';
import app from './locales/en/app.json';
import cases from './locales/en/cases.json';
import decisions from './locales/en/decisions.json';
import discussion from './locales/en/discussion.json';
import opinions from './locales/en/opinions.json';
import refusals from './locales/en/refusals.json';
import words from './locales/en/words.json';
import type codes from './locales/de/codes.json';
import type facts from './locales/en/facts.json';
import type following from './locales/en/following.json';
import type home from './locales/en/home.json';
import type images from './locales/en/images.json';
import type letters from './locales/en/letters.json';
import type life from './locales/en/life.json';
import type meetings from './locales/en/meetings.json';
import type overtaken from './locales/en/overtaken.json';
import type referring from './locales/en/referring.json';
import type rules from './locales/en/rules.json';
import type tour from './locales/en/tour.json';
import type voting from './locales/en/voting.json';
import type wording from './locales/en/wording.json';
import type worklist from './locales/en/worklist.json';

/** What the first page and the case need, in the language that everything falls back to: there before anything is drawn. */
const first = { app, cases, decisions, discussion, opinions, refusals, words };
/** What a page brings along when it is opened; also which refusal says what, which few people ever read. */
const later = import.meta.glob<ResourceKey>(
  ['./locales/*/*.json', '!./locales/*/{app,cases,decisions,discussion,opinions,refusals,words}.json'],
  {
    import: 'default',
  },
);

async function wordsOf(of: string, namespace: string): Promise<ResourceKey> {
  const file = later[`./locales/${of}/${namespace}.json`];
  if (file) return patiently(file);
  if (of !== 'de') return {};
  const german: Record<string, ResourceKey> = await patiently(() => import('./locales/de/first.js'));
  return german[namespace] ?? {};
}

const chunks: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (of, namespace, done) => {
    wordsOf(of, namespace).then(
      (resource) => done(null, resource),
      // A chunk that did not come: English is shown, and the next page asks again.
      (error: Error) => done(error, null),
    );
  },
};

/** Resolves when the words of the first page are there. */
export const wordsReady = i18next
  .use(initReactI18next)
  .use(chunks)
  .init({
    lng: language(),
    fallbackLng: 'en',
    supportedLngs: ['en', 'de'],
    ns: Object.keys(first),
    defaultNS: 'app',
    resources: { en: first },
    partialBundledLanguages: true,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
rememberWords(i18next);

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: typeof first & {
      codes: typeof codes;
      facts: typeof facts;
      following: typeof following;
      home: typeof home;
      images: typeof images;
      letters: typeof letters;
      life: typeof life;
      meetings: typeof meetings;
      overtaken: typeof overtaken;
      referring: typeof referring;
      rules: typeof rules;
      tour: typeof tour;
      voting: typeof voting;
      wording: typeof wording;
      worklist: typeof worklist;
    };
  }
}
