import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { PlannedMeetingFragment } from '../graphql.js';
import { fragmentPlannedMeeting } from './fragmentPlannedMeeting.js';

export const PlannedMeetingFragmentDoc = {"kind":"Document","definitions":[fragmentPlannedMeeting]} as unknown as DocumentNode<PlannedMeetingFragment, unknown>;
