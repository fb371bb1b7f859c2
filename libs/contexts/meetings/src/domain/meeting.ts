export const meetingStatuses = ['PLANNED', 'OPEN', 'CLOSED', 'SIGNED', 'CANCELLED'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

/** In the order in which a case goes through them (MEET-3). */
export const meetingPhases = ['PRESENTING', 'DISCUSSING', 'DECIDING', 'RECORDED'] as const;
export type MeetingPhase = (typeof meetingPhases)[number];

/** For discussion, or an agreed standard of care that is only noted (MEET-8). */
export const itemKinds = ['DISCUSSION', 'NOTING'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** `ENDED`: the case was withdrawn or closed before its turn. An item without one waits. */
export const itemOutcomes = ['DECIDED', 'DEFERRED', 'CARRIED', 'NOTED', 'ENDED'] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

/** Why a case was not decided (MEET-5). `OTHER` needs words. */
export const deferralCodes = [
  'INFORMATION_MISSING',
  'IMAGING_MISSING',
  'PATIENT_VIEW_MISSING',
  'DISCIPLINE_ABSENT',
  'QUORUM_NOT_MET',
  'NOBODY_KNOWS_PATIENT',
  'NO_AGREEMENT',
  'TIME_RAN_OUT',
  'MEETING_CANCELLED',
  'OTHER',
] as const;
export type DeferralCode = (typeof deferralCodes)[number];

/** What the rules ask about the meeting on the table. The commands and the `may…` fields fill in the same facts. */
export interface MeetingAtHand {
  readonly status: MeetingStatus;
  readonly delegateId: string | null;
  readonly cutOffAt: Date;
}

/** What the rules ask about an item. */
export interface ItemAtHand {
  readonly id: string;
  readonly kind: ItemKind;
  readonly position: number;
  readonly outcome: ItemOutcome | null;
}
