import { describe, expect, it } from '@jest/globals';
import type { CaseLifeFragment } from '../../generated/graphql.js';
import { timelineOf } from './timeline.js';

const named = (name: string) => ({ __typename: 'Person' as const, id: name, name });
const nothing = {
  submittedAt: null,
  referredBy: 'Westmere',
  referringClinician: null,
  reviews: [],
  letters: [],
  patientTold: [],
  patientAnswers: [],
  plan: [],
  informationAsked: [],
  alerts: [],
  conflicts: [],
  guests: [],
  reopenings: [],
  endedAt: null,
  status: 'SUBMITTED',
} as unknown as CaseLifeFragment;
const life = (part: object) => ({ ...nothing, ...part }) as CaseLifeFragment;
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`;

describe('what happened in a case', () => {
  it('is nothing where nothing happened', () => {
    expect(timelineOf(nothing)).toEqual([]);
  });
  it('is told the latest first, and of one moment in the order in which one thing follows from another', () => {
    const reviews = [
      {
        number: 1,
        openedAt: at(2),
        unsealedAt: at(4),
        unsealedBy: named('Chair'),
        unsealReason: 'All here.',
        asked: [{ discipline: 'RADIOLOGY', answeredAt: at(3), steps: [] }],
        proposal: { revision: 2, proposedAt: at(4), proposedBy: named('Chair') },
        decision: { ratifiedAt: at(5), ratifiedBy: named('Chair'), strength: 'MAJORITY', suspension: null },
      },
    ];
    expect(timelineOf(life({ submittedAt: at(1), referringClinician: 'Dr P', reviews })).map(({ kind }) => kind)).toEqual([
      'RATIFIED',
      'PROPOSED',
      'UNSEALED',
      'ANSWERED',
      'REVIEW_OPENED',
      'SUBMITTED',
    ]);
  });
  it('[CASE-7] keeps how a case had ended before it was taken up again', () => {
    const reopenings = [{ at: at(9), by: null, reason: 'Pain is back.', endedAt: at(6), fromStatus: 'CLOSED', endedReason: 'Completed.' }];
    expect(timelineOf(life({ reopenings }))).toEqual([
      { at: at(9), kind: 'REOPENED', name: undefined, said: 'Pain is back.' },
      { at: at(6), kind: 'ENDED', code: 'CLOSED', said: 'Completed.' },
    ]);
  });
  it('[OPIN-5] says who was asked instead, not each reminder', () => {
    const step = (kind: string) => ({ kind, at: at(3), person: null, toPerson: named('Second'), actedBy: null, reason: 'Away.' });
    const asked = [{ discipline: 'RADIOLOGY', answeredAt: null, steps: [step('REMINDED'), step('REASSIGNED')] }];
    const reviews = [{ number: 1, openedAt: at(2), unsealedAt: null, asked, proposal: null, decision: null }];
    expect(timelineOf(life({ reviews }))).toEqual([
      { at: at(3), kind: 'MOVED', code: 'RADIOLOGY', name: 'Second', said: 'Away.' },
      { at: at(2), kind: 'REVIEW_OPENED', number: 1 },
    ]);
  });
});
