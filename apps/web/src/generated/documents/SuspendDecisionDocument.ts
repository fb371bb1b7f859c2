import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { SuspendDecisionMutation, SuspendDecisionMutationVariables } from '../graphql.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentAnswerLine } from './fragmentAnswerLine.js';
import { fragmentActionLine } from './fragmentActionLine.js';
import { fragmentSuspended } from './fragmentSuspended.js';
import { fragmentStepReport } from './fragmentStepReport.js';
import { fragmentStepLine } from './fragmentStepLine.js';
import { fragmentConditionLine } from './fragmentConditionLine.js';
import { fragmentProgress } from './fragmentProgress.js';
import { fragmentDecisionFollowing } from './fragmentDecisionFollowing.js';
import { fragmentPosition } from './fragmentPosition.js';
import { fragmentCaseFollowing } from './fragmentCaseFollowing.js';

export const SuspendDecisionDocument = {"__meta__":{"hash":"sha256:87e5df008a62a3a8acb4b41af6ff2606b45046dd4d16fdf0047ad39afec3de3f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SuspendDecision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SuspendDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"suspendDecision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"boardCase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFollowing"}}]}}]}}]}},fragmentNamed,fragmentAnswerLine,fragmentActionLine,fragmentSuspended,fragmentStepReport,fragmentStepLine,fragmentConditionLine,fragmentProgress,fragmentDecisionFollowing,fragmentPosition,fragmentCaseFollowing]} as unknown as DocumentNode<SuspendDecisionMutation, SuspendDecisionMutationVariables>;
