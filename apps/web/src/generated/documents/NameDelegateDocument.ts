import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { NameDelegateMutation, NameDelegateMutationVariables } from '../graphql.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentQuorumState } from './fragmentQuorumState.js';
import { fragmentAgendaCase } from './fragmentAgendaCase.js';
import { fragmentAgendaEntry } from './fragmentAgendaEntry.js';
import { fragmentPosition } from './fragmentPosition.js';
import { fragmentMeetingSheet } from './fragmentMeetingSheet.js';

export const NameDelegateDocument = {"__meta__":{"hash":"sha256:904ab341de82166ef4e539b2152f3850743a88c4093e695469e53d1f19a5e080"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NameDelegate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NameDelegateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nameDelegate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeetingSheet"}}]}}]}}]}},fragmentNamed,fragmentQuorumState,fragmentAgendaCase,fragmentAgendaEntry,fragmentPosition,fragmentMeetingSheet]} as unknown as DocumentNode<NameDelegateMutation, NameDelegateMutationVariables>;
