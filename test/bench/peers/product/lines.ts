import { globalId } from '#kernel';
import type { BenchOptions } from '../../options.js';
import type { Key } from '../../pages.js';
import type { Line } from '../../rounds.js';
import type { ServerProcess } from '../../server-process.js';
import type { World } from '../../world.js';
import { post, type Ask, type Peer } from '../peer.js';
import type { Issuer } from './issuer.js';
import { bearer, cursorsOf, productPeer, startProduct, tokensOf, type ProductLine, type ProductWiring } from './product.js';

export interface ProductPeers {
  readonly peers: readonly Peer[];
  /** Answers the bench's own documents and nothing else. */
  readonly reference: Peer;
  /** The line that is also measured while cases change. */
  readonly churned: Peer;
  readonly churn: NonNullable<Line['churn']>;
}

const readsPerWrite = 20;

/** The product as it is deployed, and what each of its parts costs: the same process with one thing taken away. */
export async function startProductPeers(
  world: World,
  issuer: Issuer,
  product: ServerProcess,
  { quick }: BenchOptions,
  started: (server: ServerProcess) => void,
): Promise<ProductPeers> {
  const start = async (wiring: ProductWiring = {}): Promise<ServerProcess> => {
    const server = await startProduct(world, issuer, wiring);
    started(server);
    return server;
  };
  const tokens = await tokensOf(world, issuer);
  // Another process writes, so that what writing costs a server is in no line; Postgres's part of it is in both that have a writer.
  const forgetful = await start({ fragmentMemory: 0 });
  const writer = quick ? forgetful : await start({ fragmentMemory: 0 });
  const cursors = await cursorsOf(product, world, tokens);
  const line = (name: string, server: ServerProcess, documents: ProductLine['documents'] = 'trusted', searches = true): Peer =>
    productPeer({ name, server, tokens, cursors, documents, remembers: server === product, searches });
  const deployed = line('Consilium', product);
  const reference = line('Consilium, free-form documents', product, 'free-form');
  const peers = [
    deployed,
    reference,
    line('Consilium, nothing remembered', forgetful),
    line('Consilium, free-form documents, nothing remembered', forgetful, 'free-form'),
  ];
  if (!quick) {
    const [unaudited, open] = await Promise.all([
      start({ fragmentMemory: 0, without: 'audit' }),
      start({ fragmentMemory: 0, without: 'access' }),
    ]);
    peers.push(
      line('Consilium, free-form documents, nothing remembered, no audit', unaudited, 'free-form'),
      line('Consilium, free-form documents, nothing remembered, no audit, no access rules', open, 'free-form', false),
    );
  }
  return {
    peers,
    reference,
    churned: deployed,
    churn: { address: writer.address, every: readsPerWrite, asks: commentsOn(world.keys, tokens) },
  };
}

const addComment = 'mutation Add($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }';

export const commentsOn = (keys: readonly Key[], tokens: readonly string[]): Ask[] =>
  keys.map(({ caseId }, n) =>
    post(
      '/graphql',
      {
        query: addComment,
        variables: { input: { caseId: globalId('BoardCase', caseId), audience: 'BOARD', body: `A remark, number ${n}.` } },
      },
      bearer(tokens, n),
    ),
  );
