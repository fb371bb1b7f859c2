import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { connectionFor } from '#database';
import { cpuOf, cpuOfEndedChildren, cpuOfTree } from '../cpu.js';
import { Load } from '../load.js';
import type { BenchOptions } from '../options.js';
import type { Issuer } from '../peers/product/issuer.js';
import type { Ask } from '../peers/peer.js';
import { commentsOn } from '../peers/product/lines.js';
import { startProduct, tokensOf } from '../peers/product/product.js';
import type { ServerProcess } from '../server-process.js';
import { median, spread } from '../statistics.js';
import type { World } from '../world.js';
import { scriptOf, unitOfWork, type Sent } from './script.js';

export interface CommentFigures {
  readonly product: readonly Written[];
  /** Null where there is no pgbench; `why` says so. */
  readonly pgbench: readonly Written[] | null;
  readonly why: string | null;
  readonly statements: number;
}

/** Milliseconds of CPU for one comment: of the server (or of pgbench itself) and of Postgres. */
interface Written {
  readonly server: number;
  readonly postgres: number;
  readonly perSecond: number;
}

/** A comment through the whole API, and the statements of its unit of work alone, each with the same number of writers at a time. */
export async function measureComments(
  world: World,
  issuer: Issuer,
  server: ServerProcess,
  options: BenchOptions,
  stops: (() => unknown)[],
): Promise<CommentFigures> {
  const tokens = await tokensOf(world, issuer);
  const asks = commentsOn(world.written, tokens);
  const folder = mkdtempSync(join(tmpdir(), `consilium-test-${process.pid}-pgbench-`));
  stops.unshift(() => rmSync(folder, { recursive: true, force: true }));
  const { files, statements } = await captured(world, issuer, asks, folder);
  const load = await Load.start();
  stops.unshift(() => load.stop());
  const program = findPgbench();
  const product: Written[] = [];
  const bench: Written[] = [];
  const amount = options.quick ? 64 : 1_000;
  const throughApi = async (): Promise<Written> => {
    const before = { server: cpuOf(server.pid), postgres: cpuOfTree(world.postgres.pid()!) };
    const { failures, seconds } = await load.run({ address: server.address, asks, connections: options.connections, amount });
    if (failures > 0) throw new Error(`${failures} of ${amount} comments failed`);
    const postgres = cpuOfTree(world.postgres.pid()!) - before.postgres;
    return { server: (cpuOf(server.pid) - before.server) / amount, postgres: postgres / amount, perSecond: amount / seconds };
  };
  await throughApi();
  for (let round = 0; round < options.rounds; round++) {
    product.push(await throughApi());
    if (program) bench.push(await runPgbench(program, world, files, amount, options.connections));
  }
  return { product, pgbench: program ? bench : null, why: program ? null : 'pgbench is not installed on this machine', statements };
}

/** Adds two comments to each case through a process that tells what it sends, and writes a script for each. */
async function captured(
  world: World,
  issuer: Issuer,
  asks: readonly Ask[],
  folder: string,
): Promise<{ files: string[]; statements: number }> {
  const server = await startProduct(world, issuer, { preloads: ['capturing'] });
  try {
    const files: string[] = [];
    let statements = 0;
    for (const [index, ask] of asks.entries()) {
      const [once, again] = [await sentBy(server, ask), await sentBy(server, ask)].map(unitOfWork);
      statements = once!.length;
      files.push(join(folder, `${index}.sql`));
      writeFileSync(files.at(-1)!, scriptOf(once!, again!));
    }
    return { files, statements };
  } finally {
    await server.stop();
  }
}

async function sentBy(server: ServerProcess, { path, headers, body }: Ask): Promise<Sent[]> {
  const sent: Sent[] = [];
  const hear = (message: Sent): void => void sent.push(message);
  server.onMessage(hear);
  const response = await fetch(server.address + path, { method: 'POST', headers: { ...headers }, body: body! });
  const text = await response.text();
  if (text.includes('"errors"')) throw new Error(text);
  // What a process says comes on another way than its answer.
  for (let tries = 0; tries < 200 && !sent.some(({ text: sql }) => /^COMMIT$/i.test(sql)); tries++) await wait(5);
  server.offMessage(hear);
  return sent;
}

const findPgbench = (): string | undefined =>
  [...(process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'pgbench')), '/usr/lib/postgresql/*/bin/pgbench'].flatMap(
    (path) => globSync(path),
  )[0];

async function runPgbench(program: string, world: World, files: readonly string[], amount: number, clients: number): Promise<Written> {
  const { connectionString, options } = connectionFor(world.postgres.urls(), 'writer');
  const before = { own: cpuOfEndedChildren(), postgres: cpuOfTree(world.postgres.pid()!) };
  const each = Math.ceil(amount / clients);
  const args = [
    '-n',
    '-M',
    'simple',
    '-c',
    String(clients),
    '-j',
    '1',
    '-t',
    String(each),
    ...files.flatMap((file) => ['-f', file]),
    connectionString,
  ];
  const { stdout } = await promisify(execFile)(program, args, { env: { ...process.env, PGOPTIONS: options } });
  const done = Number(/actually processed: (\d+)/.exec(stdout)?.[1] ?? 0);
  if (done < each * clients) throw new Error(`pgbench wrote ${done} of ${each * clients}:\n${stdout.slice(0, 1_000)}`);
  const perSecond = Number(/tps = ([\d.]+) \(without/.exec(stdout)?.[1] ?? /tps = ([\d.]+)/.exec(stdout)![1]);
  return {
    server: (cpuOfEndedChildren() - before.own) / done,
    postgres: (cpuOfTree(world.postgres.pid()!) - before.postgres) / done,
    perSecond,
  };
}

export function commentTable({ product, pgbench, why, statements }: CommentFigures, connections: number): string {
  const head = [
    `### Adding a comment, ${connections} at a time`,
    '',
    '| | CPU ratio | from – to | server + Postgres, ms | writes a second, ratio |',
    '|---|---|---|---|---|',
  ];
  const of = (written: readonly Written[]): string =>
    `${median(written.map(({ server }) => server)).toFixed(2)} + ${median(written.map(({ postgres }) => postgres)).toFixed(2)}`;
  const cost = ({ server, postgres }: Written): number => server + postgres;
  if (!pgbench) return [...head, `| addComment through GraphQL | – | ${why} | ${of(product)} | – |`].join('\n');
  const ratios = product.map((written, round) => cost(pgbench[round]!) / cost(written));
  const { from, to } = spread(ratios);
  const through = median(product.map(({ perSecond }, round) => perSecond / pgbench[round]!.perSecond));
  return [
    ...head,
    `| the ${statements} statements of its unit of work in pgbench | 1.00 | | ${of(pgbench)} | 1.00 |`,
    `| addComment through GraphQL | **${median(ratios).toFixed(2)}** | ${from.toFixed(2)} – ${to.toFixed(2)} | ${of(product)} | ${through.toFixed(2)} |`,
  ].join('\n');
}
