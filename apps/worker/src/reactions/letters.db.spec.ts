import { describe, expect, it } from '@jest/globals';
import { boardAudience } from '#access';
import type { LoggedFact } from '#event-log';
import { DraftLetters, RecordPatientTold, ReleaseLetters, SignLetters } from '#letters';
import { carried, desk, house, ratify, rows, setUpDesks } from '../../../../test/builders/desk.js';
import { ReleaseLettersThatWaited } from '../timers/release-letters-that-waited.js';
import type { Reaction } from './reaction.js';
import { WhenDecisionRatifiedDraftLetters } from './when-decision-ratified-draft-letters.js';
import { WhenPatientKnowsReleaseLetters } from './when-patient-knows-release-letters.js';

setUpDesks();

/** Brings it every fact of the case's stream that it listens to, as the worker does: with the board's eyes and more than once. */
async function bring(reaction: Reaction): Promise<number> {
  const facts = (await house.facts(`case:${desk.caseId}`)).filter(({ type }) => reaction.on.includes(type)) as unknown as LoggedFact[];
  for (const fact of [...facts, ...facts])
    await house.work.run({ name: 'react', actor: { kind: 'system', id: 'worker' }, viewer: boardAudience(house.board) }, async (unit) => {
      await reaction.run(fact, unit);
      return {};
    });
  return facts.length;
}
const letters = () => rows('select id, kind, status, version from letter where case_id = $1 order by kind', desk.caseId);
const release = () => new ReleaseLetters(house.work);
async function signed(): Promise<void> {
  await ratify(await carried());
  expect(await bring(new WhenDecisionRatifiedDraftLetters(new DraftLetters(house.work)))).toBe(1);
  await new SignLetters(house.work).execute(house.who.chair, { letters: (await letters()).map(({ id, version }) => ({ id, version })) });
}
const statuses = async () => (await letters()).map(({ status }) => status);

describe('letters, without anybody asking', () => {
  it('[MEET-6] are drafted when a decision is ratified, once', async () => {
    await ratify(await carried());
    await bring(new WhenDecisionRatifiedDraftLetters(new DraftLetters(house.work)));
    expect((await letters()).map(({ kind, status }) => [kind, status])).toEqual([
      ['PATIENT', 'DRAFT'],
      ['REFERRER', 'DRAFT'],
    ]);
  });

  it('[MEET-6] go out when the referring side says that the patient knows', async () => {
    await signed();
    await new RecordPatientTold(house.work).execute(house.who.referrer, { caseId: desk.caseId, toldOn: null, note: null });
    expect(await statuses()).toEqual(['WITHHELD_UNTIL', 'WITHHELD_UNTIL']);
    expect(await bring(new WhenPatientKnowsReleaseLetters(release()))).toBe(1);
    expect(await statuses()).toEqual(['RELEASED', 'RELEASED']);
  });

  it('[MEET-6] go out when their date has come, and not before', async () => {
    await signed();
    const timer = new ReleaseLettersThatWaited(house.writer, release());
    await timer.run();
    expect(await statuses()).toEqual(['WITHHELD_UNTIL', 'WITHHELD_UNTIL']);
    const [{ due_at: due }] = await rows(
      `update letter_due set due_at = now() - interval '1 second' where letter_id in (select id from letter where case_id = $1) returning due_at`,
      desk.caseId,
    );
    expect(due).toBeDefined();
    // The letter's own date decides, whatever the timer was told.
    await timer.run();
    expect(await statuses()).toEqual(['WITHHELD_UNTIL', 'WITHHELD_UNTIL']);
    house.now = new Date(house.now.getTime() + 400 * 86_400_000);
    await timer.run();
    expect(await statuses()).toEqual(['RELEASED', 'RELEASED']);
    house.now = new Date(house.now.getTime() - 400 * 86_400_000);
  });
});
