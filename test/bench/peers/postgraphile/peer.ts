import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#config';
import { hasAll, pageNames, type PageName } from '../../pages.js';
import { ServerProcess } from '../../server-process.js';
import type { World } from '../../world.js';
import { pageOf, post, type Connection, type Peer } from '../peer.js';
import { rowOfPage, wholeCase } from './shape.js';

const folder = join(projectFolder, 'test/bench/peers/postgraphile');
const text = (name: string): string => readFileSync(join(folder, 'documents', `${name}.graphql`), 'utf8');
const fragments = text('fragments').split(/(?=^fragment )/m);
const documents = Object.fromEntries(
  pageNames
    .filter((page) => page !== 'search')
    .map((page) => {
      const own = text(page);
      return [page, own + fragments.filter((fragment) => own.includes(`...${/fragment (\w+)/.exec(fragment)![1]}`)).join('')];
    }),
) as Record<Exclude<PageName, 'search'>, string>;

interface Answer {
  readonly data?: { readonly page?: Connection; readonly board?: unknown; readonly boardCase?: Record<string, unknown> };
  readonly errors?: readonly { readonly message: string }[];
}

interface CursorsAnswer {
  readonly data: {
    readonly page: {
      readonly edges: readonly { readonly cursor: string; readonly node: { readonly rowId: string } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    };
  };
}

/** (b) */
export async function postgraphilePeer(world: World): Promise<Peer> {
  await world.owner.query(readFileSync(join(folder, 'computed-columns.sql'), 'utf8'));
  const server = await ServerProcess.start('test/bench/peers/postgraphile/process', { DATABASE_URL: world.postgres.url });
  const cursors = await cursorsOf(server, world);
  return {
    name: 'PostGraphile 5',
    server,
    ask: (page, { boardId, caseId, after }) =>
      page === 'search'
        ? null
        : post('/graphql', {
            query: documents[page],
            variables: page === 'case' ? { id: caseId } : { boardId, after: after === null ? null : cursors.get(after.caseId) },
          }),
    read: (page, answer) => {
      const { data, errors } = answer as Answer;
      if (errors?.length || !data) throw new Error(errors?.map(({ message }) => message).join('; ') ?? 'no data');
      if (page === 'case') return wholeCase(data.boardCase!);
      const { items, hasNextPage } = pageOf(data.page!);
      const list = { items: items.map(rowOfPage), hasNextPage };
      return page === 'board' ? list : { board: data.board, page: list };
    },
  };
}

/** Its own cursors of the places that are asked for, got by paging. */
async function cursorsOf(server: ServerProcess, { boardId, keys }: World): Promise<ReadonlyMap<string, string>> {
  const query = `query Cursors($boardId: UUID!, $after: Cursor) { page: allBoardCases(condition: { boardId: $boardId },
    orderBy: [UPDATED_AT_DESC, ROW_ID_DESC], first: 200, after: $after) { edges { cursor node { rowId } } pageInfo { hasNextPage endCursor } } }`;
  const cursors = new Map<string, string>();
  for (let after: string | null = null; ;) {
    const { path, headers, body } = post('/graphql', { query, variables: { boardId, after } });
    const response = await fetch(server.address + path, { method: 'POST', headers: headers!, body: body! });
    const { edges, pageInfo } = ((await response.json()) as CursorsAnswer).data.page;
    for (const { cursor, node } of edges) cursors.set(node.rowId, cursor);
    if (!pageInfo.hasNextPage || hasAll(cursors, keys)) return cursors;
    after = pageInfo.endCursor;
  }
}
