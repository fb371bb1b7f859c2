import { useQuery } from '@apollo/client/react';
import { useMemo, useRef } from 'react';
import { OrganisationReferralsDocument, type CaseStatus } from '../../generated/graphql.js';
import { useFollow } from '../../live/live.js';
import { joined, joinedIn } from '../../live/pages.js';
import { useLonger } from '../../live/use-longer.js';
import { useChanged } from './use-changed.js';
import { useMore } from './use-more.js';

const pageSize = 50;
const casesOf = (refetch: readonly string[]) => refetch.filter((id) => id.startsWith('case_'));

/** An organisation's own referrals, as its side sees them. Its stream names cases only, so a change reads the first page anew. */
export function useReferrals(organisationId: string, status: readonly CaseStatus[] | undefined) {
  const { changed, mark } = useChanged();
  const variables = useMemo(() => ({ organisationId, status: status ? [...status] : null, first: pageSize }), [organisationId, status]);
  const { data, error, refetch, fetchMore } = useQuery(OrganisationReferralsDocument, { variables });
  const {
    page: list,
    rest,
    more,
  } = useLonger(variables, data?.organisation?.referrals, (after) =>
    fetchMore({ variables: { after }, updateQuery: joinedIn((all) => all.organisation?.referrals, joined) }),
  );
  const onMore = useMore(rest, more);

  const reading = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useFollow(data?.organisation?.stream, {
    facts: (facts) => {
      const ids = casesOf(facts.flatMap((fact) => fact.refetch));
      if (ids.length === 0) return;
      clearTimeout(reading.current);
      reading.current = setTimeout(
        () =>
          void refetch().then(
            () => mark(ids),
            () => undefined,
          ),
        60,
      );
    },
    snapshot: async () => (await refetch()).data?.organisation?.stream ?? null,
  });

  return {
    organisation: data?.organisation ?? null,
    missing: data !== undefined && data.organisation === null,
    rows: list?.edges.map(({ node }) => node) ?? null,
    more: list?.pageInfo.hasNextPage ?? false,
    failed: error !== undefined,
    refetch,
    changed,
    onMore,
  };
}
