import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { DecisionToTell, StepToTell } from '#decisions';
import { boardLetter } from './board-letter.js';
import { edited } from './editing.js';
import { documentText, type LetterDocument } from './letter-document.js';
import { patientLetter } from './patient-letter.js';
import { plainlyKnown, stepInPlainWords } from './plain-words.js';
import type { DissentShown, LetterSubject } from './subject.js';

const step = (more: Partial<StepToTell> = {}): StepToTell => ({
  number: 1, concurrent: false, kind: 'PROCEDURE', procedureCode: 'ESI-TF-L', procedureName: 'Lumbosacral transforaminal epidural / nerve-root injection',
  side: 'LEFT', levels: ['L5'], guidance: 'CT', timing: 'within four weeks', study: null, condition: 'INR below 1.5', ...more,
}); // prettier-ignore
const record = {
  patientGoals: 'Walk to the shop', patientPreference: 'No general anaesthetic', optionsConsidered: ['Physiotherapy alone', 'Waiting'], informationMissing: 'HbA1c',
  rehabilitationPlan: 'Walking programme from day 3', medicationPlan: 'Apixaban: last dose 72 h before, restart after 24 h', consentPoints: ['Infection', 'Off-label steroid'],
  safetyResults: [{ rule: 'HOLD SIR2019', verdict: 'HOLD', note: 'apixaban', override: null }], fundingRoute: 'Standard', tellsPatient: 'x', tellPatientBy: '2026-12-01',
} as unknown as DecisionToTell['record']; // prettier-ignore
const dissents = [{ by: 'Dr Contrary', discipline: 'SPINAL_SURGERY', reason: 'Decompress instead' }];
const decision = (more: Partial<DecisionToTell> = {}): DecisionToTell => ({
  id: 'd', caseId: 'c', reviewId: 'r', charterId: 'h', supersedesId: null, stands: true, ratifiedAt: new Date('2026-11-23T10:00:00Z'), ratifiedBy: 'p', strength: 'MAJORITY', splitReason: null,
  rationale: 'The level agrees with the picture', steps: [step(), step({ number: 2, kind: 'REHABILITATION_FIRST', procedureCode: null, procedureName: null, side: null, levels: [], guidance: null, timing: null, condition: null })],
  record, tellsPatient: 'Dr Kind', dissents, actions: [{ what: 'Book the list', owner: 'Coordinator', dueOn: '2026-11-30' }], phoneBallots: [], ...more,
}); // prettier-ignore
const subject = (more: Partial<LetterSubject> = {}): LetterSubject => ({
  decision: decision(), caseNumber: 'SPN-2026-0142', boardName: 'Spine board', organisationName: 'Riverside', referringClinician: 'Dr Ref', question: 'Injection or not?',
  patient: { name: 'EXAMPLE, Invented', birthDate: '1970-02-01', identifier: '12345' }, dissentShown: 'NAMED',
  followUp: [{ name: 'Safety call', afterDays: 3, windowDays: 2 }, { name: '6 weeks', afterDays: 42, windowDays: 14 }, { name: '6 months', afterDays: 183, windowDays: 28 }], ...more,
}); // prettier-ignore
const board = (more: Partial<LetterSubject> = {}) => documentText(boardLetter(subject(more)));
const patient = (more: Partial<LetterSubject> = {}) => documentText(patientLetter(subject(more)));

describe('the letter to the referrer', () => {
  it('[MEET-6] says in the board’s words everything that the decision records', () => {
    const text = board();
    for (const part of [
      'Dr Ref', 'Riverside', 'EXAMPLE, Invented', '1 February 1970', '12345', 'SPN-2026-0142', '23 November 2026', 'Injection or not?', 'The level agrees with the picture',
      'nerve-root injection (ESI-TF-L); left; L5; guidance: CT; within four weeks', '2. Rehabilitation first', 'carried by a majority', 'Step 1: INR below 1.5', 'Physiotherapy alone', 'HbA1c',
      'Goals: Walk to the shop', 'Preference: No general anaesthetic', 'HOLD SIR2019 | HOLD | apixaban', 'Apixaban: last dose 72 h before', 'Walking programme', 'A recommendation is not consent',
      'Off-label steroid', 'Standard', 'Dr Kind tells the patient by 1 December 2026.', 'Book the list | Coordinator | 30 November 2026', 'Safety call | 3 | ± 2',
    ]) expect(text).toContain(part);
  }); // prettier-ignore

  it.each<[DissentShown, string[], string[]]>([
    ['NAMED', ['Dr Contrary (spinal surgery): Decompress instead'], []],
    ['UNNAMED', ['Decompress instead'], ['Contrary', 'spinal surgery']],
    ['COUNT', ['One member objected.'], ['Contrary', 'Decompress']],
  ])('[MEET-6] shows dissent as the charter says: %s', (dissentShown, shown, hidden) => {
    const text = board({ dissentShown });
    for (const part of shown) expect(text).toContain(part);
    for (const part of hidden) expect(text).not.toContain(part);
    expect(board({ dissentShown, decision: decision({ dissents: [] }) })).not.toContain('VIEWS THAT DIFFERED');
  });

  it('[MEET-6] leaves out what nobody wrote down', () => {
    const nothing = { optionsConsidered: [], consentPoints: [], safetyResults: [], informationMissing: null, rehabilitationPlan: null, medicationPlan: null, fundingRoute: null, patientGoals: null, patientPreference: null, tellPatientBy: null } as never;
    const text = board({ decision: decision({ record: nothing, tellsPatient: null, actions: [], dissents: [] }), followUp: [], referringClinician: null });
    for (const title of ['OPTIONS', 'MISSING', 'GOALS', 'SAFETY', 'MEDICATION', 'REHABILITATION\n', 'FUNDING', 'TELLING', 'ACTIONS', 'FOLLOW-UP', 'null', 'undefined'])
      expect(text).not.toContain(title);
    expect(text).toContain('To the referring clinician');
  }); // prettier-ignore
});

