import { describe, expect, it } from '@jest/globals';
import type { Refused } from '../../live/refusal.js';
import { notYet, putAll, type AgendaDesk, type Put } from './worklist-agenda.js';

const refusal = (code: string, category: string): Refused => ({ code, category, message: code, rule: null, facts: {} });

/** A meeting that somebody else changes too: `changedBy` says before which request. */
function meeting({ at = 1, changedBefore = [] as number[], silentAt = 0, refuses = [] as string[] } = {}) {
  const keys: string[] = [];
  const sent: string[] = [];
  let version = at;
  let count = 0;
  let number = 0;
  const desk: AgendaDesk = {
    version: () => Promise.resolve(version),
    key: () => `key-${(number += 1)}`,
    why: (error) => error as Refused,
    put(caseId, seen, key) {
      count += 1;
      keys.push(key);
      if (changedBefore.includes(count)) version += 1;
      if (count === silentAt) return Promise.reject(refusal('UNREACHABLE', 'UNREACHABLE') as unknown as Error);
      if (refuses.includes(caseId)) return Promise.reject(refusal('AGENDA_CASE_STATE', 'REFUSED') as unknown as Error);
      if (seen !== version) return Promise.reject(refusal('MEETING_STALE', 'CONFLICT') as unknown as Error);
      sent.push(caseId);
      version += 1;
      return Promise.resolve({ version, itemId: `item-${caseId}` });
    },
  };
  return { desk, keys, sent };
}

async function run(desk: AgendaDesk, puts: readonly Put[]) {
  const result = new Map(puts.map((put) => [put.caseId, put]));
  await putAll(desk, puts, (put) => result.set(put.caseId, put));
  return [...result.values()];
}

describe('several cases onto one agenda', () => {
  it('puts each once with a key of its own, each with the version that the one before it made', async () => {
    const { desk, keys, sent } = meeting();
    expect((await run(desk, ['a', 'b', 'c'].map(notYet))).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    expect(sent).toEqual(['a', 'b', 'c']);
    expect(new Set(keys).size).toBe(3);
  });

  it('says of each what was refused, and goes on with the others', async () => {
    const { desk, sent } = meeting({ refuses: ['b'] });
    const result = await run(desk, ['a', 'b', 'c'].map(notYet));
    expect(result.map(({ state, refused }) => refused?.code ?? state)).toEqual(['done', 'AGENDA_CASE_STATE', 'done']);
    expect(sent).toEqual(['a', 'c']);
  });

  it('reads the version again when somebody else changed the meeting meanwhile', async () => {
    const { desk, sent } = meeting({ changedBefore: [2] });
    expect((await run(desk, ['a', 'b'].map(notYet))).map(({ state }) => state)).toEqual(['done', 'done']);
    expect(sent).toEqual(['a', 'b']);
  });

  it('stops when no answer comes, and sends the same request again with the same key', async () => {
    const { desk, keys } = meeting({ silentAt: 2 });
    const first = await run(desk, ['a', 'b', 'c'].map(notYet));
    expect(first.map(({ state }) => state)).toEqual(['done', 'unknown', 'waiting']);
    const second = await run(desk, first);
    expect(second.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    expect(keys[2]).toBe(keys[1]);
  });

  it('gives up on a meeting that changes faster than it is read', async () => {
    const { desk } = meeting({ changedBefore: [1, 2, 3, 4, 5, 6] });
    expect((await run(desk, [notYet('a')]))[0]).toMatchObject({ state: 'refused', refused: { code: 'MEETING_STALE' } });
  });
});
