import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { AgendaCaseFragment } from '../graphql.js';
import { fragmentAgendaCase } from './fragmentAgendaCase.js';

export const AgendaCaseFragmentDoc = {"kind":"Document","definitions":[fragmentAgendaCase]} as unknown as DocumentNode<AgendaCaseFragment, unknown>;
