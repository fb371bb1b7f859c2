import { graphql } from 'react-relay';

// A paginated list that can be refetched from its own node, as usePaginationFragment wants it.
export const referrals = graphql`
  fragment referralList_organisation on Organisation
  @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" }, status: { type: "[CaseStatus!]" })
  @refetchable(queryName: "referralListPaginationQuery") {
    name
    referrals(first: $count, after: $cursor, status: $status) @connection(key: "referralList_referrals", filters: ["status"]) {
      edges {
        node {
          id
          ...referralLine_referral
        }
      }
    }
  }
`;

export const page = graphql`
  query referralListQuery($id: ID!, $count: Int!) {
    organisation(id: $id) {
      ...referralList_organisation @arguments(count: $count)
    }
  }
`;
