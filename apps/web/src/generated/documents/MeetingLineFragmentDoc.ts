import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { MeetingLineFragment } from '../graphql.js';
import { fragmentMeetingLine } from './fragmentMeetingLine.js';

export const MeetingLineFragmentDoc = {"kind":"Document","definitions":[fragmentMeetingLine]} as unknown as DocumentNode<MeetingLineFragment, unknown>;
