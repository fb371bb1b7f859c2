import { globalId } from '#kernel';
import { documents, type Key } from '../pages.js';
import { ServerProcess } from '../server-process.js';
import type { World } from '../world.js';
import { post, readGraphQL, type Peer } from './peer.js';

/** Peers that answer the bench's own documents and make their cursors of the same two values. */
export async function graphQLPeer(name: string, program: string, { postgres }: World): Promise<Peer> {
  const after = ({ after: place }: Key): string | null => place && Buffer.from(`${place.updatedAt}|${place.caseId}`).toString('base64url');
  return {
    name,
    server: await ServerProcess.start(program, { DATABASE_URL: postgres.url }),
    ask: (page, key) =>
      page === 'search'
        ? null
        : post('/graphql', {
            query: documents[page],
            variables:
              page === 'case' ? { id: globalId('BoardCase', key.caseId) } : { boardId: globalId('Board', key.boardId), after: after(key) },
          }),
    read: readGraphQL,
  };
}

/** (c) */
export const apollo = (world: World): Promise<Peer> =>
  graphQLPeer('Apollo Server 5, DataLoader, pg', 'test/bench/peers/apollo/process', world);

/** (d) */
export const nestTypeorm = (world: World): Promise<Peer> =>
  graphQLPeer('NestJS, TypeORM, DataLoader, as usually written', 'test/bench/peers/nest-typeorm/process', world);
