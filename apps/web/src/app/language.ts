import i18next from 'i18next';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

const key = 'consilium.language';
const known = (value: string | null | undefined): Language | undefined => languages.find((one) => one === value?.slice(0, 2).toLowerCase());

function chosen(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** What somebody has chosen on this device; until then the first language of the browser that there are words for. */
export function language(from: readonly string[] = navigator.languages, stored = chosen()): Language {
  return known(stored) ?? from.map(known).find((one) => one !== undefined) ?? 'en';
}

/** The page says in which language it is, so that it is read out in that one. */
i18next.on('languageChanged', (to) => {
  document.documentElement.lang = to;
});

export async function chooseLanguage(to: Language): Promise<void> {
  try {
    localStorage.setItem(key, to);
  } catch {
    // A closed store: chosen for as long as the page lives.
  }
  await i18next.changeLanguage(to);
}
