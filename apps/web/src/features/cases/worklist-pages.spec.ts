import { describe, expect, it } from '@jest/globals';
import { refreshed } from './worklist-pages.js';

const rows = (...ids: string[]) => ids.map((id) => ({ node: { id } as never }));
const ids = (list: readonly { node: { id: string } }[]) => list.map(({ node }) => node.id);

describe('the pages of a worklist', () => {
  it('puts new cases at the top and leaves the others where they are', () => {
    const { rows: list, added } = refreshed(rows('a', 'b', 'c'), rows('n', 'b', 'm', 'a'));
    expect(ids(list as never)).toEqual(['n', 'm', 'a', 'b', 'c']);
    expect(added).toEqual(['n', 'm']);
  });
});
