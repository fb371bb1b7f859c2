import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import app from './locales/en/app.json';
import cases from './locales/en/cases.json';
import decisions from './locales/en/decisions.json';
import discussion from './locales/en/discussion.json';
import home from './locales/en/home.json';
import images from './locales/en/images.json';
import letters from './locales/en/letters.json';
import meetings from './locales/en/meetings.json';
import opinions from './locales/en/opinions.json';
import referring from './locales/en/referring.json';
import refusals from './locales/en/refusals.json';
import words from './locales/en/words.json';

/** One file per feature and language; a second language is a second folder and one more line in `resources`. */
const en = { app, cases, decisions, discussion, home, images, letters, meetings, opinions, referring, refusals, words };

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  ns: Object.keys(en),
  defaultNS: 'app',
  resources: { en },
  // React escapes what it renders.
  interpolation: { escapeValue: false },
  returnNull: false,
});

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: typeof en;
  }
}
