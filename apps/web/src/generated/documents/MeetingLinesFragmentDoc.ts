import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { MeetingLinesFragment } from '../graphql.js';
import { fragmentMeetingLines } from './fragmentMeetingLines.js';
import { fragmentMeetingLine } from './fragmentMeetingLine.js';

export const MeetingLinesFragmentDoc = {"kind":"Document","definitions":[fragmentMeetingLines,fragmentMeetingLine]} as unknown as DocumentNode<MeetingLinesFragment, unknown>;
