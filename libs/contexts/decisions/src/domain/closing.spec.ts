import { describe, expect, it } from '@jest/globals';
import { evaluateQuorum } from '../../../boards/src/domain/quorum.js';
import { closingOf } from '../queries/closing-of.js';
import { readyToClose as ready, type ClosingAtHand, type ClosingBallot } from './closing.js';

const readyToClose = (hand: ClosingAtHand, now: Date) => ready(hand, now, evaluateQuorum);

const publishedAt = new Date('2026-11-20T12:00:00Z');
const after = (hours: number) => new Date(publishedAt.getTime() + hours * 3_600_000);
const ballot = (voterId: string, choice: ClosingBallot['choice'], more: Partial<ClosingBallot> = {}): ClosingBallot => ({
  voterId,
  discipline: 'RADIOLOGY',
  choice,
  counts: true,
  ...more,
});
const at = (more: Partial<ClosingAtHand> = {}): ClosingAtHand => ({
  status: 'IN_REVIEW',
  publishedAt,
  ratified: false,
  closing: { allowed: true, objectionWindowHours: 48 },
  requirements: [{ label: 'Two radiologists', disciplines: ['RADIOLOGY'], count: 2 }],
  ballots: [ballot('a', 'APPROVE'), ballot('b', 'ABSTAIN')],
  blocking: 0,
  ...more,
});
const why = (more: Partial<ClosingAtHand>, hours = 48) => readyToClose(at(more), after(hours)).why;

describe('closing without a meeting', () => {
  it('[DEC-7] is ready to the millisecond when the window has passed, the quorum is met and nobody objected', () => {
    expect(readyToClose(at(), after(48))).toEqual({ at: after(48), ready: true, why: [] });
    expect(readyToClose(at(), new Date(after(48).getTime() - 1))).toEqual({ at: after(48), ready: false, why: ['WINDOW_OPEN'] });
  });

  it('[DEC-7] one objection blocks, also of somebody who has left; an abstention fills the quorum and approves nothing', () => {
    expect(why({ ballots: [ballot('a', 'APPROVE'), ballot('b', 'APPROVE'), ballot('c', 'OBJECT')] })).toEqual(['OBJECTION']);
    expect(why({ ballots: [ballot('a', 'APPROVE'), ballot('b', 'APPROVE'), ballot('c', 'OBJECT', { counts: false })] })).toEqual([
      'OBJECTION',
    ]);
    expect(why({ ballots: [ballot('a', 'ABSTAIN'), ballot('b', 'ABSTAIN')] })).toEqual(['NOT_CARRIED']);
  });

  it('[DEC-7] neither a recusal nor who has left fills the quorum', () => {
    expect(why({ ballots: [ballot('a', 'APPROVE'), ballot('b', 'RECUSE')] })).toEqual(['QUORUM_NOT_MET']);
    expect(why({ ballots: [ballot('a', 'APPROVE'), ballot('b', 'APPROVE', { counts: false })] })).toEqual(['QUORUM_NOT_MET']);
  });

  it('[DEC-7] names everything that stands in the way', () => {
    const all = { status: 'DECIDED', ratified: true, blocking: 1, ballots: [ballot('c', 'OBJECT')], closing: closingOf(null) };
    expect(readyToClose(at(all), after(1))).toEqual({
      at: null,
      ready: false,
      why: [
        'CHARTER_FORBIDS',
        'CASE_STATE',
        'ALREADY_RATIFIED',
        'WINDOW_OPEN',
        'OBJECTION',
        'QUORUM_NOT_MET',
        'NOT_CARRIED',
        'SAFETY_NOT_SETTLED',
      ],
    });
  });

  it('[DEC-7] a charter that says nothing allows nothing; an earlier one that gives a window allows it', () => {
    expect([closingOf(null), closingOf({ objectionWindowHours: 24 }), closingOf({ allowed: false, objectionWindowHours: 24 })]).toEqual([
      { allowed: false, objectionWindowHours: 48 },
      { allowed: true, objectionWindowHours: 24 },
      { allowed: false, objectionWindowHours: 24 },
    ]);
  });
});
