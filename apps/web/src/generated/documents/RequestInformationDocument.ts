import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { RequestInformationMutation, RequestInformationMutationVariables } from '../graphql.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentAskedStep } from './fragmentAskedStep.js';
import { fragmentSuspended } from './fragmentSuspended.js';
import { fragmentAnswerLine } from './fragmentAnswerLine.js';
import { fragmentStepReport } from './fragmentStepReport.js';
import { fragmentStepLine } from './fragmentStepLine.js';
import { fragmentPosition } from './fragmentPosition.js';
import { fragmentCaseLife } from './fragmentCaseLife.js';

export const RequestInformationDocument = {"__meta__":{"hash":"sha256:2c3f500aaed2cae61adf32870039f9a18814d0630aa68233c2405e92d90e1ec1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestInformation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestInformationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"requestInformation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"boardCase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseLife"}}]}}]}}]}},fragmentNamed,fragmentAskedStep,fragmentSuspended,fragmentAnswerLine,fragmentStepReport,fragmentStepLine,fragmentPosition,fragmentCaseLife]} as unknown as DocumentNode<RequestInformationMutation, RequestInformationMutationVariables>;
