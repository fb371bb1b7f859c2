import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#config';
import { globalId } from '#kernel';
import { documents, hasAll, pageNames, textOf, type Key, type PageName } from '../../pages.js';
import { ServerProcess } from '../../server-process.js';
import type { World } from '../../world.js';
import { post, readGraphQL, type Ask, type Peer } from '../peer.js';
import { audience, type Issuer } from './issuer.js';

export interface ProductWiring {
  /** Preloads of this folder that take something away; the production process itself has no switch for it. */
  readonly without?: 'audit' | 'access';
  /** Megabytes for validated fragments; the default of the product when left out. */
  readonly fragmentMemory?: number;
  /** More of this folder to load before the program. */
  readonly preloads?: readonly string[];
  /** The API's when left out. */
  readonly program?: 'apps/live/src/main';
  readonly flags?: readonly string[];
}

/** The API's production process, as `npm start` runs it without the client: access rules, row-level security, audit, limits, log. */
export async function startProduct(world: World, issuer: Issuer, wiring: ProductWiring = {}): Promise<ServerProcess> {
  const { writer, reader } = world.postgres.urls();
  const environment: Record<string, string> = {
    DATABASE_WRITER_URL: writer,
    DATABASE_READER_URL: wiring.without === 'access' ? await loginPastRowLevelSecurity(world) : reader,
    OIDC_ISSUER: issuer.name,
    OIDC_CLIENT_ID: 'bench',
    OIDC_AUDIENCE: audience,
    SESSION_SECRET: randomBytes(32).toString('base64url'),
    HOST: '127.0.0.1',
    PUBLIC_URL: 'http://localhost:3000',
    LOG_LEVEL: 'info',
    // Nobody's balancer waits for it to leave.
    DRAIN_SECONDS: '0',
  };
  if (wiring.fragmentMemory !== undefined) environment['FRAGMENT_MEMORY_MB'] = String(wiring.fragmentMemory);
  const folder = 'test/bench/peers/product';
  const taken = wiring.without ? [`without-${wiring.without}`] : [];
  const preloads = ['trusting', ...taken, ...(wiring.preloads ?? [])].map((name) => `${folder}/${name}`);
  return ServerProcess.start(wiring.program ?? 'apps/api/src/main', environment, { preloads, flags: wiring.flags ?? [] });
}

async function loginPastRowLevelSecurity({ owner, postgres }: World): Promise<string> {
  await owner.query('drop role if exists bench_past_rls');
  await owner.query(`create role bench_past_rls login bypassrls password 'bench' in role consilium_reader`);
  const address = new URL(postgres.urls().reader);
  address.username = 'bench_past_rls';
  address.password = 'bench';
  return address.href;
}

/** The bench's people with a token each, known to the product by it. */
export async function tokensOf({ owner, people }: World, issuer: Issuer): Promise<string[]> {
  await owner.query(
    `insert into person_identity (issuer, subject, person_id) select $1, user_name, id from person where user_name = any ($2) on conflict do nothing`,
    [issuer.name, people],
  );
  return Promise.all(people.map((name) => issuer.token(name)));
}

/** Every key's place in the board's list as the product's own cursor, got by paging through it. */
export async function cursorsOf(server: ServerProcess, world: World, tokens: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const cursors = new Map<string, string>();
  const query = `query Cursors($boardId: ID!, $after: String) { boardCases(boardId: $boardId, first: 100, after: $after, orderBy: UPDATED_AT_DESC)
    { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`;
  let after: string | null = null;
  do {
    const ask = post('/graphql', { query, variables: { boardId: globalId('Board', world.boardId), after } }, bearer(tokens, 0));
    const response = await fetch(server.address + ask.path, { method: 'POST', headers: ask.headers!, body: ask.body! });
    const { boardCases } = ((await response.json()) as { data: CursorsAnswer }).data;
    for (const { cursor, node } of boardCases.edges) cursors.set(node.id.slice(node.id.lastIndexOf('_') + 1), cursor);
    after = boardCases.pageInfo.hasNextPage ? boardCases.pageInfo.endCursor : null;
  } while (after !== null && !hasAll(cursors, world.keys));
  return cursors;
}

interface CursorsAnswer {
  readonly boardCases: {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

export interface ProductLine {
  readonly name: string;
  readonly server: ServerProcess;
  readonly tokens: readonly string[];
  readonly cursors: ReadonlyMap<string, string>;
  /** Trusted: by hash, the documents that the web client sends. Free-form: the bench's documents, whole in every request. */
  readonly documents: 'trusted' | 'free-form';
  readonly remembers?: boolean;
  /** Nothing is found without rights: what is searched is what one may see. */
  readonly searches?: boolean;
}

export function productPeer({ name, server, tokens, cursors, documents: kind, remembers = false, searches = true }: ProductLine): Peer {
  const variables = (page: PageName, key: Key): Record<string, unknown> => {
    const { boardId, caseId, after } = key;
    if (page === 'case') return { id: globalId('BoardCase', caseId) };
    if (page === 'search') return { text: textOf(key) };
    return {
      boardId: globalId('Board', boardId),
      after: after === null ? null : cursors.get(after.caseId),
      ...(kind === 'trusted' && page === 'worklist' && { first: 50, orderBy: 'UPDATED_AT_DESC' }),
    };
  };
  const document = (page: PageName): Record<string, unknown> =>
    kind === 'trusted' ? { extensions: { persistedQuery: { version: 1, sha256Hash: hashes[page] } } } : { query: documents[page] };
  const ask = (page: PageName, key: Key, n: number): Ask | null =>
    page === 'search' && !searches ? null : post('/graphql', { ...document(page), variables: variables(page, key) }, bearer(tokens, n));
  return { name, server, remembers, ask, read: readGraphQL };
}

export const bearer = (tokens: readonly string[], n: number): Record<string, string> => ({
  authorization: `Bearer ${tokens[n % tokens.length]}`,
});

const webDocuments = JSON.parse(readFileSync(join(projectFolder, 'apps/web/src/generated/persisted-documents.json'), 'utf8')) as Record<
  string,
  string
>;

const hashOf = (page: PageName): string => {
  if (page === 'board' || page === 'search') return createHash('sha256').update(documents[page]).digest('hex');
  const operation = page === 'case' ? /\bquery Case\(/ : /\bquery Worklist\(/;
  const found = Object.entries(webDocuments).find(([, text]) => operation.test(text));
  if (!found) throw new Error(`the web client has no document for the ${page} page`);
  return found[0].replace('sha256:', '');
};
const hashes = Object.fromEntries(pageNames.map((page) => [page, hashOf(page)])) as Record<PageName, string>;
