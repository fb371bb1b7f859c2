import type { Key, PageName } from '../pages.js';
import type { ServerProcess } from '../server-process.js';

/** One HTTP request, whole. */
export interface Ask {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One way of answering the pages: a process of its own over the same database. */
export interface Peer {
  /** As in the table. */
  readonly name: string;
  readonly server: ServerProcess;
  /** It answers faster what it was asked before: so it is asked for everything once before it is measured. */
  readonly remembers?: boolean;
  /** Null for a page that this peer has no line for. `n` is the request's number, for whom it is asked. */
  ask(page: PageName, key: Key, n: number): Ask | null;
  /** The answer in the shape that all are compared in; throws where it holds an error. */
  read(page: PageName, answer: unknown): unknown;
}

export const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Ask => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

interface GraphQLAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
}

export interface Connection {
  readonly edges: readonly { readonly node: Record<string, unknown> }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

/** A page of a list, as the hand-written statements answer it. */
export const pageOf = ({ edges, pageInfo: { hasNextPage } }: Connection) => ({ items: edges.map(({ node }) => node), hasNextPage });

/** What a GraphQL peer answered to one of the bench's documents, as the hand-written statements put it together. */
export function readGraphQL(page: PageName, answer: unknown): unknown {
  const { data, errors } = answer as GraphQLAnswer;
  if (errors?.length || !data) throw new Error(errors?.map(({ message }) => message).join('; ') ?? 'no data');
  if (page === 'case') return data['boardCase'];
  if (page === 'search') return pageOf(data['searchCases'] as Connection);
  const list = pageOf(data['boardCases'] as Connection);
  return page === 'board' ? list : { board: data['board'], page: list };
}
