import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { referralInput } from '../../builders/referral.js';
import { startApi, type Api } from '../../support/api.js';

let api: Api;
let board: string;
beforeAll(async () => {
  api = await startApi();
  const { data } = await api.ask<{ viewer: { memberships: { board: { id: string } }[] } }>(
    'chair',
    '{ viewer { memberships { board { id } } } }',
  );
  board = data.viewer.memberships[0]!.board.id;
}, 60_000);
afterAll(() => api?.close());

type Any = Record<string, any>;
const submit = async (more: Any = {}): Promise<Any> => {
  const { data, errors } = await api.ask<Any>(
    'hospital-system',
    `mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) { boardCase { id version owner readiness { code owedBy source mark } otherOpenCases { id } } } }`,
    { input: referralInput(board, more) },
  );
  expect(errors).toEqual([]);
  return data['submitReferral'].boardCase;
};
/** What submitting itself answers. */
const warned = async (more: Any): Promise<Any[]> => {
  const document = 'mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) { otherOpenCases { id } } }';
  const { data } = await api.ask<Any>('hospital-system', document, { input: referralInput(board, more) });
  return data['submitReferral'].otherOpenCases;
};
const act = async (who: string, name: string, input: Any, selection = 'boardCase { id version status owner }'): Promise<Any> => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await api.ask<Any>(who, `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, { input });
  return errors.length > 0 ? { refused: errors[0]!.extensions.code } : data[name];
};
const shown = async (who: string, id: string): Promise<Any> => {
  const selection = `id status owner version emergencyRoute requestedInformation { id what overdue dueOn answer reference answeredAt withdrawReason }
    clocks { step startedAt dueAt endedAt overdue } alerts { id redFlags alerted { name } answeredAt mayAnswer } reopenings { reason fromStatus review { number } }
    review { number question } mayRequestInformation mayAnswerInformation mayClose mayReopen`;
  const { data, errors } = await api.ask<Any>(who, `query ($id: ID!) { boardCase(id: $id) { ${selection} } }`, { id });
  expect(errors).toEqual([]);
  return data['boardCase'];
};
const flagged = {
  type: 'BACK_RADICULAR', sites: [{ site: 'both legs', side: 'BILATERAL' }], redFlags: [{ code: 'CAUDA_EQUINA', finding: 'PRESENT' }],
}; // prettier-ignore

describe('readiness', () => {
  it('[CASE-2] says before submitting what the case says afterwards, and keeps nothing', async () => {
    const more = { consentToShare: null, priorTreatments: [], health: { medications: [{ name: 'Warfarin' }] }, imagingStudies: [] };
    const { question, painProfile, patient } = referralInput(board) as Any;
    const { identifier: _identifier, name: _name, ...seen } = patient;
    const before = await api.ask<Any>(
      'hospital-system',
      'query ($input: ReferralReadinessInput!) { referralReadiness(input: $input) { code owedBy source mark } }',
      {
        input: { question, painProfile, patient: seen, ...more },
      },
    );
    expect(before.errors).toEqual([]);
    const { readiness } = await submit({ question, painProfile, ...more });
    expect(before.data['referralReadiness']).toEqual(readiness);
    expect(readiness.map(({ code }: Any) => code)).toEqual(
      expect.arrayContaining(['IMAGING', 'ANTITHROMBOTIC_MARKED', 'INR_ON_WARFARIN', 'CONSENT_TO_SHARE']),
    );
  });
});

describe('a case lives on', () => {
  it('[CASE-10] warns of a second open case of the same patient on the same board, and of no other', async () => {
    const patient = { identifier: 'TWICE-1', name: 'OKAFOR, Adaeze', birthDate: '1971-03-04', sex: 'female' };
    const first = await submit({ patient });
    expect(first['otherOpenCases']).toEqual([]);
    const second = await submit({ patient, externalReference: 'TWICE' });
    expect(second['otherOpenCases']).toEqual([{ id: first['id'] }]);
    expect(await warned({ patient, externalReference: 'TWICE' })).toEqual([{ id: first['id'] }]);
    expect(await warned({ patient: { ...patient, identifier: 'TWICE-2' } })).toEqual([]);
    await act('hospital-system', 'withdrawReferral', { caseId: first['id'], version: 1, reason: 'Sent twice.' });
    const { data } = await api.ask<Any>('chair', 'query ($id: ID!) { boardCase(id: $id) { otherOpenCases { id } previousCases { id } } }', { id: second['id'] });
    expect(data['boardCase']).toEqual({ otherOpenCases: [], previousCases: [{ id: first['id'] }] });
  });

  it('[CASE-3] is the referrer’s while items are open, each with its own answer', async () => {
    const { id: caseId, version } = await submit();
    const items = [{ what: 'INR', owedBy: 'GP', dueOn: '2020-01-01' }, { what: 'MRI' }];
    const { boardCase: asked } = await act('coordinator', 'requestInformation', { caseId, version, items });
    expect(asked).toMatchObject({ status: 'AWAITING_INFORMATION', owner: 'REFERRER' });
    const [inr, mri] = (await shown('referrer', caseId))['requestedInformation'];
    expect([inr, mri]).toMatchObject([{ what: 'INR', overdue: true }, { what: 'MRI', overdue: false }]);
    expect((await shown('coordinator', caseId))['clocks']).toMatchObject([{ step: 'TRIAGE', dueAt: null, overdue: false }]);
    const answers = [{ itemId: inr.id, answer: '1.1', reference: 'Lab 7' }];
    expect(await act('coordinator', 'answerInformation', { caseId, version: asked.version, answers })).toEqual({ refused: 'CASE_FORBIDDEN' });
    const { boardCase: part } = await act('hospital-system', 'answerInformation', { caseId, version: asked.version, answers });
    expect(part.status).toBe('AWAITING_INFORMATION');
    const drop = { caseId, version: part.version, itemId: mri.id, reason: 'It came with the images.' };
    const { boardCase: back } = await act('coordinator', 'withdrawInformationRequest', drop);
    expect(back).toMatchObject({ status: 'SUBMITTED', owner: 'BOARD' });
    expect((await shown('referrer', caseId))['requestedInformation']).toMatchObject([
      { answer: '1.1', reference: 'Lab 7', overdue: false },
      { withdrawReason: 'It came with the images.', answeredAt: null },
    ]);
  });

  it('[CASE-9] shows alerts to the board alone, the route to both, and says once who answered', async () => {
    const { id: caseId } = await submit({ painProfile: flagged });
    const [ofBoard, ofReferrer] = [await shown('chair', caseId), await shown('referrer', caseId)];
    expect(ofBoard['alerts']).toMatchObject([{ redFlags: ['CAUDA_EQUINA'], answeredAt: null, mayAnswer: true }]);
    expect(ofBoard['alerts'][0].alerted.length).toBeGreaterThan(0);
    expect(ofReferrer).toMatchObject({ alerts: [], clocks: [], reopenings: [] });
    expect(ofReferrer['emergencyRoute']).toBe(ofBoard['emergencyRoute']);
    const alertId = ofBoard['alerts'][0].id;
    expect(await act('referrer', 'answerAlert', { alertId, answer: 'x' })).toEqual({ refused: 'ALERT_NOT_FOUND' });
    const answered = await act('chair', 'answerAlert', { alertId, answer: 'Telephoned.' }, 'alert { answeredBy { name } answer mayAnswer } boardCase { id }');
    expect(answered['alert']).toMatchObject({ answer: 'Telephoned.', mayAnswer: false });
    expect(await act('coordinator', 'answerAlert', { alertId, answer: 'Me too.' })).toEqual({ refused: 'ALERT_ANSWERED' });
  });

  it('[CASE-7] goes back to triage when it was declined, and says so to the board', async () => {
    const { id: caseId, version } = await submit();
    await act('coordinator', 'triageCase', { caseId, version, decline: { code: 'OUT_OF_SCOPE', reason: 'Not ours.' } });
    expect(await shown('coordinator', caseId)).toMatchObject({ owner: null, mayReopen: true, mayClose: false });
    expect(await act('hospital-system', 'reopenCase', { caseId, version: 2, reason: 'Please.' })).toEqual({ refused: 'CASE_FORBIDDEN' });
    const review = { priority: 'P3' };
    expect(await act('coordinator', 'reopenCase', { caseId, version: 2, reason: 'It is ours.', review })).toEqual({ refused: 'REOPEN_INVALID' });
    expect(await act('coordinator', 'reopenCase', { caseId, version: 2, reason: 'It is ours.' })).toMatchObject({ boardCase: { status: 'SUBMITTED' } });
    expect((await shown('chair', caseId))['reopenings']).toEqual([{ reason: 'It is ours.', fromStatus: 'DECLINED', review: null }]);
  });
}); // prettier-ignore
