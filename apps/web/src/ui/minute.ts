import { useEffect, useState } from 'react';

const length = 60_000;
const now = () => Math.floor(Date.now() / length);

/** The minute that it is, since 1970: what says how long ago or how late something is follows it. */
export function useMinute(): number {
  const [minute, setMinute] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setMinute(now()), length);
    return () => clearInterval(timer);
  }, []);
  return minute;
}
