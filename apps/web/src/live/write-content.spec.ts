import { describe, expect, it } from '@jest/globals';
import { gql, InMemoryCache } from '@apollo/client';
import { writeContent } from './write-content.js';

describe('content from the stream, in the cache', () => {
  it('changes what it holds and leaves alone what it does not', () => {
    const cache = new InMemoryCache();
    const whole = gql`
      fragment Whole on Review {
        id
        version
        mayPropose
        missingDisciplines
        asked {
          discipline
          person {
            id
            name
          }
        }
      }
    `;
    const id = 'Review:review_1';
    cache.writeFragment({
      id,
      fragment: whole,
      data: { __typename: 'Review', id: 'review_1', version: 1, mayPropose: true, missingDisciplines: ['RADIOLOGY'], asked: [] },
    });
    writeContent(cache, {
      __typename: 'Review',
      id: 'review_1',
      version: 2,
      missingDisciplines: [],
      asked: [
        { __typename: 'AskedOpinion', discipline: 'RADIOLOGY', person: null },
        { __typename: 'AskedOpinion', discipline: 'PHYSIOTHERAPY', person: { __typename: 'Person', id: 'person_1', name: 'Jonas' } },
      ],
    });
    expect(cache.readFragment({ id, fragment: whole })).toEqual({
      __typename: 'Review',
      id: 'review_1',
      version: 2,
      mayPropose: true,
      missingDisciplines: [],
      asked: [
        { __typename: 'AskedOpinion', discipline: 'RADIOLOGY', person: null },
        { __typename: 'AskedOpinion', discipline: 'PHYSIOTHERAPY', person: { __typename: 'Person', id: 'person_1', name: 'Jonas' } },
      ],
    });
  });

  it('takes nothing without a type', () => {
    const cache = new InMemoryCache();
    writeContent(cache, { id: 'review_1' });
    expect(cache.extract()).toEqual({});
  });
});
