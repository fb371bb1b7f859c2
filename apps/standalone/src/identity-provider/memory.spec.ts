import { describe, expect, it } from '@jest/globals';
import { Memory } from './memory.js';

describe('what the demo’s provider remembers', () => {
  it('takes an assertion as used from the moment that somebody asks, so that two at once are not both new', async () => {
    const used = new Memory('ReplayDetection');
    expect(await used.find('one')).toBeUndefined();
    expect(await used.find('one')).toBeDefined();
    expect(await used.find('two')).toBeUndefined();
  });

  it('does not take a code as known because somebody guessed it', async () => {
    const codes = new Memory('AuthorizationCode');
    await codes.find('guess');
    expect(await codes.find('guess')).toBeUndefined();
  });

  it('forgets in time, and what was revoked or destroyed at once', async () => {
    const codes = new Memory('AuthorizationCode');
    await codes.upsert('late', { jti: 'late' }, -1);
    await codes.upsert('kept', { jti: 'kept', grantId: 'g' }, 60);
    await codes.upsert('gone', { jti: 'gone' }, 60);
    await codes.destroy('gone');
    expect([await codes.find('late'), await codes.find('kept'), await codes.find('gone')]).toEqual([
      undefined,
      { jti: 'kept', grantId: 'g' },
      undefined,
    ]);
    await codes.consume('kept');
    expect(await codes.find('kept')).toMatchObject({ consumed: expect.any(Number) });
    await codes.revokeByGrantId('g');
    expect(await codes.find('kept')).toBeUndefined();
  });

  it('knows a session by its code alone, never by a browser’s cookie', async () => {
    const sessions = new Memory('Session');
    await sessions.upsert('cookie', { jti: 'cookie', uid: 'u' }, 60);
    expect(await sessions.find('cookie')).toBeUndefined();
    expect(await sessions.findByUid('u')).toMatchObject({ uid: 'u' });
  });
});
