import { useEffect, useSyncExternalStore } from 'react';
import { loadImages, loadSeries, NoImages, type LoadedImage, type Why } from './archive.js';
import type { Series } from './dicom.js';

export type Asked<Answer> =
  { readonly state: 'loading' | 'slow' } | { readonly state: Why } | { readonly state: 'ready'; readonly answer: Answer };

/** What may be otherwise in a moment, without anything being done about it. */
export const mayCome = (state: string | undefined): boolean => state === 'away' || state === 'offline' || state === 'busy';

interface Question {
  readonly ask: () => Promise<unknown>;
  is: Asked<unknown>;
  readers: number;
}
/** Milliseconds after which whoever waits is told that it is the archive. */
export const patience = 3_000;
const loading: Asked<never> = { state: 'loading' };
/** Asked once while the page lives, and known to every part of it at the same time; what failed is asked again. */
const questions = new Map<string, Question>();
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function begin(question: Question): void {
  const put = (is: Asked<unknown>) => {
    question.is = is;
    for (const listener of listeners) listener();
  };
  put(loading);
  const slow = setTimeout(() => put({ state: 'slow' }), patience);
  question
    .ask()
    .then((answer): Asked<unknown> => ({ state: 'ready', answer }))
    .catch((error: unknown): Asked<unknown> => ({ state: error instanceof NoImages ? error.why : 'offline' }))
    .then((is) => {
      clearTimeout(slow);
      put(is);
    });
}

/** One that does not answer was asked for many things: all that somebody looks at are asked again. */
export function askAgain(): void {
  for (const question of questions.values()) if (question.readers > 0 && mayCome(question.is.state)) begin(question);
}

function useAsked<Answer>(name: string | null, ask: () => Promise<Answer>): Asked<Answer> {
  useEffect(() => {
    if (name === null) return;
    const known = questions.get(name);
    const question = known ?? { ask, is: loading, readers: 0 };
    questions.set(name, question);
    question.readers += 1;
    if (!known || (question.readers === 1 && !['ready', 'loading', 'slow'].includes(known.is.state))) begin(question);
    return () => void (question.readers -= 1);
    // What is asked for is in the name.
  }, [name]);
  return useSyncExternalStore(subscribe, () => (name === null ? loading : (questions.get(name)?.is ?? loading))) as Asked<Answer>;
}

export const useSeries = (study: string | null): Asked<readonly Series[]> => useAsked(study, () => loadSeries(study!));
export const useImages = (study: string, series: string | null): Asked<readonly LoadedImage[]> =>
  useAsked(series && `${study} ${series}`, () => loadImages(study, series!));
