import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#config';
import type { ServerProcess } from '../../server-process.js';
import { post, type Peer } from '../peer.js';
import { bearer } from './product.js';

/** A rare word, common ones, the beginning of one, a number as it is read aloud, a name that is misspelt, and nothing that is there. */
const texts = ['lumbar', 'injection', 'inje', 'right leg', 'SPN 142', '0017', 'stenosis walking', 'okafro', 'zygapophyseal', 'qqqq'];

/** Not the worklist, but measured beside it: what searching over all cases costs next to reading a page of rows. */
export const searchingPeer = (server: ServerProcess, tokens: readonly string[]): Peer => {
  const query = readFileSync(join(projectFolder, 'test/bench/documents/search.graphql'), 'utf8');
  return {
    name: 'Consilium, searchCases for the best 50 instead',
    server,
    ask: (page, _key, n) =>
      page === 'worklist' ? post('/graphql', { query, variables: { text: texts[n % texts.length] } }, bearer(tokens, n)) : null,
    read: (_page, answer) => answer,
  };
};
