import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { PullIntoDiscussionMutation, PullIntoDiscussionMutationVariables } from '../graphql.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentQuorumState } from './fragmentQuorumState.js';
import { fragmentAgendaCase } from './fragmentAgendaCase.js';
import { fragmentAgendaEntry } from './fragmentAgendaEntry.js';
import { fragmentPosition } from './fragmentPosition.js';
import { fragmentMeetingSheet } from './fragmentMeetingSheet.js';

export const PullIntoDiscussionDocument = {"__meta__":{"hash":"sha256:b1d9a2b4a9fabf42b888b6da4c44552ac99e888522250a7e53689cf3d323471e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PullIntoDiscussion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PullIntoDiscussionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pullIntoDiscussion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MeetingSheet"}}]}}]}}]}},fragmentNamed,fragmentQuorumState,fragmentAgendaCase,fragmentAgendaEntry,fragmentPosition,fragmentMeetingSheet]} as unknown as DocumentNode<PullIntoDiscussionMutation, PullIntoDiscussionMutationVariables>;
