import { gql, InMemoryCache } from '@apollo/client';
import { describe, expect, it } from '@jest/globals';
import { beginning, joined, joinedIn, nextOf, wasLonger } from './pages.js';

/** `told` has no cursor: somebody told of it before its page was read. */
const page = (ids: string, more = false, told = '') => ({
  edges: [
    ...[...ids].map((id) => ({ __typename: 'Edge', cursor: `at ${id}`, node: { __typename: 'Word', id } })),
    ...[...told].map((id) => ({ __typename: 'Edge', cursor: '', node: { __typename: 'Word', id } })),
  ],
  pageInfo: { __typename: 'PageInfo', hasNextPage: more, endCursor: ids === '' ? null : `at ${ids.at(-1)}` },
});
type Words = ReturnType<typeof page>;
const ids = ({ edges }: Words) => edges.map(({ node }) => node.id).join('');
/** As the cache has it when a longer list's beginning was read anew. */
const readAnew = (loaded: Words, first: Words): Words => {
  const cache = new InMemoryCache({ typePolicies: { Thread: { fields: { words: { merge: beginning } } } } });
  const query = gql`{ thread { __typename id words { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } } }`; // prettier-ignore
  const write = (words: Words) => cache.writeQuery({ query, data: { thread: { __typename: 'Thread', id: 't', words } } });
  write(loaded);
  write(first);
  return cache.readQuery<{ thread: { words: Words } }>({ query })!.thread.words;
};

describe('a list that is read page by page', () => {
  it('has the next page behind what is loaded, and goes on from its end', () => {
    const both = joined(page('ab', true), page('cd', true));
    expect([ids(both), nextOf(both), wasLonger(both)]).toEqual(['abcd', 'at d', false]);
    expect(nextOf(joined(both, page('e')))).toBeNull();
  });

  it('has everything once, also what moved from one page to the next', () => {
    expect(ids(joined(page('ab', true), page('bc')))).toBe('abc');
  });

  it('has what was told of before its page came where it belongs, and what is told of beyond it at the end', () => {
    expect(ids(joined(page('ab', true, 'dx'), page('cd', true)))).toBe('abcdx');
    expect(ids(joined(page('ab', true, 'x'), page('cd')))).toBe('abcdx');
  });

  it('keeps what is loaded and told of behind the beginning when that is read anew, and asks for it again', () => {
    const anew = readAnew(joined(page('ab', true), page('cde', false, 'x')), page('ab', true));
    expect([ids(anew), nextOf(anew), wasLonger(anew)]).toEqual(['abcdex', 'at b', true]);
    const again = joined(anew, page('cfe'));
    expect([ids(again), nextOf(again), wasLonger(again)]).toEqual(['abcfex', null, false]);
  });

  it('asks again for nothing that was only told of: whoever wants it presses', () => {
    const anew = readAnew(page('ab', true, 'x'), page('ab', true));
    expect([ids(anew), wasLonger(anew)]).toEqual(['abx', false]);
  });

  it('puts the next page behind its own list, and leaves what else is on the screen as it was, also where there is nothing to put', () => {
    const data = { board: { name: 'B', ahead: page('ab', true), past: page('ab', true) } };
    const update = joinedIn((all: { board: typeof data.board | null }) => all.board?.past, joined);
    const { board } = update(data, { fetchMoreResult: { board: { ...data.board, name: 'C', past: page('cd') } } });
    expect([board!.name, ids(board!.ahead), ids(board!.past), nextOf(board!.past)]).toEqual(['B', 'ab', 'abcd', null]);
    expect(update(data, { fetchMoreResult: { board: null } })).toBe(data);
  });

  it('has what stands, and nothing more, where the beginning is the whole', () => {
    expect(ids(readAnew(page('abc'), page('ab')))).toBe('ab');
    expect(ids(readAnew(page('ab', true), page('')))).toBe('');
  });
});
