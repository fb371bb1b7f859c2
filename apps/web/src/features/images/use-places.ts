import { useEffect, useState } from 'react';
import type { StudyOfCase } from './study-viewer.js';
import { useSeries } from './use-images.js';
import type { ViewState } from './view-state.js';

interface Place {
  readonly study: string;
  /** null: its first. */
  readonly series: string | null;
}

/** Which study and series is shown where: one, or two beside each other. */
export function usePlaces(studies: readonly StudyOfCase[], shown: ViewState | null) {
  // The newest first, as the case lists them; what was never put into an archive shows nothing.
  const first = studies.find(({ studyInstanceUid }) => studyInstanceUid) ?? null;
  const [places, setPlaces] = useState<readonly Place[]>(() =>
    shown ? [{ study: shown.study, series: shown.series }] : first ? [{ study: first.id, series: null }] : [],
  );
  const [active, setActive] = useState(0);
  const at = Math.min(active, places.length - 1);

  useEffect(() => {
    if (!shown) return;
    setPlaces((now) => {
      const there = now.findIndex(({ study, series }) => study === shown.study && series === shown.series);
      if (there >= 0) return now;
      return now.map((one, n) => (n === Math.max(0, at) ? { study: shown.study, series: shown.series } : one));
    });
  }, [shown]);

  const one = useSeries(places[0]?.study ?? null);
  const two = useSeries(places[1]?.study ?? null);
  const panes = places.flatMap(({ study: id, series }, n) => {
    const study = studies.find((each) => each.id === id);
    const list = n === 0 ? one : two;
    return study
      ? [
          {
            study,
            series: series ?? (list.state === 'ready' ? (list.answer[0]?.uid ?? null) : null),
            /** Why there is no series yet. */
            waits: list.state === 'ready' ? ('none' as const) : list.state,
          },
        ]
      : [];
  });

  return {
    panes,
    active: Math.max(0, at),
    setActive,
    pick: (study: string, series: string) => setPlaces((now) => now.map((place, n) => (n === Math.max(0, at) ? { study, series } : place))),
    /** With the same kind of study from another day, if there is one. */
    compare: () => {
      setActive(0);
      setPlaces((now) => {
        if (now.length > 1) return now.slice(0, 1);
        const own = studies.find(({ id }) => id === now[0]?.study);
        const others = studies.filter(({ id, studyInstanceUid }) => studyInstanceUid && id !== own?.id);
        const prior = others.find(({ modality }) => modality === own?.modality) ?? others[0];
        return prior ? [...now, { study: prior.id, series: null }] : now;
      });
    },
  };
}
