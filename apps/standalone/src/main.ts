import { readConfig } from '#config';
import { whenNpmIsGone } from './npm.js';
import { orSayWhy } from '../../migrate/src/or-say-why.js';
import { start, type Started } from './start.js';

let started: Started | undefined;
let askedAt: number | undefined;

async function stop(): Promise<void> {
  if (askedAt !== undefined) {
    // Asked twice means now. Nothing is lost: the database recovers from its own log. But one Ctrl-C may arrive twice, from the
    // terminal and from npm.
    if (performance.now() - askedAt > 500) process.exit(130);
    return;
  }
  askedAt = performance.now();
  await started?.stop();
  process.exit(process.exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

whenNpmIsGone(() => void (askedAt ?? stop()));

const began = performance.now();
const starting = orSayWhy(async () => {
  const config = readConfig();
  started = await start(config);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { demo, hasWebClient } = started;
  const lines = [`Consilium is ready at ${config.publicUrl} (${seconds} s). Ctrl-C stops it.`];
  if (demo) {
    lines.push(`Sign in as ${demo.people.join(', ')}: invented people, no password.`);
    lines.push(`A token for programs: npm run -s token -- --as ${demo.system}`);
  }
  if (!hasWebClient) lines.push('The web client is not built, so there is the API only: npm run build');
  // At once: whoever waits for the first line has them all.
  console.log(lines.join('\n'));
});
await starting;
if (!started) process.exit(1);
