import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { CompleteActionMutation, CompleteActionMutationVariables } from '../graphql.js';
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

export const CompleteActionDocument = {"__meta__":{"hash":"sha256:f9c2a21ebe2473f04894ae769b7a5ffa42057ec64e51b26daf0e14d0cf8a48aa"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"completeAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"boardCase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFollowing"}}]}}]}}]}},fragmentNamed,fragmentAnswerLine,fragmentActionLine,fragmentSuspended,fragmentStepReport,fragmentStepLine,fragmentConditionLine,fragmentProgress,fragmentDecisionFollowing,fragmentPosition,fragmentCaseFollowing]} as unknown as DocumentNode<CompleteActionMutation, CompleteActionMutationVariables>;
