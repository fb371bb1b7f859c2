/**
 * Why a case asks for a place on the next agenda: an objection against what was to be closed without a meeting (DEC-7), a quorum that was
 * lost and not found again in time (DEC-2), a condition that expired (DEC-8), an emergency that was decided without one (DEC-12).
 */
export const wishReasons = {
  OBJECTION: 'DISCUSSION',
  QUORUM_LOST: 'DISCUSSION',
  CONDITION_EXPIRED: 'DISCUSSION',
  EMERGENCY_DECISION: 'NOTING',
} as const;
export type WishReason = keyof typeof wishReasons;
/** To be discussed, or only noted (MEET-8). */
export type WishKind = (typeof wishReasons)[WishReason];
