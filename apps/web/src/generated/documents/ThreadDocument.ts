import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ThreadQuery, ThreadQueryVariables } from '../graphql.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentAnchorPlace } from './fragmentAnchorPlace.js';
import { fragmentCommentText } from './fragmentCommentText.js';
import { fragmentCommentPage } from './fragmentCommentPage.js';
import { fragmentThreadTalk } from './fragmentThreadTalk.js';

export const ThreadDocument = {"__meta__":{"hash":"sha256:05a9cc260c73b01a93484c5b79e80558aa44d40e3a2a9274682f4b4523f13866"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Thread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadTalk"}}]}}]}},fragmentNamed,fragmentAnchorPlace,fragmentCommentText,fragmentCommentPage,fragmentThreadTalk]} as unknown as DocumentNode<ThreadQuery, ThreadQueryVariables>;
