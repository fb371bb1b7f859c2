import { describe, expect, it } from '@jest/globals';
import { type Somebody } from '../../../../../test/builders/house.js';
import {
  house,
  caseId,
  reviewId,
  give,
  version,
  breakSealAs,
  code,
  as,
  factsOfCase,
  review,
} from '../../../../../test/builders/opinion-desk.js';

describe('unsealing', () => {
  it.each<[Somebody, string]>([
    ['chair', 'DONE'],
    ['deputy', 'DONE'],
    ['coordinator', 'UNSEAL_NOT_YOURS'],
    ['radiologist', 'UNSEAL_NOT_YOURS'],
    ['guest', 'UNSEAL_NOT_YOURS'],
    ['referrer', 'REVIEW_NOT_FOUND'],
    ['outsider', 'REVIEW_NOT_FOUND'],
  ])('[OPIN-4] by the %s: %s, as mayUnseal says', async (name, expected) => {
    const may = (await review(as(name)))?.mayUnseal ?? false;
    expect([await code(breakSealAs(name, { reason: 'urgent' })), may]).toEqual([expected, expected === 'DONE']);
  });

  it('[OPIN-4] is kept with its name, time and reason, and is a fact', async () => {
    await breakSealAs('deputy', { reason: ' the patient is getting worse ' });
    const { rows } = await house.owner.query('select sealed, unsealed_at, unsealed_by, unseal_reason, version from review where id = $1', [
      reviewId,
    ]);
    expect(rows).toEqual([
      {
        sealed: false,
        unsealed_at: house.now,
        unsealed_by: house.who.deputy.id,
        unseal_reason: 'the patient is getting worse',
        version: 2,
      },
    ]);
    expect(await factsOfCase()).toEqual([
      { type: 'reviewUnsealed', actor: `person:${house.who.deputy.id}`, refs: { caseId, reviewId, version: 2 } },
    ]);
  });

  it('[OPIN-4] needs a reason until every required discipline has answered or is overdue', async () => {
    for (const name of ['radiologist', 'chair'] as const) await give(name);
    expect(await code(breakSealAs('chair'))).toBe('UNSEAL_REASON_NEEDED');
    expect((await review(as('chair'))).unsealingNeedsReason).toBe(true);
    await house.owner.query(`update asked_opinion set due_at = $2 where review_id = $1 and discipline = 'PHYSIOTHERAPY'`, [
      reviewId,
      new Date(house.now.getTime() - 1),
    ]);
    expect((await review(as('chair'))).unsealingNeedsReason).toBe(false);
    expect(await code(breakSealAs('chair'))).toBe('DONE');
  });

  it('[OPIN-4] against a version that is no longer current is refused with the current one', async () => {
    await house.owner.query('update review set version = 7 where id = $1', [reviewId]);
    const refusal = await breakSealAs('chair', { version: 6, reason: 'urgent' }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'REVIEW_STALE', facts: { currentVersion: 7 } });
  });

  it('[OPIN-4] by two at once happens once, and the other is told', async () => {
    const at = await version();
    const outcomes = await Promise.all(
      (['chair', 'deputy'] as const).map((name) => code(breakSealAs(name, { version: at, reason: name }))),
    );
    expect(outcomes.sort()).toEqual(['DONE', 'UNSEAL_NOT_SEALED']);
    expect(await factsOfCase()).toHaveLength(1);
  });

  it('[OPIN-4] marks what is given afterwards and what is revised after its author could read others', async () => {
    await give('radiologist');
    await give('radiologist', { confidence: 4 });
    await give('secondRadiologist');
    await give('secondRadiologist', { confidence: 4 });
    await breakSealAs('chair', { reason: 'urgent' });
    await give('physiotherapist');
    const marks = (await review(as('chair'))).opinions.map((one: { author: { name: string }; afterUnsealing: boolean }) => [
      one.author.name,
      one.afterUnsealing,
    ]);
    expect(marks).toEqual([
      ['radiologist', false],
      ['secondRadiologist', true],
      ['physiotherapist', true],
    ]);
  });
});
