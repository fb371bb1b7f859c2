import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { MeetingSheetFragment } from '../graphql.js';
import { fragmentMeetingSheet } from './fragmentMeetingSheet.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentAgendaCase } from './fragmentAgendaCase.js';
import { fragmentQuorumState } from './fragmentQuorumState.js';
import { fragmentAgendaEntry } from './fragmentAgendaEntry.js';
import { fragmentPosition } from './fragmentPosition.js';

export const MeetingSheetFragmentDoc = {"kind":"Document","definitions":[fragmentMeetingSheet,fragmentNamed,fragmentAgendaCase,fragmentQuorumState,fragmentAgendaEntry,fragmentPosition]} as unknown as DocumentNode<MeetingSheetFragment, unknown>;
