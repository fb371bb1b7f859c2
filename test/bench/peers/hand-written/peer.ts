import { excerptOf, type Searched } from '../../../../libs/contexts/discussion/src/domain/excerpt.js';
import { textOf, type Key, type PageName } from '../../pages.js';
import { ServerProcess } from '../../server-process.js';
import type { World } from '../../world.js';
import type { Peer } from '../peer.js';

const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const after = ({ boardId, after: place }: Key): string[] => [boardId, place?.updatedAt ?? 'infinity', place?.caseId ?? last];

const valuesOf = (page: PageName, key: Key): string[] => {
  if (page === 'case') return [key.caseId];
  return page === 'search' ? [key.boardId, textOf(key)] : after(key);
};

interface Found {
  readonly items: readonly { readonly searched: Searched; readonly boardCase: unknown }[] | null;
  readonly hasNextPage: boolean;
}
/** Which of a found case's texts shows best why it was found, chosen on the client's side: it costs this peer nothing. */
const withExcerpts = ({ items, hasNextPage }: Found) => ({
  items: items?.map(({ searched, boardCase }) => ({ boardCase, excerpt: excerptOf(searched) })),
  hasNextPage,
});

/** (a): one statement for each page, written by hand, its text passed on by bare `node:http`. No access rules, no audit. */
export async function handWritten({ postgres }: World): Promise<Peer> {
  return {
    name: 'hand-written SQL, node:http',
    server: await ServerProcess.start('test/bench/peers/hand-written/process', { DATABASE_URL: postgres.url }),
    ask: (page, key) => ({
      method: 'GET',
      path: `/${page}?${valuesOf(page, key).map(encodeURIComponent).join('&')}`,
    }),
    read: (page, answer) => (page === 'search' ? withExcerpts(answer as Found) : answer),
  };
}
