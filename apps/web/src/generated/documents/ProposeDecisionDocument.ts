import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ProposeDecisionMutation, ProposeDecisionMutationVariables } from '../graphql.js';
import { fragmentPlan } from './fragmentPlan.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentBallotLine } from './fragmentBallotLine.js';
import { fragmentQuorumState } from './fragmentQuorumState.js';
import { fragmentAskedStep } from './fragmentAskedStep.js';
import { fragmentOpinionText } from './fragmentOpinionText.js';
import { fragmentReviewOpinions } from './fragmentReviewOpinions.js';
import { fragmentSafetyEntered } from './fragmentSafetyEntered.js';
import { fragmentProposalText } from './fragmentProposalText.js';
import { fragmentDecisionText } from './fragmentDecisionText.js';
import { fragmentReviewDecision } from './fragmentReviewDecision.js';
import { fragmentPosition } from './fragmentPosition.js';
import { fragmentWholeReview } from './fragmentWholeReview.js';

export const ProposeDecisionDocument = {"__meta__":{"hash":"sha256:e07535f1e837f58f60737130a36ca71e3a36a3163969810b465dc29d57124d60"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeDecision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposeDecision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProposalText"}},{"kind":"Field","name":{"kind":"Name","value":"stream"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Position"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeReview"}},{"kind":"Field","name":{"kind":"Name","value":"stream"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Position"}}]}}]}}]}}]}},fragmentPlan,fragmentNamed,fragmentBallotLine,fragmentQuorumState,fragmentAskedStep,fragmentOpinionText,fragmentReviewOpinions,fragmentSafetyEntered,fragmentProposalText,fragmentDecisionText,fragmentReviewDecision,fragmentPosition,fragmentWholeReview]} as unknown as DocumentNode<ProposeDecisionMutation, ProposeDecisionMutationVariables>;
