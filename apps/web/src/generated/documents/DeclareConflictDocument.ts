import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { DeclareConflictMutation, DeclareConflictMutationVariables } from '../graphql.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentAskedStep } from './fragmentAskedStep.js';
import { fragmentSuspended } from './fragmentSuspended.js';
import { fragmentAnswerLine } from './fragmentAnswerLine.js';
import { fragmentStepReport } from './fragmentStepReport.js';
import { fragmentStepLine } from './fragmentStepLine.js';
import { fragmentPosition } from './fragmentPosition.js';
import { fragmentCaseLife } from './fragmentCaseLife.js';

export const DeclareConflictDocument = {"__meta__":{"hash":"sha256:a8586f944938333a17b37ebf3f9deb0ef86a3917a58d9f61bd9e7632de78a245"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclareConflict"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclareConflictInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declareConflict"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"boardCase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseLife"}}]}}]}}]}},fragmentNamed,fragmentAskedStep,fragmentSuspended,fragmentAnswerLine,fragmentStepReport,fragmentStepLine,fragmentPosition,fragmentCaseLife]} as unknown as DocumentNode<DeclareConflictMutation, DeclareConflictMutationVariables>;
