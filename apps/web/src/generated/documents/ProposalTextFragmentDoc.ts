import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ProposalTextFragment } from '../graphql.js';
import { fragmentProposalText } from './fragmentProposalText.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentPlan } from './fragmentPlan.js';
import { fragmentBallotLine } from './fragmentBallotLine.js';
import { fragmentQuorumState } from './fragmentQuorumState.js';

export const ProposalTextFragmentDoc = {"kind":"Document","definitions":[fragmentProposalText,fragmentNamed,fragmentPlan,fragmentBallotLine,fragmentQuorumState]} as unknown as DocumentNode<ProposalTextFragment, unknown>;
