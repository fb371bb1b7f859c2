import { describe, expect, it } from '@jest/globals';
import { risksOf, type PlanAtHand } from './implementation-risk.js';

const step = (kind: PlanAtHand['steps'][number]['kind'], condition: string | null = null) => ({ kind, condition });
const plan = (more: Partial<PlanAtHand> = {}): PlanAtHand => ({
  steps: [step('PROCEDURE')],
  goals: 'To walk to the shops',
  health: { diagnoses: [], devices: [], medications: [] },
  assessed: false,
  owned: true,
  notOffered: false,
  uncertain: false,
  ...more,
});
const ill = { diagnoses: ['Atrial fibrillation'], devices: [], medications: [] };

describe('what may keep a plan from being carried out', () => {
  it('[DEC-15] names nothing where everything is seen to', () => expect(risksOf(plan())).toEqual([]));

  it('[DEC-15] no recorded patient preference, an unmet condition, nobody who sees to it', () => {
    expect([risksOf(plan({ goals: null })), risksOf(plan({ goals: ' ' }))]).toEqual([['NO_PATIENT_PREFERENCE'], ['NO_PATIENT_PREFERENCE']]);
    expect(risksOf(plan({ steps: [step('PROCEDURE'), step('PROCEDURE', 'if the block gives 50 %')] }))).toEqual(['CONDITION_UNMET']);
    expect(risksOf(plan({ owned: false }))).toEqual(['NO_OWNER']);
    expect(risksOf(plan({ owned: false, steps: [step('NOT_OFFERED')] }))).toEqual([]);
  });

  it('[DEC-15] a comorbidity that nobody has assessed, for a plan with a procedure', () => {
    const antithrombotic = { name: 'Apixaban', dose: null, antithrombotic: true, lastTakenOn: null };
    for (const health of [
      ill,
      { ...ill, diagnoses: [], devices: ['Pacemaker'] },
      { diagnoses: [], devices: [], medications: [antithrombotic] },
    ])
      expect(risksOf(plan({ health }))).toEqual(['COMORBIDITY_NOT_ASSESSED']);
    expect(risksOf(plan({ health: ill, assessed: true }))).toEqual([]);
    expect(risksOf(plan({ health: ill, steps: [step('REHABILITATION_FIRST')] }))).toEqual([]);
    expect(risksOf(plan({ health: { diagnoses: [], devices: [], medications: [{ ...antithrombotic, antithrombotic: false }] } }))).toEqual(
      [],
    );
  });

  it('[DEC-15] a procedure that is not offered, or that is for research or special arrangements alone', () => {
    expect(risksOf(plan({ notOffered: true }))).toEqual(['PROCEDURE_NOT_OFFERED']);
    expect(risksOf(plan({ uncertain: true }))).toEqual(['STUDY_OR_ARRANGEMENTS_MISSING']);
    expect(risksOf(plan({ uncertain: true, steps: [step('PROCEDURE'), step('RESEARCH_STUDY')] }))).toEqual([]);
  });
});
