import { graphql } from 'react-relay';

// Refetched through Query.node: what @refetchable does for a fragment on a type that implements Node.
export const discussion = graphql`
  fragment casePage_discussion on BoardCase
  @argumentDefinitions(count: { type: "Int", defaultValue: 3 }, cursor: { type: "String" })
  @refetchable(queryName: "casePageDiscussionQuery") {
    commentCount
    comments(last: $count, before: $cursor) @connection(key: "casePage_comments") {
      edges {
        node {
          body
          author {
            name
          }
        }
      }
    }
  }
`;

export const page = graphql`
  query casePageQuery($id: ID!) {
    boardCase(id: $id) {
      number
      painProfile {
        redFlags {
          code
          finding
        }
      }
      ...casePage_discussion
    }
  }
`;

// Through Node, whatever the id stands for.
export const titles = graphql`
  query casePageTitlesQuery($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on BoardCase {
        ...referralLine_referral @alias(as: "line")
      }
    }
  }
`;

export const withdraw = graphql`
  mutation casePageWithdrawMutation($input: WithdrawReferralInput!) {
    withdrawReferral(input: $input) {
      boardCase {
        id
        status
        version
      }
    }
  }
`;

export const facts = graphql`
  subscription casePageFactsSubscription($stream: ID!, $epoch: Int!, $after: Int!) {
    facts(stream: $stream, epoch: $epoch, after: $after) {
      __typename
      ... on FactBatch {
        head
        facts {
          seq
          type
          refetch
        }
      }
      ... on StreamResync {
        epoch
        head
      }
    }
  }
`;