describe('the letter to the patient', () => {
  it('[MEET-6] says that a recommendation is not consent, and shows the alternatives and that there may be none', () => {
    const text = patient();
    for (const part of ['It is not consent', 'You may say no', 'Physiotherapy alone', 'Waiting.', 'Having no treatment of this kind now is always possible', 'Infection.',
      'Do not stop or change anything before your doctor', 'Apixaban', 'Dr Kind will talk with you about it by 1 December 2026.', '3 days afterwards', '6 weeks afterwards', '6 months afterwards'])
      expect(text).toContain(part);
    const refused = patient({ decision: decision({ steps: [step({ kind: 'NOT_OFFERED', procedureCode: null, procedureName: null, side: null })] }) });
    expect(refused).not.toContain('Having no treatment');
    expect(patient({ decision: decision({ record: { ...record, medicationPlan: null } }) })).toContain('Do not stop or change any medicine because of this letter');
  }); // prettier-ignore

  it.each<DissentShown>(['NAMED', 'UNNAMED', 'COUNT'])('[MEET-6] names no dissenter and no objection, whatever the charter shows others: %s', (dissentShown) => {
    const text = patient({ dissentShown });
    for (const part of ['Contrary', 'Decompress', 'objected', 'majority', 'vote']) expect(text).not.toContain(part);
  }); // prettier-ignore

  it('[MEET-6] explains every kind of step, and never shows a code of ours', () => {
    const kinds = ['REHABILITATION_FIRST', 'PAIN_MANAGEMENT_PROGRAMME', 'MORE_INFORMATION', 'OTHER_SPECIALTY', 'RESEARCH_STUDY', 'NOT_OFFERED', 'NO_PREFERENCE'] as const;
    const words = kinds.map((kind) => stepInPlainWords(step({ kind, procedureCode: null, procedureName: null, study: 'a study of walking' })));
    expect(new Set(words).size).toBe(kinds.length);
    for (const one of [...words, patient()]) expect(one).not.toMatch(/[A-Z]{2,}_[A-Z]|ESI-TF|undefined|null/);
  }); // prettier-ignore

  it('[MEET-6] has plain words for every procedure of the catalogue, and the name where it has none', () => {
    const catalogue = readFileSync('libs/contexts/procedures/src/catalogue/procedures.yaml', 'utf8');
    const codes = [...catalogue.matchAll(/- code: (\S+)/g)].map(([, code]) => code!);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !plainlyKnown(code))).toEqual([]);
    expect(stepInPlainWords(step({ procedureCode: 'NEW', procedureName: 'Something new' }))).toContain('Something new on the left');
    expect(stepInPlainWords(step({ procedureCode: 'constructor', procedureName: 'Odd' }))).toContain('Odd');
  });
});

describe('editing', () => {
  const letter: LetterDocument = patientLetter(subject());
  it('[MEET-6] changes free paragraphs and nothing that comes from the record', () => {
    const after = edited(letter, { paragraphs: [{ key: 'opening', text: '  Dear Ms Example,\u0000 ' }, { key: 'closing', text: '' }] }, false);
    expect(documentText(after)).toContain('Dear Ms Example,');
    expect(documentText(after)).not.toContain('If you get worse');
    expect(after.blocks.length).toBe(letter.blocks.length);
    for (const key of ['', 'What the team suggests', 'unknown'])
      expect(() => edited(letter, { paragraphs: [{ key, text: 'x' }] }, true)).toThrow(expect.objectContaining({ code: 'LETTER_PARAGRAPH_UNKNOWN' }));
    expect(() => edited(letter, { paragraphs: [{ key: 'opening', text: 'x'.repeat(8_001) }] }, true)).toThrow(expect.objectContaining({ code: 'LETTER_TEXT_TOO_LONG' }));
  }); // prettier-ignore

  it('[MEET-6] gives copies to others only where a basis for sharing is recorded', () => {
    const copiesTo = ['Dr General', ' '];
    expect(edited(letter, { paragraphs: [], copiesTo }, true).copiesTo).toEqual(['Dr General']);
    expect(() => edited(letter, { paragraphs: [], copiesTo }, false)).toThrow(expect.objectContaining({ code: 'LETTER_CONSENT_MISSING' }));
    expect(edited(letter, { paragraphs: [], copiesTo: [] }, false).copiesTo).toEqual([]);
    expect(() => edited(letter, { paragraphs: [], copiesTo: Array(11).fill('x') }, true)).toThrow(expect.objectContaining({ code: 'LETTER_TEXT_TOO_LONG' }));
  }); // prettier-ignore
});
