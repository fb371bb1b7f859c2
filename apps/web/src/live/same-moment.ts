import { ApolloLink, type Observable } from '@apollo/client';
import { shareReplay } from 'rxjs';

/**
 * Parts of a page that ask the same thing at the same moment share one request. No longer than that: whoever asks later asks because of
 * something that the answer on its way may not know of, and would be left with what stood before it.
 */
export function sameMoment(): ApolloLink {
  const begun = new Map<string, Observable<ApolloLink.Result>>();
  return new ApolloLink((operation, forward) => {
    if (operation.operationType !== 'query') return forward(operation);
    const key = `${operation.operationName} ${JSON.stringify(operation.variables)}`;
    const shared = begun.get(key);
    if (shared) return shared;
    const answer = forward(operation).pipe(shareReplay({ bufferSize: 1, refCount: true }));
    begun.set(key, answer);
    setTimeout(() => begun.delete(key));
    return answer;
  });
}
