import { useThrottledCallback } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCompany } from '../../live/company.js';
import type { Sheet } from './use-meeting.js';

/** How long a pointer stays where nobody moves it. */
const fades = 4_000;
/** Others follow a hand well enough twenty times a second; the gateway hears fifty messages a second of one person. */
const every = 50;
/** Somebody whose line was too slow for a view hears it again this soon. */
const repeats = 2_000;

interface Pointer<Place> {
  readonly id: string;
  readonly at: Place;
  readonly until: number;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Who leads the screens and who follows. The leader says so by their place in the meeting, which the desk tells with their name; whoever
 * takes over sends word, and the one before steps down. Memory only: where the leader's browser is gone, nobody leads.
 */
export function useLead<View, Place>(meeting: Sheet, viewerId: string, room: boolean) {
  const [leading, setLeading] = useState(false);
  const [own, setOwn] = useState(false);
  const [view, setView] = useState<View | null>(null);
  const [pointers, setPointers] = useState<readonly Pointer<Place>[]>([]);
  const lastView = useRef<View | null>(null);
  const item = meeting.currentItem?.id ?? null;

  const { people, send } = useCompany(meeting.stream, leading ? 'lead' : own ? 'own' : room ? 'follow' : 'wall', (kind, person, detail) => {
    if (!isObject(detail) || person === viewerId) return;
    if (kind === 'viewport') {
      if (detail['take'] === true) setLeading(false);
      else if (detail['item'] === item && leaderNow.current === person) {
        const next = detail['view'] as View;
        setView((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
      }
    }
    if (kind === 'pointer') {
      const at = detail['at'] as Place | null;
      const others = (before: readonly Pointer<Place>[]) => before.filter(({ id }) => id !== person);
      setPointers((before) =>
        at === null || detail['item'] !== item ? others(before) : [...others(before), { id: person, at, until: Date.now() + fades }],
      );
    }
  });
  const leader = people.find(({ place, person }) => place === 'lead' && person !== viewerId)?.person ?? null;
  const leaderNow = useRef(leader);
  leaderNow.current = leader;

  useEffect(() => {
    if (pointers.length === 0) return;
    const timer = setTimeout(() => setPointers((before) => before.filter(({ until }) => until > Date.now())), fades);
    return () => clearTimeout(timer);
  }, [pointers]);
  // Another case: nobody's earlier view or hand belongs to it.
  useEffect(() => {
    lastView.current = null;
    setView(null);
    setPointers([]);
  }, [item]);
  // Whoever comes later, or comes back, sees at once what the leader shows; whoever lost it does soon.
  useEffect(() => {
    if (!leading) return;
    const say = () => void (lastView.current && send('viewport', { item, view: lastView.current }));
    say();
    const timer = setInterval(say, repeats);
    return () => clearInterval(timer);
  }, [leading, people, item, send]);

  const lead = useCallback(
    (on: boolean) => {
      setLeading(on);
      if (!on) return;
      setOwn(false);
      send('viewport', { take: true });
    },
    [send],
  );
  const onView = useCallback(
    (next: View) => {
      lastView.current = next;
      if (leading) send('viewport', { item, view: next });
    },
    [leading, item, send],
  );
  // Where the hand comes to rest is told in any case: it is there that it points.
  const point = useThrottledCallback((of: string | null, at: Place | null) => send('pointer', { item: of, at }), every);
  const onPointer = useCallback((at: Place | null) => point(item, at), [item, point]);
  const following = leader !== null && !leading && !own;
  return {
    people,
    leader,
    leading,
    own,
    following,
    lead,
    lookAround: useCallback(() => {
      setLeading(false);
      setOwn(true);
    }, []),
    rejoin: useCallback(() => setOwn(false), []),
    view: following ? view : null,
    pointers: useMemo(() => (own ? [] : pointers), [own, pointers]),
    onView,
    onPointer,
  };
}
