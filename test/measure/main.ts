// `npm run measure`: how long somebody waits in the browser, beside what the machine and the browser need for themselves.
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '#config';
import { openDesk } from '../browser/desk.js';
import { launchBrowser } from '../support/browser.js';
import { temporaryFolder } from '../support/run-folders.js';
import { runProgram } from '../support/standalone.js';
import { startBare } from './bare.js';
import { measureFollowing } from './following.js';
import { measureOpening } from './opening.js';
import { reportOf } from './report.js';
import { measureScrolling } from './scrolling.js';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'docs/performance/browser.md' }, cases: { type: 'string', default: '2000' } },
});
const cases = Number(values.cases);
const said = (line: string) => console.error(line);

const load = loadavg()[0]!;
const dataDir = join(temporaryFolder(), 'data');
const closings: (() => Promise<unknown>)[] = [];
try {
  said(`filling a desk with ${cases} cases`);
  const filled = runProgram('test/support/many-cases.ts', { CONSILIUM_DATA_DIR: dataDir }, [`${cases}`, 'SPN']);
  const [code] = (await once(filled, 'exit')) as [number];
  if (code !== 0) throw new Error(`the desk was not filled: ${code}`);
  const desk = await openDesk({ CONSILIUM_DATA_DIR: dataDir });
  closings.push(desk.close);
  const [browser, bare] = await Promise.all([launchBrowser(), startBare()]);
  closings.push(() => browser.close(), bare.close);
  said('scrolling');
  const scrolling = await measureScrolling(desk, browser, bare.address);
  said('opening');
  const opening = await measureOpening(desk);
  said('following');
  const following = await measureFollowing(desk, browser, bare.address);
  const report = reportOf({ following, opening, scrolling, cases, browser: browser.version(), load: [load, loadavg()[0]!] });
  console.log(report);
  writeFileSync(resolve(projectFolder, values.out), report);
  said(`written to ${values.out}`);
} finally {
  for (const close of closings.reverse()) await close();
  rmSync(dirname(dataDir), { recursive: true, force: true });
}
