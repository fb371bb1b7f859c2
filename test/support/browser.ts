import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium as playwright, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { until } from './until.js';

/** Where a system keeps its own browser; used where the package has no binary (not Linux on x64). */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** What the packaged browser asks of the system. */
const libraries = 'apt-get install -y libnss3 libnspr4 libexpat1';

async function executable(): Promise<string> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium');
    return packaged.executablePath();
  }
  const found = installed.find((path) => existsSync(path));
  if (!found) throw new Error('No browser: install Chromium or Chrome to run the browser tests.');
  return found;
}

/** Only --no-sandbox: the package's own arguments are for another place and switch off what is tested here. */
export async function launchBrowser(): Promise<Browser> {
  try {
    return await playwright.launch({ executablePath: await executable(), args: ['--no-sandbox'] });
  } catch (error) {
    const missing = /error while loading shared libraries: (\S+?):/.exec(String(error))?.[1];
    throw missing ? new Error(`The browser needs ${missing}: ${libraries}`) : error;
  }
}

/** A browser with one profile that every tab of it has, and a port through which another program may audit it. */
export async function launchProfile(folder: string, port: number): Promise<BrowserContext> {
  return playwright.launchPersistentContext(folder, {
    executablePath: await executable(),
    args: ['--no-sandbox', `--remote-debugging-port=${port}`],
  });
}

const turn = 'dist/web-is-being-built';

/** One test process builds, the others wait until it has: two builds at once would empty each other's folder. */
async function takeTurn(): Promise<void> {
  mkdirSync('dist', { recursive: true });
  for (;;) {
    try {
      return mkdirSync(turn);
    } catch {
      // Left behind by a process that was killed: a build takes seconds.
      const since = statSync(turn, { throwIfNoEntry: false })?.mtimeMs;
      if (since !== undefined && Date.now() - since > 60_000) rmSync(turn, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** The client as its sources are now: built when it is older than any of them, so that no test looks at yesterday's page. */
export async function buildWebClient(): Promise<void> {
  await takeTurn();
  try {
    const built = statSync('dist/web/index.html', { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const newest = Math.max(...globSync(['apps/web/**/*.*', 'libs/contracts/src/**/*.ts']).map((path) => statSync(path).mtimeMs));
    if (newest < built) return;
    const { status, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'warn'], {
      encoding: 'utf8',
      // Jest's own `test` would bundle React's development build.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (status !== 0) throw new Error(`The web client does not build:\n${stderr}`);
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
}

export interface Sitting {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about: script errors and refusals of the content security policy. */
  readonly complaints: string[];
}
export interface SittingOptions {
  /** A user name of the demo; nobody when left out. */
  readonly as?: string;
  readonly at?: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  /** As in a browser that has never been here: what is shown to newcomers only is shown. */
  readonly newcomer?: boolean;
  /** Chosen on this device before; otherwise as the browser says. */
  readonly language?: 'en' | 'de';
}

/** Opens the desk as somebody, in a browser profile of their own, through the same sign-in as everybody's. */
export async function sitDown(
  browser: Browser,
  address: string,
  { as, at = '/', theme = 'light', width = 1440, newcomer = false, language }: SittingOptions,
): Promise<Sitting> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme, reducedMotion: 'reduce' });
  // Not on the browser's own page for a desk that is away.
  const keep = (statement: string) => context.addInitScript(`location.protocol.startsWith('http') && (${statement})`);
  if (!newcomer) await keep("localStorage.getItem('consilium.tour') ?? localStorage.setItem('consilium.tour', 'seen')");
  if (language) await keep(`localStorage.setItem('consilium.language', '${language}')`);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused to/i.test(message.text())) complaints.push(message.text());
  });
  if (as === undefined) {
    await page.goto(`${address}${at}`);
  } else {
    await page.goto(`${address}/auth/sign-in?returnTo=${encodeURIComponent(at)}`);
    await page.locator(`button[value="${as}"]`).click();
    await page.getByRole('navigation', { name: language === 'de' ? 'Hauptnavigation' : 'Main' }).waitFor();
  }
  return { page, context, complaints };
}

/** How few of them there were at any moment from now on, whenever it is asked. */
export async function fewestOf(page: Page, selector: string): Promise<() => Promise<number>> {
  await page.evaluate(`(() => {
    const count = () => document.querySelectorAll(${JSON.stringify(selector)}).length;
    globalThis.fewest = count();
    new MutationObserver(() => (globalThis.fewest = Math.min(globalThis.fewest, count()))).observe(document.body, { childList: true, subtree: true });
  })()`);
  return () => page.evaluate<number>('globalThis.fewest');
}

/**
 * Waits until an expression is true in the page. Asked from here again and again: a condition that Playwright leaves in the page to be asked
 * there is evaluated from a text, which the content security policy refuses.
 */
export const holds = (page: Page, expression: string): Promise<void> =>
  until(() => page.evaluate<boolean>(`Boolean(${expression})`), expression, 30_000);

const require = createRequire(import.meta.url);
/** axe as its package for Playwright brings it. */
const { source } = createRequire(require.resolve('@axe-core/playwright'))('axe-core') as { readonly source: string };
interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What another theme may break; all else was the same before it was turned to. */
const colours = ['color-contrast', 'link-in-text-block'];

/** All that moves has moved, and what a new size or theme asks for is painted; what moves for as long as it stands is not waited for. */
export async function still(page: Page): Promise<void> {
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  await page.evaluate(
    `Promise.all(document.getAnimations().filter(({ effect }) => effect.getComputedTiming().iterations < 100).map(({ finished }) => finished.catch(() => {})))`,
  );
}

/** Every rule of WCAG 2.2 A and AA and axe's best practices, or those about colours alone; empty when all hold. */
export async function violations(page: Page, of: 'everything' | 'colours' = 'everything'): Promise<string[]> {
  // Colours in the middle of a change are nobody's.
  await still(page);
  if (page.frames().length > 1) throw new Error('A page in a page: axe has to be brought into each of them.');
  // Asked in the page itself: the package puts each answer together in a page of its own, which costs a second.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(source);
  const found = await page.evaluate<Finding[]>(
    // Of what passes nothing is told: half of its time on a long list.
    `axe.run(document, { resultTypes: ['violations'], runOnly: ${JSON.stringify(of === 'colours' ? colours : everything)} }).then(({ violations }) =>
       violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) })))`,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}
