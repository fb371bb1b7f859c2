import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { WholeReviewFragment } from '../graphql.js';
import { fragmentWholeReview } from './fragmentWholeReview.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentAskedStep } from './fragmentAskedStep.js';
import { fragmentPlan } from './fragmentPlan.js';
import { fragmentOpinionText } from './fragmentOpinionText.js';
import { fragmentSafetyEntered } from './fragmentSafetyEntered.js';
import { fragmentBallotLine } from './fragmentBallotLine.js';
import { fragmentQuorumState } from './fragmentQuorumState.js';
import { fragmentProposalText } from './fragmentProposalText.js';
import { fragmentDecisionText } from './fragmentDecisionText.js';
import { fragmentReviewOpinions } from './fragmentReviewOpinions.js';
import { fragmentReviewDecision } from './fragmentReviewDecision.js';

export const WholeReviewFragmentDoc = {"kind":"Document","definitions":[fragmentWholeReview,fragmentNamed,fragmentAskedStep,fragmentPlan,fragmentOpinionText,fragmentSafetyEntered,fragmentBallotLine,fragmentQuorumState,fragmentProposalText,fragmentDecisionText,fragmentReviewOpinions,fragmentReviewDecision]} as unknown as DocumentNode<WholeReviewFragment, unknown>;
