import { describe, expect, it } from '@jest/globals';
import type { Refusal } from '#kernel';
import {
  letterStatuses,
  releaseAfterSigning,
  toldOn,
  whyNotCancel,
  whyNotCorrect,
  whyNotEdit,
  whyNotRecordTold,
  whyNotSign,
  whyStale,
  type Asking,
  type LetterAtHand,
} from './letter-life.js';

const letter = (more: Partial<LetterAtHand> = {}): LetterAtHand => ({ kind: 'PATIENT', status: 'DRAFT', version: 3, stands: true, patientDied: false, corrected: false, copiesWithoutConsent: false, ...more }); // prettier-ignore
const chair: Asking = { chairs: true, coordinates: false };
const coordinator: Asking = { chairs: false, coordinates: true };
const member: Asking = { chairs: false, coordinates: false };
const code = (refusal: Refusal | null) => refusal?.code ?? 'yes';

describe('what may be done with a letter', () => {
  it.each([
    ['edit', whyNotEdit, ['yes', 'LETTER_FROZEN', 'LETTER_FROZEN', 'LETTER_CANCELLED']],
    ['sign', whyNotSign, ['yes', 'LETTER_FROZEN', 'LETTER_FROZEN', 'LETTER_CANCELLED']],
    ['correct', whyNotCorrect, ['LETTER_NOT_SIGNED', 'yes', 'yes', 'LETTER_CANCELLED']],
    ['cancel', whyNotCancel, ['yes', 'yes', 'LETTER_FROZEN', 'LETTER_CANCELLED']],
  ])('[MEET-6] in each state: %s', (_what, whyNot, expected) => {
    expect(letterStatuses.map((status) => code(whyNot(chair, letter({ status }))))).toEqual(expected);
  });

  it('[MEET-6] by whom', () => {
    const signed = letter({ status: 'WITHHELD_UNTIL' });
    const asked = [chair, coordinator, member].map((who) => [whyNotEdit(who, letter()), whyNotSign(who, letter()), whyNotCorrect(who, signed), whyNotCancel(who, letter())].map(code)); // prettier-ignore
    expect(asked).toEqual([
      ['yes', 'yes', 'yes', 'yes'],
      ['yes', 'LETTER_CHAIR_ONLY', 'yes', 'LETTER_CHAIR_ONLY'],
      ['LETTER_FORBIDDEN', 'LETTER_CHAIR_ONLY', 'LETTER_FORBIDDEN', 'LETTER_CHAIR_ONLY'],
    ]);
  });

  it('[CASE-11] nothing is signed to a patient who has died; the referrer is written to', () => {
    expect(code(whyNotSign(chair, letter({ patientDied: true })))).toBe('LETTER_PATIENT_DIED');
    expect(code(whyNotCorrect(chair, letter({ patientDied: true, status: 'RELEASED' })))).toBe('LETTER_PATIENT_DIED');
    expect(code(whyNotSign(chair, letter({ patientDied: true, kind: 'REFERRER' })))).toBe('yes');
  });

  it('[MEET-6] nothing is signed of a decision that no longer stands, and of a letter there is one correction', () => {
    expect(code(whyNotSign(chair, letter({ stands: false })))).toBe('LETTER_SUPERSEDED');
    expect(code(whyNotCorrect(chair, letter({ status: 'RELEASED', corrected: true })))).toBe('LETTER_CORRECTED_ALREADY');
  });

  it('[CASE-5] only the version that was read', () => {
    expect(whyStale(letter(), 3)).toBeNull();
    expect(whyStale(letter(), 2)?.facts).toEqual({ currentVersion: 3 });
  });
});

describe('when it goes out', () => {
  const ratifiedAt = new Date('2026-11-01T12:00:00Z');
  const signedAt = (day: string, more: { priority?: string | null; told?: boolean; delayDays?: number } = {}) =>
    releaseAfterSigning({ priority: 'P3', told: false, ratifiedAt, delayDays: 5, ...more }, new Date(day));
  it('[MEET-6] waits for the patient to be told or for the charter’s delay, counted from the decision', () => {
    const until = new Date('2026-11-06T12:00:00Z');
    expect(signedAt('2026-11-01T13:00:00Z')).toEqual({ status: 'WITHHELD_UNTIL', until });
    expect(signedAt('2026-11-06T11:59:59Z')).toEqual({ status: 'WITHHELD_UNTIL', until });
    expect(signedAt('2026-11-06T12:00:00Z')).toEqual({ status: 'RELEASED', until: null });
    expect(signedAt('2026-11-01T13:00:00Z', { told: true }).status).toBe('RELEASED');
    expect(signedAt('2026-11-01T13:00:00Z', { delayDays: 0 }).status).toBe('RELEASED');
    expect(signedAt('2026-11-01T13:00:00Z', { priority: null }).status).toBe('WITHHELD_UNTIL');
  });
  it('[MEET-6] an emergency waits for nothing', () => {
    expect(signedAt('2026-11-01T12:00:01Z', { priority: 'P1' })).toEqual({ status: 'RELEASED', until: null });
  });
});

describe('that the patient was told', () => {
  const nobody = { votes: false, chairs: false, coordinates: false, refers: false };
  it.each(['votes', 'chairs', 'coordinates', 'refers'] as const)('[MEET-6] is recorded by who %s', (what) => {
    expect(whyNotRecordTold({ ...nobody, [what]: true })).toBeNull();
    expect(code(whyNotRecordTold(nobody))).toBe('PATIENT_TOLD_FORBIDDEN');
  });
  it('[MEET-6] happened between the decision and today', () => {
    expect(toldOn(null, '2026-11-01', '2026-11-05')).toBe('2026-11-05');
    for (const day of ['2026-11-01', '2026-11-05']) expect(toldOn(day, '2026-11-01', '2026-11-05')).toBe(day);
    for (const day of ['2026-10-31', '2026-11-06', '1 November', ''])
      expect(() => toldOn(day, '2026-11-01', '2026-11-05')).toThrow(expect.objectContaining({ code: 'PATIENT_TOLD_DATE' }));
  });
});
