import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { globalId } from '#kernel';
import { cpuOf } from '../cpu.js';
import type { BenchOptions } from '../options.js';
import { post } from '../peers/peer.js';
import type { Issuer } from '../peers/product/issuer.js';
import { bearer, startProduct, tokensOf } from '../peers/product/product.js';
import { ServerProcess } from '../server-process.js';
import { median, spread } from '../statistics.js';
import type { World } from '../world.js';
import { Clients } from './clients.js';

export interface BroadcastLine {
  readonly name: string;
  readonly bytes: number;
  /** Microseconds of the server's CPU for one delivery to one socket, of each round. */
  readonly perDelivery: readonly number[];
  /** What the server's memory grew by for each socket, in KiB. */
  readonly kibPerSocket: number;
}

/** Characters of the comment, so that the fact that carries it has about 500 bytes and about 5 KB. */
const bodies = [60, 4_500];

/** One fact to many sockets through the gateway's production process, and the same bytes through `ws` alone. */
export async function measureBroadcast(
  world: World,
  issuer: Issuer,
  api: ServerProcess,
  options: BenchOptions,
  stops: (() => unknown)[],
): Promise<BroadcastLine[]> {
  const started = (server: ServerProcess): ServerProcess => {
    stops.unshift(() => server.stop());
    return server;
  };
  const [gateway, bare] = await Promise.all([
    startProduct(world, issuer, { program: 'apps/live/src/main' }).then(started),
    ServerProcess.start('test/bench/broadcast/bare-process', {}).then(started),
  ]);
  const tokens = await tokensOf(world, issuer);
  const { caseId } = world.keys[0]!;
  const ask = async (document: unknown, n = 0): Promise<Answer> => {
    const { path, headers, body } = post('/graphql', document, bearer(tokens, n));
    const answer = (await (await fetch(api.address + path, { method: 'POST', headers: headers!, body: body! })).json()) as Answer;
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer;
  };
  const id = globalId('BoardCase', caseId);
  const position = (await ask({ query: '{ boardCase(id: "' + id + '") { stream { id epoch head } } }' })).data.boardCase.stream;
  const before = { gateway: memoryOf(gateway.pid), bare: memoryOf(bare.pid) };
  const opened = async (kind: 'live' | 'ws', address: string): Promise<Clients> => {
    const clients = await Clients.open({ kind, address, sockets: options.sockets, tokens, position });
    stops.unshift(() => clients.close());
    return clients;
  };
  const watchers = await opened('live', gateway.address);
  const listeners = await opened('ws', bare.address);
  const kib = (grown: number): number => grown / options.sockets;
  const memory = { gateway: kib(memoryOf(gateway.pid) - before.gateway), bare: kib(memoryOf(bare.pid) - before.bare) };

  const lines: BroadcastLine[] = [];
  let [facts, frames] = [0, 0];
  for (const length of bodies) {
    const rounds = { gateway: [] as number[], bare: [] as number[] };
    let bytes = 0;
    for (let round = 0; round <= options.rounds; round++) {
      const measured = async (server: ServerProcess, times: number, once: (n: number) => Promise<void>): Promise<number> => {
        const from = cpuOf(server.pid);
        for (let n = 0; n < times; n++) await once(n);
        return ((cpuOf(server.pid) - from) * 1_000) / (times * options.sockets);
      };
      const times = options.quick ? 3 : 10;
      const throughGateway = await measured(gateway, times, async (n) => {
        const input = { caseId: id, audience: 'BOARD', body: 'x'.repeat(length) };
        await ask(
          { query: 'mutation Add($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }', variables: { input } },
          n,
        );
        bytes = await watchers.received((facts += 1));
      });
      const throughBare = await measured(bare, times, async () => {
        await fetch(bare.address, { method: 'POST', body: 'x'.repeat(bytes) });
        await listeners.received((frames += 1));
      });
      // The first of each size finds code that has not run yet.
      if (round === 0) continue;
      rounds.gateway.push(throughGateway);
      rounds.bare.push(throughBare);
    }
    lines.push(
      { name: 'Consilium’s gateway (rights, order, catching up)', bytes, perDelivery: rounds.gateway, kibPerSocket: memory.gateway },
      { name: 'bare ws', bytes, perDelivery: rounds.bare, kibPerSocket: memory.bare },
    );
    await wait(1_000);
  }
  return lines;
}

interface Answer {
  readonly data: { readonly boardCase: { readonly stream: { readonly id: string; readonly epoch: number; readonly head: number } } };
  readonly errors?: unknown;
}

/** KiB that the process holds in memory. */
const memoryOf = (pid: number): number => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]);

export function broadcastTable(lines: readonly BroadcastLine[], sockets: number): string {
  const rows = lines.map(({ name, bytes, perDelivery, kibPerSocket }) => {
    const { from, to } = spread(perDelivery);
    return `| ${name} | ${bytes} | ${median(perDelivery).toFixed(1)} | ${from.toFixed(1)} – ${to.toFixed(1)} | ${kibPerSocket.toFixed(0)} |`;
  });
  return [
    `### One broadcast to ${sockets} sockets`,
    '',
    '| | bytes | µs CPU for one delivery | from – to | KiB memory for one socket |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
