import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { RemoveAgendaItemMutation, RemoveAgendaItemMutationVariables } from '../graphql.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentQuorumState } from './fragmentQuorumState.js';
import { fragmentAgendaCase } from './fragmentAgendaCase.js';
import { fragmentAgendaEntry } from './fragmentAgendaEntry.js';
import { fragmentPosition } from './fragmentPosition.js';
import { fragmentMeetingSheet } from './fragmentMeetingSheet.js';

export const RemoveAgendaItemDocument = {"__meta__":{"hash":"sha256:79e7e34c86aba20078079521ee9180af6219386aee4947be9db42fb29bd0bb0e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveAgendaItem"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveAgendaItemInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"removeAgendaItem"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeetingSheet"}}]}}]}}]}},fragmentNamed,fragmentQuorumState,fragmentAgendaCase,fragmentAgendaEntry,fragmentPosition,fragmentMeetingSheet]} as unknown as DocumentNode<RemoveAgendaItemMutation, RemoveAgendaItemMutationVariables>;
