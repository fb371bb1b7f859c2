import { setTimeout as wait } from 'node:timers/promises';

/** Waits for something that comes about by itself, and says what never did. */
export async function until(condition: () => boolean | Promise<boolean>, what: string, within = 10_000): Promise<void> {
  for (const end = Date.now() + within; !(await condition()); await wait(10))
    if (Date.now() > end) throw new Error(`${what} did not come within ${within} ms`);
}
