import { CatchBoundary } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { NotLoaded } from './not-loaded.js';

/** Long enough for what was asked for first to have come. */
const quiet = 1_500;

/**
 * What stands further down comes when it is scrolled to, or once the page has been there for a moment: its code and its question do not
 * hold up what is read first.
 */
export function Later({
  children,
  whenSeen = true,
}: {
  children: ReactNode;
  /** Not where it is mostly empty and always in sight. */ whenSeen?: boolean;
}) {
  const [wanted, setWanted] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const want = () => setWanted(true);
    // What comes from here on is not of the first load: the test of its size asks for this mark.
    const timer = setTimeout(() => {
      performance.mark('later');
      want();
    }, quiet);
    const seen = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && want());
    if (whenSeen && place.current) seen.observe(place.current);
    return () => {
      clearTimeout(timer);
      seen.disconnect();
    };
  }, [whenSeen]);
  return wanted ? (
    // Cut off before its code came: what is read goes on without it.
    <CatchBoundary getResetKey={() => 'later'} errorComponent={() => <NotLoaded />}>
      <Suspense>{children}</Suspense>
    </CatchBoundary>
  ) : (
    <div ref={place} />
  );
}
