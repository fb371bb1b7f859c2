import { describe, expect, it } from '@jest/globals';
import { cast, house, openDesk, propose, refusalOf, rows, setUpDesks } from '../../../../../test/builders/desk.js';

setUpDesks();

const later = () => void (house.now = new Date(house.now.getTime() + 60_000));
const standing = (proposalId: string) => rows('select choice, version from ballot where proposal_id = $1', proposalId);

describe('votes of one person from two devices', () => {
  it('[DEC-2] what waited on one does not replace what was given on the other meanwhile, and says what stands', async () => {
    const proposalId = await propose();
    await cast(proposalId, 'radiologist', 'OBJECT', { reason: 'Wrong level' });
    const at = house.now;
    later();
    expect(await refusalOf(cast(proposalId, 'radiologist', 'APPROVE', { against: null }))).toMatchObject({
      code: 'BALLOT_OVERTAKEN',
      category: 'CONFLICT',
      facts: { path: ['input', 'against'], choice: 'OBJECT', at: at.toISOString() },
    });
    expect(await standing(proposalId)).toEqual([{ choice: 'OBJECT', version: 1 }]);
    // Its author has read it and says it all the same.
    await cast(proposalId, 'radiologist', 'APPROVE', { against: at });
    later();
    await cast(proposalId, 'radiologist', 'ABSTAIN');
    expect((await refusalOf(cast(proposalId, 'radiologist', 'OBJECT', { reason: 'Wrong side', against: at }))).code).toBe(
      'BALLOT_OVERTAKEN',
    );
    expect(await standing(proposalId)).toEqual([{ choice: 'ABSTAIN', version: 3 }]);
  });

  it('[DEC-2] a request that is repeated is done once, whatever was given after it', async () => {
    const proposalId = await propose();
    await cast(proposalId, 'radiologist', 'APPROVE', { against: null }, 'first');
    const at = house.now;
    later();
    await cast(proposalId, 'radiologist', 'ABSTAIN', { against: at }, 'second');
    await cast(proposalId, 'radiologist', 'APPROVE', { against: null }, 'first');
    expect(await standing(proposalId)).toEqual([{ choice: 'ABSTAIN', version: 2 }]);
  });

  it('[DEC-2] one’s own request that nobody answered counts as seen, whether it was done or not; another’s does not', async () => {
    const proposalId = await propose();
    await cast(proposalId, 'radiologist', 'APPROVE', { against: null }, 'unanswered');
    later();
    const change = { reason: 'Wrong level', against: null, replaces: ['never arrived', 'unanswered'] };
    await cast(proposalId, 'chair', 'APPROVE', { against: null }, 'of the chair');
    later();
    const foreign = cast(proposalId, 'radiologist', 'OBJECT', { ...change, replaces: ['never arrived', 'of the chair'] });
    expect((await refusalOf(foreign)).code).toBe('BALLOT_OVERTAKEN');
    await cast(proposalId, 'radiologist', 'OBJECT', change);
    expect(await rows(`select choice, version from ballot where proposal_id = $1 and choice = 'OBJECT'`, proposalId)).toEqual([
      { choice: 'OBJECT', version: 2 },
    ]);
    // What the first device was told then, it may still say; what it did not see, it may not.
    later();
    await cast(proposalId, 'radiologist', 'ABSTAIN');
    expect((await refusalOf(cast(proposalId, 'radiologist', 'RECUSE', change))).code).toBe('BALLOT_OVERTAKEN');
  });

  it('[DEC-2] [DEC-12] a vote taken by phone meanwhile is not replaced unseen, nor the voter’s own word by the phone', async () => {
    await openDesk({ priority: 'P1' });
    const proposalId = await propose();
    await cast(proposalId, 'coordinator', 'OBJECT', { onBehalfOf: 'radiologist', reason: 'Wrong level', against: null });
    const taken = house.now;
    later();
    expect((await refusalOf(cast(proposalId, 'radiologist', 'APPROVE', { against: null }))).code).toBe('BALLOT_OVERTAKEN');
    await cast(proposalId, 'coordinator', 'ABSTAIN', { onBehalfOf: 'radiologist', against: taken });
    later();
    const unseen = cast(proposalId, 'chair', 'APPROVE', { onBehalfOf: 'radiologist', against: taken });
    expect(await refusalOf(unseen)).toMatchObject({ code: 'BALLOT_OVERTAKEN', facts: { choice: 'ABSTAIN' } });
    // The same vote takes nothing away: it confirms.
    await cast(proposalId, 'radiologist', 'ABSTAIN', { against: null });
    expect(await rows('select confirmed_at, version from ballot where proposal_id = $1', proposalId)).toEqual([
      { confirmed_at: house.now, version: 2 },
    ]);
  });
});
