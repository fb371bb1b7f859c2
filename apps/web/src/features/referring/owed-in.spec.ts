import { describe, expect, it } from '@jest/globals';
import { owedIn } from './owed-in.js';

const one = (number: string, more: object = {}) => ({
  __typename: 'BoardCase' as const,
  id: `case_${number}`,
  number,
  status: 'DECIDED' as const,
  mayRecordPatientTold: false,
  mayReport: false,
  patient: { __typename: 'Patient' as const, id: 'patient_1', name: 'Berg, Lise' },
  requestedInformation: [],
  patientTold: [],
  plan: [],
  ...more,
});
const item = (what: string, dueOn: string | null, more: object = {}) => ({
  __typename: 'InformationItem' as const,
  id: what,
  what,
  dueOn,
  overdue: false,
  answeredAt: null,
  withdrawnAt: null,
  ...more,
});

describe('what waits for whoever refers', () => {
  it('[CASE-3] is what was asked for and not answered, by due day', () => {
    const asked = [
      item('later', '2026-12-02'),
      item('undated', null),
      item('given', '2026-11-01', { answeredAt: 'x' }),
      item('first', '2026-12-01'),
    ];
    expect(owedIn([one('A', { status: 'AWAITING_INFORMATION', requestedInformation: asked })]).map(({ what }) => what)).toEqual([
      'first',
      'later',
      'undated',
    ]);
    // A change of the referral has taken it back to the board.
    expect(owedIn([one('A', { status: 'SUBMITTED', requestedInformation: asked })])).toEqual([]);
  });

  it('is a patient to tell until one has, and a step whose day has passed', () => {
    const step = { __typename: 'DecisionStep' as const, number: 1, status: 'PENDING' as const, overdueSince: '2026-11-20' };
    const owed = owedIn([
      one('A', { mayRecordPatientTold: true }),
      one('B', { mayRecordPatientTold: true, patientTold: [{ __typename: 'PatientTold', toldOn: '2026-11-20' }] }),
      one('C', { mayReport: true, plan: [step] }),
      one('D', { plan: [step] }),
    ]);
    expect(owed.map(({ number, kind }) => `${number} ${kind}`)).toEqual(['C REPORT', 'A TELL']);
  });
});
