import type { Key } from '../../pages.js';
import { ServerProcess } from '../../server-process.js';
import type { World } from '../../world.js';
import type { Peer } from '../peer.js';

const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const after = ({ boardId, after: place }: Key): string[] => [boardId, place?.updatedAt ?? 'infinity', place?.caseId ?? last];

/** (a): one statement for each page, written by hand, its text passed on by bare `node:http`. No access rules, no audit. */
export async function handWritten({ postgres }: World): Promise<Peer> {
  return {
    name: 'hand-written SQL, node:http',
    server: await ServerProcess.start('test/bench/peers/hand-written/process', { DATABASE_URL: postgres.url }),
    ask: (page, key) => ({
      method: 'GET',
      path: `/${page}?${(page === 'case' ? [key.caseId] : after(key)).map(encodeURIComponent).join('&')}`,
    }),
    read: (_page, answer) => answer,
  };
}
