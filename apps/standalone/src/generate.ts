// npm run demo:generate -- --cases 20000 --seed 7: fills the demo's database with as many invented cases more.
import { readConfig, StartupProblem } from '#config';
import { orSayWhy } from '../../migrate/src/or-say-why.js';
import { askedFor, fillDemo } from './demo/generate/command.js';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => stop.abort(new StartupProblem('Stopped: nothing was added.')));

await orSayWhy(() => fillDemo(readConfig(), askedFor(process.argv.slice(2)), stop.signal));
