import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { SubmitOpinionMutation, SubmitOpinionMutationVariables } from '../graphql.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentPlan } from './fragmentPlan.js';
import { fragmentAskedStep } from './fragmentAskedStep.js';
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

export const SubmitOpinionDocument = {"__meta__":{"hash":"sha256:e6074963f8e2a21b10574bb57c4664a6777f518bf12cbdfa899e4de323ecb80f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitOpinion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitOpinionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"submitOpinion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"opinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OpinionText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeReview"}},{"kind":"Field","name":{"kind":"Name","value":"stream"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Position"}}]}}]}}]}}]}},fragmentNamed,fragmentPlan,fragmentAskedStep,fragmentOpinionText,fragmentReviewOpinions,fragmentSafetyEntered,fragmentBallotLine,fragmentQuorumState,fragmentProposalText,fragmentDecisionText,fragmentReviewDecision,fragmentWholeReview,fragmentPosition]} as unknown as DocumentNode<SubmitOpinionMutation, SubmitOpinionMutationVariables>;
