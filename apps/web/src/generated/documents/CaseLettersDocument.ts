import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { CaseLettersQuery, CaseLettersQueryVariables } from '../graphql.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentLetterLine } from './fragmentLetterLine.js';
import { fragmentPosition } from './fragmentPosition.js';
import { fragmentToldOfCase } from './fragmentToldOfCase.js';

export const CaseLettersDocument = {"__meta__":{"hash":"sha256:b9fedfa7d0d2b7929b751454fa2d9b4104d584f78f923d84ad9793fb3ff946e2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaseLetters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"boardCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldOfCase"}}]}}]}},fragmentNamed,fragmentLetterLine,fragmentPosition,fragmentToldOfCase]} as unknown as DocumentNode<CaseLettersQuery, CaseLettersQueryVariables>;
