import { graphql } from 'react-relay';

export const line = graphql`
  fragment referralLine_referral on BoardCase {
    number
    status
    updatedAt
    patient {
      name
    }
  }
`;
