import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { DeclineToGiveOpinionMutation, DeclineToGiveOpinionMutationVariables } from '../graphql.js';
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

export const DeclineToGiveOpinionDocument = {"__meta__":{"hash":"sha256:bef7f8f3ba6e8d250b353d962ed5155d775bc3e458493965168c33f34c1a9e20"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineToGiveOpinion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineToGiveOpinionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declineToGiveOpinion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeReview"}},{"kind":"Field","name":{"kind":"Name","value":"stream"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Position"}}]}}]}}]}}]}},fragmentNamed,fragmentAskedStep,fragmentPlan,fragmentOpinionText,fragmentReviewOpinions,fragmentSafetyEntered,fragmentBallotLine,fragmentQuorumState,fragmentProposalText,fragmentDecisionText,fragmentReviewDecision,fragmentWholeReview,fragmentPosition]} as unknown as DocumentNode<DeclineToGiveOpinionMutation, DeclineToGiveOpinionMutationVariables>;
