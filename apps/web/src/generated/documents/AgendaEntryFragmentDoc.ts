import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { AgendaEntryFragment } from '../graphql.js';
import { fragmentAgendaEntry } from './fragmentAgendaEntry.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentAgendaCase } from './fragmentAgendaCase.js';

export const AgendaEntryFragmentDoc = {"kind":"Document","definitions":[fragmentAgendaEntry,fragmentNamed,fragmentAgendaCase]} as unknown as DocumentNode<AgendaEntryFragment, unknown>;
