import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ThreadQuery, ThreadQueryVariables } from '../graphql.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentAnchorPlace } from './fragmentAnchorPlace.js';
import { fragmentCommentText } from './fragmentCommentText.js';
import { fragmentThreadTalk } from './fragmentThreadTalk.js';

export const ThreadDocument = {"__meta__":{"hash":"sha256:084095126f5dea3ce67bc37c6c671597728305d10f12adf778a5075b24a65dca"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Thread"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ThreadTalk"}}]}}]}},fragmentNamed,fragmentAnchorPlace,fragmentCommentText,fragmentThreadTalk]} as unknown as DocumentNode<ThreadQuery, ThreadQueryVariables>;
