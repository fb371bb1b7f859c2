import { describe, expect, it } from '@jest/globals';
import { suspensionReason, whyNotLift, whyNotSuspend, type DecisionAtHand } from './suspension.js';

const chair = { votes: true, chairs: true, coordinates: false };
const at = (more: Partial<DecisionAtHand> = {}): DecisionAtHand => ({ standing: true, underReview: true, suspended: false, ...more });

describe('suspending a decision', () => {
  it('[DEC-6] is for the chair, of the one that stands, while it is under review, once', () => {
    expect(whyNotSuspend(chair, at())).toBeNull();
    expect(whyNotSuspend({ ...chair, chairs: false }, at())?.code).toBe('SUSPENSION_CHAIR_ONLY');
    expect(whyNotSuspend({ ...chair, chairs: false, barredFromChair: true }, at())?.code).toBe('CHAIR_CONFLICTED');
    expect(whyNotSuspend(chair, at({ standing: false }))?.code).toBe('SUSPENSION_SUPERSEDED');
    expect(whyNotSuspend(chair, at({ underReview: false }))?.code).toBe('SUSPENSION_NOT_UNDER_REVIEW');
    expect(whyNotSuspend(chair, at({ suspended: true }))?.code).toBe('SUSPENSION_STANDS');
  });

  it('[DEC-6] is lifted by the chair while the decision stands', () => {
    expect(whyNotLift(chair, at({ suspended: true }))).toBeNull();
    expect(whyNotLift(chair, at())?.code).toBe('SUSPENSION_NOT_STANDING');
    expect(whyNotLift(chair, at({ suspended: true, standing: false }))?.code).toBe('SUSPENSION_SUPERSEDED');
    expect(() => suspensionReason(' ')).toThrow(expect.objectContaining({ code: 'SUSPENSION_REASON_MISSING' }));
  });
});
