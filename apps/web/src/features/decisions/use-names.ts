import { useApolloClient } from '@apollo/client/react';
import { useEffectEvent } from 'react';
import { CaseGuestsDocument } from '../../generated/graphql.js';

/** Who writes along: the board's members are known, the case's guests are asked for when one of them does. */
export function useNames(caseId: string, nameOf: (person: string) => string | null): (person: string) => Promise<string | null> {
  const client = useApolloClient();
  return useEffectEvent(async (person: string) => {
    const member = nameOf(person);
    if (member !== null) return member;
    // Beside the cache: it has more about guests where their list is on the page.
    const { data } = await client.query({ query: CaseGuestsDocument, variables: { id: caseId }, fetchPolicy: 'no-cache' });
    return data?.boardCase?.guests.find((guest) => guest.person.id === person)?.person.name ?? null;
  });
}
