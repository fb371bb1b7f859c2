import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { PutMeetingFragment } from '../graphql.js';
import { fragmentPutMeeting } from './fragmentPutMeeting.js';

export const PutMeetingFragmentDoc = {"kind":"Document","definitions":[fragmentPutMeeting]} as unknown as DocumentNode<PutMeetingFragment, unknown>;
