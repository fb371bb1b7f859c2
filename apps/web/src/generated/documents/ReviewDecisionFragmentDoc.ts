import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ReviewDecisionFragment } from '../graphql.js';
import { fragmentReviewDecision } from './fragmentReviewDecision.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentPlan } from './fragmentPlan.js';
import { fragmentBallotLine } from './fragmentBallotLine.js';
import { fragmentQuorumState } from './fragmentQuorumState.js';
import { fragmentSafetyEntered } from './fragmentSafetyEntered.js';
import { fragmentProposalText } from './fragmentProposalText.js';
import { fragmentDecisionText } from './fragmentDecisionText.js';

export const ReviewDecisionFragmentDoc = {"kind":"Document","definitions":[fragmentReviewDecision,fragmentNamed,fragmentPlan,fragmentBallotLine,fragmentQuorumState,fragmentSafetyEntered,fragmentProposalText,fragmentDecisionText]} as unknown as DocumentNode<ReviewDecisionFragment, unknown>;
