import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { NextMeetingFragment } from '../graphql.js';
import { fragmentNextMeeting } from './fragmentNextMeeting.js';

export const NextMeetingFragmentDoc = {"kind":"Document","definitions":[fragmentNextMeeting]} as unknown as DocumentNode<NextMeetingFragment, unknown>;
