import { compareAnswers } from './compare-answers.js';
import { Load } from './load.js';
import { measureBroadcast, type BroadcastLine } from './broadcast/broadcast.js';
import { measureComments, type CommentFigures } from './comment/comment.js';
import type { BenchOptions } from './options.js';
import { apollo, nestTypeorm } from './peers/graphql-peer.js';
import { handWritten } from './peers/hand-written/peer.js';
import type { Peer } from './peers/peer.js';
import { postgraphilePeer } from './peers/postgraphile/peer.js';
import { startIssuer, type Issuer } from './peers/product/issuer.js';
import { startProductPeers } from './peers/product/lines.js';
import { startProduct } from './peers/product/product.js';
import { linesOf, measureRounds, type Line, type Results } from './rounds.js';
import type { ServerProcess } from './server-process.js';
import { openWorld, type World } from './world.js';

export interface BenchReport {
  readonly cases: number;
  /** Answers found equal before anything was measured. */
  readonly compared: number;
  readonly postgres: string;
  readonly pages: Results | null;
  readonly comments: CommentFigures | null;
  readonly broadcast: readonly BroadcastLine[] | null;
}

type Say = (line: string) => void;
type Stops = (() => unknown)[];

/** The whole run; every process that it starts is gone when it ends, whichever way. */
export async function runBench(options: BenchOptions, say: Say): Promise<BenchReport> {
  return within(async (stops) => {
    const world = await openWorld(options, say);
    stops.unshift(() => world.close());
    const issuer = await startIssuer();
    stops.unshift(() => issuer.close());
    const { rows } = await world.owner.query<{ server_version: string }>('show server_version');
    const product = await startProduct(world, issuer);
    stops.unshift(() => product.stop());
    const { pages, compared } = await within((inner) => runPages(world, issuer, product, options, say, inner));
    const comments = options.parts.has('comment') ? await within((inner) => measureComments(world, issuer, product, options, inner)) : null;
    if (comments) say('comments measured');
    const broadcast = options.parts.has('broadcast')
      ? await within((inner) => measureBroadcast(world, issuer, product, options, inner))
      : null;
    return { cases: world.cases, compared, postgres: `Postgres ${rows[0]!.server_version}`, pages, comments, broadcast };
  });
}

/** Stops what was started, last first. */
async function within<Result>(work: (stops: Stops) => Promise<Result>): Promise<Result> {
  const stops: Stops = [];
  try {
    return await work(stops);
  } finally {
    for (const stop of stops) await stop();
  }
}

async function runPages(world: World, issuer: Issuer, deployed: ServerProcess, options: BenchOptions, say: Say, stops: Stops) {
  const load = await Load.start();
  stops.unshift(() => load.stop());
  const opened = <P extends Peer>(peer: P): P => {
    stops.unshift(() => peer.server.stop());
    return peer;
  };
  const [product, ...others] = await Promise.all([
    startProductPeers(world, issuer, deployed, options, (server) => stops.unshift(() => server.stop())),
    handWritten(world).then(opened),
    postgraphilePeer(world).then(opened),
    apollo(world).then(opened),
    nestTypeorm(world).then(opened),
  ]);
  const wanted = (peer: Peer): boolean =>
    options.only.length === 0 || peer === others[0] || options.only.some((part) => peer.name.includes(part));
  const all = [...product.peers, ...others].filter(wanted);
  // The first is what the others are compared with: it answers the bench's documents and nothing else.
  const compared = await compareAnswers([product.reference, ...all], world.keys.slice(0, options.quick ? 8 : 40));
  say(`${compared} answers equal`);
  const [first] = world.keys;
  const lines: Line[] = linesOf([...others, ...product.peers].filter(wanted), first!);
  const churned = [others[0]!, product.churned].filter(wanted);
  for (const line of linesOf(churned, first!, ['board', 'case', 'worklist'])) lines.push({ ...line, churn: product.churn });
  return { pages: options.parts.has('pages') ? await measureRounds(world, lines, load, options, say) : null, compared };
}
