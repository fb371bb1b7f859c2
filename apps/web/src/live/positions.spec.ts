import { describe, expect, it } from '@jest/globals';
import { Positions } from './positions.js';

const content = (id: string, head: number) => ({ fragment: 'LiveProposal', id, data: {}, head });
const answer = (head: number, epoch = 1) => ({
  boardCase: { id: 'case_1', stream: { id: 'case:1', epoch, head }, review: { id: 'review_1', proposal: { id: 'proposal_1' } } },
});

describe('which of two readings is newer', () => {
  it('drops content that is older than the answer on the screen, also for things inside of it', () => {
    const positions = new Positions();
    positions.answered(answer(7));
    expect(positions.accepts('case:1', content('proposal_1', 6))).toBe(false);
    expect(positions.accepts('case:1', content('proposal_1', 7))).toBe(true);
    expect(positions.accepts('case:1', content('comment_9', 1))).toBe(true);
  });

  it('drops content that is older than content', () => {
    const positions = new Positions();
    expect(positions.accepts('case:1', content('proposal_1', 9))).toBe(true);
    expect(positions.accepts('case:1', content('proposal_1', 8))).toBe(false);
  });

  it('compares nothing across streams: their numbers have nothing to do with each other', () => {
    const positions = new Positions();
    positions.answered(answer(50));
    expect(positions.accepts('board:1', content('case_1', 3))).toBe(true);
  });

  it('tells of an answer that was read before facts that are already shown', () => {
    const positions = new Positions();
    const stale: string[] = [];
    positions.onStale((stream) => stale.push(stream));
    positions.applied('case:1', 9);
    positions.answered(answer(9));
    expect(stale).toEqual([]);
    positions.answered(answer(8));
    expect(stale).toEqual(['case:1']);
  });

  it('says how far the screen has come, which no later answer takes back', () => {
    const positions = new Positions();
    expect(positions.reached('case:1')).toBe(0);
    positions.applied('case:1', 9);
    positions.applied('case:1', 8);
    expect([positions.reached('case:1'), positions.reached('case:2')]).toEqual([9, 0]);
  });

  it('starts anew with a snapshot of another epoch, whose numbers may be smaller', () => {
    const positions = new Positions();
    positions.answered(answer(90));
    positions.applied('case:1', 95);
    positions.restart('case:1');
    const stale: string[] = [];
    positions.onStale((stream) => stale.push(stream));
    positions.answered(answer(2));
    expect(stale).toEqual([]);
    expect(positions.accepts('case:1', content('proposal_1', 3))).toBe(true);
  });

  it('tells of an answer that was on its way while a backup was restored, however high its number, and once only', () => {
    const positions = new Positions();
    const stale: string[] = [];
    positions.onStale((stream) => stale.push(stream));
    positions.answered(answer(90));
    positions.restart('case:1');
    positions.answered(answer(40, 2));
    positions.applied('case:1', 41);
    expect(stale).toEqual([]);
    positions.answered(answer(95));
    expect(stale).toEqual(['case:1']);
    positions.answered(answer(41, 2));
    expect(positions.accepts('case:1', content('proposal_1', 42))).toBe(true);
    expect(stale).toEqual(['case:1']);
  });
});
