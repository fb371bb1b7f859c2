import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '#config';
import { broadcastTable } from './broadcast/broadcast.js';
import { commentTable } from './comment/comment.js';
import type { BenchOptions } from './options.js';
import { pageNames, pageTitles } from './pages.js';
import type { BenchReport } from './run.js';
import { nameOf, type Line, type Measured, type Results } from './rounds.js';
import { median, spread } from './statistics.js';

/** Everything that was measured, as a page of the documentation. */
export function reportOf(report: BenchReport, options: BenchOptions, command: string): string {
  const { cases, compared, postgres, pages, comments, broadcast } = report;
  return [
    '# The last run of the bench',
    preamble(options, cases, command, postgres),
    `${compared} answers were compared before anything was measured: all peers answer the same. How to read the tables: [README](README.md).`,
    ...(pages ? ['## Pages', pagesTable(pages)] : []),
    ...(comments || broadcast ? ['## Writing and telling'] : []),
    ...(comments ? [commentTable(comments, options.connections)] : []),
    ...(broadcast ? [broadcastTable(broadcast, options.sockets)] : []),
    '',
  ].join('\n\n');
}

const cpuOf = ({ server, postgres }: Measured): number => server + postgres;
const ratio = (value: number): string => value.toFixed(2);
const milliseconds = (value: number): string => value.toFixed(2);

/** A table for each page; ratios are to the hand-written statement in the same round. */
function pagesTable(results: Results): string {
  return pageNames
    .map((page) => {
      const lines = [...results.keys()].filter((line) => line.page === page);
      if (lines.length === 0) return '';
      const head = `### ${pageTitles[page][0]!.toUpperCase()}${pageTitles[page].slice(1)}\n\n| | CPU ratio to (a) | from – to | server + Postgres, ms | throughput ratio | p50 / p99, ms |\n|---|---|---|---|---|---|`;
      return [head, ...lines.map((line) => row(results, line))].join('\n');
    })
    .concat(besideWorklist(results))
    .filter(Boolean)
    .join('\n\n');
}

/** What searching costs next to a page of rows: each line of the product against its own worklist in the same round. */
function besideWorklist(results: Results): string {
  const lines = [...results.keys()].filter(({ churn }) => !churn);
  const said = lines.flatMap((search) => {
    const worklist = lines.find(({ page, peer }) => page === 'worklist' && peer === search.peer);
    if (search.page !== 'search' || !worklist) return [];
    const ratios = results.get(search)!.map((measured, round) => cpuOf(measured) / cpuOf(results.get(worklist)![round]!));
    const { from, to } = spread(ratios);
    return `${nameOf(search)} ${ratio(median(ratios))} (${ratio(from)} – ${ratio(to)})`;
  });
  return said.length === 0 ? '' : `CPU of the search page for one of the worklist page, in the same round: ${said.join('; ')}.`;
}

function row(results: Results, line: Line): string {
  const reference = [...results.keys()].find((other) => other.page === line.page && !other.churn === !line.churn)!;
  const [own, theirs] = [results.get(line)!, results.get(reference)!];
  const ratios = own.map((measured, round) => cpuOf(theirs[round]!) / cpuOf(measured));
  const through = own.map((measured, round) => measured.perSecond / theirs[round]!.perSecond);
  const { from, to } = spread(ratios);
  const of = (pick: (measured: Measured) => number): number => median(own.map(pick));
  return `| ${nameOf(line)} | ${line === reference ? '1.00' : `**${ratio(median(ratios))}**`} | ${line === reference ? '' : `${ratio(from)} – ${ratio(to)}`} | ${milliseconds(of(({ server }) => server))} + ${milliseconds(of(({ postgres }) => postgres))} | ${ratio(median(through))} | ${of(({ p50 }) => p50)} / ${of(({ p99 }) => p99)} |`;
}

/** What a reader needs to know before they believe a figure, and to ask for it again. */
function preamble(options: BenchOptions, cases: number, command: string, postgres: string): string {
  const [cpu] = cpus();
  const versions = ['@apollo/server', '@nestjs/core', 'graphql', 'pg', 'postgraphile', 'socket.io', 'typeorm', 'ws']
    .map((name) => `${name} ${versionOf(name)}`)
    .join(', ');
  return [
    `Made by \`${command}\` on ${new Date().toISOString().slice(0, 10)}, at revision ${revision()}.`,
    '',
    `${cases} cases, ${options.rounds} rounds, seed ${options.seed}, ${options.connections} connections, ${options.keys} places of one board asked for.`,
    `Machine: ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, shared with other work. Node ${process.versions.node}, ${postgres}; ${versions}.`,
  ].join('\n');
}

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
