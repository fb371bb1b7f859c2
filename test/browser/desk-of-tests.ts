import { afterAll, beforeAll } from '@jest/globals';
import { openDesk, type Desk, type OpenedDesk } from './desk.js';

/** The desk of a `describe`: opened before its first test, closed after its last. */
export function deskOfTests(environment: Record<string, string> = {}): Desk {
  let opened: OpenedDesk | undefined;
  beforeAll(async () => {
    opened = await openDesk(environment);
  }, 180_000);
  afterAll(() => opened?.close());
  const desk = (): OpenedDesk => {
    if (!opened) throw new Error('The desk is there for tests and what is done before them');
    return opened;
  };
  return {
    get address() {
      return desk().address;
    },
    sit: (options) => desk().sit(options),
    ask: (who, query, variables) => desk().ask(who, query, variables),
    crash: (whileAway) => desk().crash(whileAway),
  };
}
