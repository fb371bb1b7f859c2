import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { RecordAttendanceMutation, RecordAttendanceMutationVariables } from '../graphql.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentQuorumState } from './fragmentQuorumState.js';
import { fragmentAgendaCase } from './fragmentAgendaCase.js';
import { fragmentAgendaEntry } from './fragmentAgendaEntry.js';
import { fragmentPosition } from './fragmentPosition.js';
import { fragmentMeetingSheet } from './fragmentMeetingSheet.js';

export const RecordAttendanceDocument = {"__meta__":{"hash":"sha256:203190b2250dcc2d225d0617b02eabfb80c05e854cd16426e48ba705e183aa5c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAttendance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordAttendanceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"recordAttendance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeetingSheet"}}]}}]}}]}},fragmentNamed,fragmentQuorumState,fragmentAgendaCase,fragmentAgendaEntry,fragmentPosition,fragmentMeetingSheet]} as unknown as DocumentNode<RecordAttendanceMutation, RecordAttendanceMutationVariables>;
