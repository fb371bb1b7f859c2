import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { CloseMeetingMutation, CloseMeetingMutationVariables } from '../graphql.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentQuorumState } from './fragmentQuorumState.js';
import { fragmentAgendaCase } from './fragmentAgendaCase.js';
import { fragmentAgendaEntry } from './fragmentAgendaEntry.js';
import { fragmentPosition } from './fragmentPosition.js';
import { fragmentMeetingSheet } from './fragmentMeetingSheet.js';

export const CloseMeetingDocument = {"__meta__":{"hash":"sha256:290509ce9bed2ced967da34d71f85b5768aa2b07237671dcdfd22b5bec38f568"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseMeeting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseMeetingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"closeMeeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeetingSheet"}}]}}]}}]}},fragmentNamed,fragmentQuorumState,fragmentAgendaCase,fragmentAgendaEntry,fragmentPosition,fragmentMeetingSheet]} as unknown as DocumentNode<CloseMeetingMutation, CloseMeetingMutationVariables>;
