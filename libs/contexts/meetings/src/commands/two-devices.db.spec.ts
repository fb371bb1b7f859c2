import { describe, expect, it } from '@jest/globals';
import { attend, house, later, meetingId, open, refusalOf, rows, setUpMeetings } from '../../../../../test/builders/meeting-table.js';

setUpMeetings();

const stays = () => rows('select remote, left_at is null as there from attendance where meeting_id = $1 order by arrived_at', meetingId);

describe('attendance of one person from two devices', () => {
  it('[MEET-4] what waited on one does not undo what was recorded meanwhile, and says what is so', async () => {
    await open();
    await attend('radiologist', { against: null });
    later(60_000);
    await attend('radiologist', { left: true });
    const left = house.now;
    later(60_000);
    expect(await refusalOf(attend('radiologist', { remote: true, against: null }))).toMatchObject({
      code: 'ATTENDANCE_OVERTAKEN',
      category: 'CONFLICT',
      facts: { there: false, remote: false, at: left.toISOString() },
    });
    expect(await stays()).toEqual([{ remote: false, there: false }]);
    await attend('radiologist', { remote: true, against: left });
    const back = house.now;
    later(60_000);
    // Whoever runs the meeting records it from another reading of it.
    expect(await refusalOf(attend('radiologist', { by: 'coordinator', left: true, against: left }))).toMatchObject({
      facts: { there: true, remote: true, at: back.toISOString() },
    });
    // What is so already is nobody's loss.
    await attend('radiologist', { remote: true, against: null });
    expect(await stays()).toEqual([
      { remote: false, there: false },
      { remote: true, there: true },
    ]);
  });

  it('[MEET-4] one’s own request that nobody answered counts as seen, and repeating it changes nothing', async () => {
    await open();
    await attend('radiologist', { against: null }, 'arrived');
    later(60_000);
    await attend('radiologist', { left: true, against: null, replaces: ['arrived'] }, 'left');
    later(60_000);
    await attend('radiologist', { against: null }, 'arrived');
    expect(await stays()).toEqual([{ remote: false, there: false }]);
    expect((await refusalOf(attend('radiologist', { against: null, replaces: ['arrived'] }))).code).toBe('ATTENDANCE_OVERTAKEN');
  });
});
