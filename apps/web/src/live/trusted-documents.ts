import { ApolloLink } from '@apollo/client';
import type { DocumentNode } from 'graphql';
import { switchMap, of } from 'rxjs';

/** The codegen's hash of the document's text, as the API knows it. */
function hashOf(document: DocumentNode): string {
  const hash = (document as DocumentNode & { __meta__?: { hash?: string } }).__meta__?.hash;
  if (!hash) throw new Error('A document without a hash: run the codegen');
  return hash.replace('sha256:', '');
}

const unknown = (errors: readonly { message: string; extensions?: Record<string, unknown> }[] | undefined): boolean =>
  errors?.some(({ message, extensions }) => message === 'PersistedQueryNotFound' || extensions?.['code'] === 'PERSISTED_QUERY_NOT_FOUND') ??
  false;

/**
 * Asks by the hashes of the documents that the API was built with: they cost nothing to admit. An API that does not know one (older or
 * newer than this page, during a deployment) gets the text instead, and from then on only texts.
 */
export function trustedDocuments(): ApolloLink {
  let known = true;
  return new ApolloLink((operation, forward) => {
    const asText = () => {
      delete operation.extensions['persistedQuery'];
      operation.setContext({ http: { includeQuery: true, includeExtensions: false } });
      return forward(operation);
    };
    if (!known) return asText();
    operation.extensions['persistedQuery'] = { version: 1, sha256Hash: hashOf(operation.query) };
    operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
    return forward(operation).pipe(
      switchMap((result) => {
        if (!unknown(result.errors)) return of(result);
        known = false;
        return asText();
      }),
    );
  });
}
