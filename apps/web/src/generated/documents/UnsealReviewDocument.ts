import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { UnsealReviewMutation, UnsealReviewMutationVariables } from '../graphql.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentAskedStep } from './fragmentAskedStep.js';
import { fragmentPlan } from './fragmentPlan.js';
import { fragmentOpinionText } from './fragmentOpinionText.js';
import { fragmentReviewOpinions } from './fragmentReviewOpinions.js';
import { fragmentSafetyEntered } from './fragmentSafetyEntered.js';
import { fragmentBallotLine } from './fragmentBallotLine.js';
import { fragmentQuorumState } from './fragmentQuorumState.js';
import { fragmentProposalText } from './fragmentProposalText.js';
import { fragmentDecisionText } from './fragmentDecisionText.js';
import { fragmentReviewDecision } from './fragmentReviewDecision.js';
import { fragmentWholeReview } from './fragmentWholeReview.js';
import { fragmentPosition } from './fragmentPosition.js';

export const UnsealReviewDocument = {"__meta__":{"hash":"sha256:28cc60708767f46a0e073b48d03f11920e510b870c2bce60f156da10c3a8e1b8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnsealReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnsealReviewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unsealReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeReview"}},{"kind":"Field","name":{"kind":"Name","value":"stream"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Position"}}]}}]}}]}}]}},fragmentNamed,fragmentAskedStep,fragmentPlan,fragmentOpinionText,fragmentReviewOpinions,fragmentSafetyEntered,fragmentBallotLine,fragmentQuorumState,fragmentProposalText,fragmentDecisionText,fragmentReviewDecision,fragmentWholeReview,fragmentPosition]} as unknown as DocumentNode<UnsealReviewMutation, UnsealReviewMutationVariables>;
