import { useCallback, useEffect, useState } from 'react';
import { loadImages, loadSeries, NoImages, type LoadedImage } from './archive.js';
import type { Series } from './dicom.js';

export type Asked<Answer> =
  | { readonly state: 'loading' | 'slow' }
  | { readonly state: 'none' | 'missing' | 'away' }
  | { readonly state: 'ready'; readonly answer: Answer };

const patience = 3_000;

function useAsked<Answer>(name: string | null, ask: () => Promise<Answer>): readonly [Asked<Answer>, () => void] {
  const [asked, setAsked] = useState<{ name: string | null; is: Asked<Answer> }>({ name: null, is: { state: 'loading' } });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (name === null) return;
    let gone = false;
    const set = (is: Asked<Answer>) => !gone && setAsked({ name, is });
    set({ state: 'loading' });
    const slow = setTimeout(() => set({ state: 'slow' }), patience);
    ask()
      .then((answer) => set({ state: 'ready', answer }))
      .catch((error: unknown) => set({ state: error instanceof NoImages ? error.why : 'away' }))
      .finally(() => clearTimeout(slow));
    return () => {
      gone = true;
      clearTimeout(slow);
    };
    // What is asked for is in the name.
  }, [name, tries]);
  const again = useCallback(() => setTries((n) => n + 1), []);
  return [asked.name === name ? asked.is : { state: 'loading' }, again];
}

export const useSeries = (study: string | null): readonly [Asked<readonly Series[]>, () => void] =>
  useAsked(study, () => loadSeries(study!));
export const useImages = (study: string, series: string | null): readonly [Asked<readonly LoadedImage[]>, () => void] =>
  useAsked(series && `${study} ${series}`, () => loadImages(study, series!));
