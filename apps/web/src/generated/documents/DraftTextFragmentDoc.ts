import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { DraftTextFragment } from '../graphql.js';
import { fragmentDraftText } from './fragmentDraftText.js';
import { fragmentAnchorPlace } from './fragmentAnchorPlace.js';

export const DraftTextFragmentDoc = {"kind":"Document","definitions":[fragmentDraftText,fragmentAnchorPlace]} as unknown as DocumentNode<DraftTextFragment, unknown>;
