import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { WithdrawInformationRequestMutation, WithdrawInformationRequestMutationVariables } from '../graphql.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentAskedStep } from './fragmentAskedStep.js';
import { fragmentSuspended } from './fragmentSuspended.js';
import { fragmentAnswerLine } from './fragmentAnswerLine.js';
import { fragmentStepReport } from './fragmentStepReport.js';
import { fragmentStepLine } from './fragmentStepLine.js';
import { fragmentPosition } from './fragmentPosition.js';
import { fragmentCaseLife } from './fragmentCaseLife.js';

export const WithdrawInformationRequestDocument = {"__meta__":{"hash":"sha256:71d5fbf7c799ff261a992a79f81016d15d6e36cb8d1fe1cf784a81b1d29e673a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawInformationRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawInformationRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawInformationRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"boardCase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseLife"}}]}}]}}]}},fragmentNamed,fragmentAskedStep,fragmentSuspended,fragmentAnswerLine,fragmentStepReport,fragmentStepLine,fragmentPosition,fragmentCaseLife]} as unknown as DocumentNode<WithdrawInformationRequestMutation, WithdrawInformationRequestMutationVariables>;
