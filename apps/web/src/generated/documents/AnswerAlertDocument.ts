import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { AnswerAlertMutation, AnswerAlertMutationVariables } from '../graphql.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentAskedStep } from './fragmentAskedStep.js';
import { fragmentSuspended } from './fragmentSuspended.js';
import { fragmentAnswerLine } from './fragmentAnswerLine.js';
import { fragmentStepReport } from './fragmentStepReport.js';
import { fragmentStepLine } from './fragmentStepLine.js';
import { fragmentPosition } from './fragmentPosition.js';
import { fragmentCaseLife } from './fragmentCaseLife.js';

export const AnswerAlertDocument = {"__meta__":{"hash":"sha256:7bf79c1f25d96a9a28e7515a2cc8e022e4cc4e470aae1db0ca6b67dbadc09563"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerAlertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"answerAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"boardCase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseLife"}}]}}]}}]}},fragmentNamed,fragmentAskedStep,fragmentSuspended,fragmentAnswerLine,fragmentStepReport,fragmentStepLine,fragmentPosition,fragmentCaseLife]} as unknown as DocumentNode<AnswerAlertMutation, AnswerAlertMutationVariables>;
