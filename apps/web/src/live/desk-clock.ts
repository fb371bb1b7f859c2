import { useEffect, useState } from 'react';

/** How far the desk's clock is ahead of this device's, in milliseconds: times in the log are the desk's. */
let ahead: number | null = null;

async function compare(): Promise<void> {
  const before = Date.now();
  const response = await fetch('/auth/session', { credentials: 'same-origin', cache: 'no-store' });
  const said = Date.parse(response.headers.get('date') ?? '');
  // The header is cut to whole seconds.
  if (!Number.isNaN(said)) ahead = said + 500 - (before + Date.now()) / 2;
}

/** The time as the desk has it, each second: a timer that starts from a moment of the log must not run on a device's wrong clock. */
export function useDeskNow(): number {
  const [, tick] = useState(0);
  useEffect(() => {
    const renew = () => tick((count) => count + 1);
    if (ahead === null) compare().then(renew, () => undefined);
    const timer = setInterval(renew, 1_000);
    return () => clearInterval(timer);
  }, []);
  // Half a second is as good as it gets: a clock that agrees within that is left alone.
  return Date.now() + (ahead !== null && Math.abs(ahead) > 750 ? ahead : 0);
}
