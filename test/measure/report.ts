import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '#config';
import { milliseconds, percentile, spreadOf } from './figures.js';
import type { Following } from './following.js';
import type { Opening } from './opening.js';
import type { Scrolled, Scrolling } from './scrolling.js';

export interface Run {
  readonly following: Following;
  readonly opening: Opening;
  readonly scrolling: Scrolling;
  readonly cases: number;
  readonly browser: string;
  /** Load of the machine, before and after: how many processes wanted to run at once. */
  readonly load: readonly [number, number];
}

const head = '| | count | median, ms | p95, ms | p99, ms |\n|---|---|---|---|---|';
const headings = (all: Opening['ahead']) => all.map(([heading]) => heading);
const wholes = (all: Opening['ahead']) => all.map(([, whole]) => whole);
const line = (name: string, took: readonly number[]): string => `| ${name} | ${spreadOf(took)} |`;

export function reportOf({ following, opening, scrolling, cases, browser, load }: Run): string {
  return [
    '# What somebody waits for in the browser',
    `Made by \`npm run measure\` on ${new Date().toISOString().slice(0, 10)}, at revision ${revision()}: the product as \`npm start\` runs it, from its sources, with ${cases} cases on the board; its built client in Chromium ${browser}, without a screen and without a graphics card. Desk, database and all browsers share one machine: ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, shared with other work (load ${load.map((one) => one.toFixed(1)).join(' before, ')} after). Node ${process.versions.node}, ${['socket.io', 'react', '@cornerstonejs/core', '@tanstack/react-virtual'].map((name) => `${name} ${versionOf(name)}`).join(', ')}.`,
    'A time of a busy machine says little by itself. Beside each figure stands what the same hands on the same machine cost in the same run where there is nothing but what is measured.',
    '## One image, two browsers',
    `From the leader’s hand, as the browser stamped the event, to the frame of the follower in which it stands painted: the hand itself by its place on the image, the other image by what the viewer writes when its pixels are drawn. The hand moved ${following.steps} times, every ${following.pace} ms; the wheel was turned ${following.steps} times, each after the one before had arrived. The charter asks for p95 below 150 ms.`,
    [
      head,
      line('pointer', following.pointer),
      line('the same hand over socket.io alone', following.barePointer),
      line('another image', following.viewport),
      line('the same wheel over socket.io alone, a number instead of an image', following.bareViewport),
      line('two frames alone in the follower’s browser', following.twoFrames),
    ].join('\n'),
    verdict('pointer', percentile(following.pointer, 95), 150),
    verdict('another image', percentile(following.viewport, 95), 150),
    '## A case opens',
    `From the Enter key to the frame with the case’s heading. The first two lines are of cases on which the focus had rested, so that they had been fetched ahead, the same in ${opening.first.length} browsers; the others of the same ones in as many others, opened at once. What stands beside the referral is drawn in the frames after it: *whole* is when the board’s work and the discussion stand there too. The charter asks for 100 ms.`,
    [
      head,
      line('rested on before', headings(opening.ahead)),
      line('rested on before, whole', wholes(opening.ahead)),
      line('opened at once', headings(opening.cold)),
      line('opened at once, whole', wholes(opening.cold)),
      line('the first of a browser, with its code', headings(opening.first)),
      line('the first of a browser, whole', wholes(opening.first)),
    ].join('\n'),
    verdict('rested on before', percentile(headings(opening.ahead), 95), 100),
    '## The worklist is scrolled',
    `From its first row on, while its pages arrive: six seconds of the wheel, six of J held. Beside it a page of 2,000 rows of the same height that are all there and never change. Only frames in which the list moved count; a hole is a frame in which there was a place in sight without a row.`,
    [
      '| | frames | median, ms | p95, ms | above 50 ms | with holes |',
      '|---|---|---|---|---|---|',
      frames('wheel', scrolling.wheel),
      frames('wheel, plain page', scrolling.bareWheel),
      frames('J held', scrolling.j),
      frames('J held, plain page', scrolling.bareJ),
    ].join('\n'),
    '',
  ].join('\n\n');
}

const frames = (name: string, { took, holes }: Scrolled): string => {
  const slow = took.filter((time) => time > 50).length;
  return `| ${name} | ${took.length} | ${milliseconds(percentile(took, 50))} | ${milliseconds(percentile(took, 95))} | ${slow} (${((100 * slow) / took.length).toFixed(1)} %) | ${holes} |`;
};

const verdict = (name: string, value: number, limit: number): string =>
  `${name[0]!.toUpperCase()}${name.slice(1)}: p95 ${milliseconds(value)} ms, ${value < limit ? 'within' : '**above**'} the ${limit} ms of the charter.`;

const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(join(projectFolder, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;

function revision(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: projectFolder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}
