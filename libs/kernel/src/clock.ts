/** The time, passed in wherever a rule depends on it. Milliseconds are all that is stored and shown. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
