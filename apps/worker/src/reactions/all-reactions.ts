import type { Type } from '@nestjs/common';
import type { Reaction } from './reaction.js';
import { WhenAnythingHappensInACaseRenewInboxes } from './when-anything-happens-in-a-case-renew-inboxes.js';
import { WhenDecisionRatifiedDraftLetters } from './when-decision-ratified-draft-letters.js';
import { WhenMeetingClosedPrepareMinutes } from './when-meeting-closed-prepare-minutes.js';
import { WhenPatientKnowsReleaseLetters } from './when-patient-knows-release-letters.js';

/** A file each, a line each. */
export const reactions: readonly Type<Reaction>[] = [
  WhenAnythingHappensInACaseRenewInboxes,
  WhenDecisionRatifiedDraftLetters,
  WhenMeetingClosedPrepareMinutes,
  WhenPatientKnowsReleaseLetters,
];
