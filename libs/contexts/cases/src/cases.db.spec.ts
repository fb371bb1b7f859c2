import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SubmitReferral, TriageCase, UpdateReferral, WithdrawReferral, type SubmitReferralInput } from '#cases';
import type { Actor } from '#kernel';
import { buildHouse, type House } from '../../../../test/builders/house.js';

const codeOf = (work: Promise<unknown>): Promise<{ code: string; facts: Record<string, unknown> } | null> =>
  work.then(
    () => null,
    (error: { code: string; facts: Record<string, unknown> }) => error,
  );

describe('cases', () => {
  let house: House;
  let system: Actor;
  let submit: SubmitReferral;
  let update: UpdateReferral;
  let withdraw: WithdrawReferral;
  let triage: TriageCase;

  beforeAll(async () => {
    house = await buildHouse();
    const account = '01900000-0000-7000-8000-000000000001';
    await house.owner.query(
      `insert into service_account (id, organisation_id, name, client_id, scopes) values ($1, $2, 'System', 'system', '{referrals:read,referrals:write}')`,
      [account, house.organisation],
    );
    system = { kind: 'serviceAccount', id: account, organisationId: house.organisation, scopes: ['referrals:read', 'referrals:write'] };
    submit = new SubmitReferral(house.work);
    update = new UpdateReferral(house.work);
    withdraw = new WithdrawReferral(house.work);
    triage = new TriageCase(house.work);
  }, 60_000);
  afterAll(() => house?.close());

  const referral = (more: Partial<SubmitReferralInput> = {}): SubmitReferralInput => ({
    boardId: house.board,
    organisationId: null,
    question: 'Which procedure?',
    reason: 'Guidelines disagree.',
    questionKind: null,
    priority: 'P3',
    externalReference: null,
    referringClinician: null,
    patient: { identifierSystem: null, identifier: `DEMO-${Math.random()}`, name: 'BERG, Lise', birthDate: '1960-02-03', sex: 'female' },
    painProfile: {
      type: 'BACK_AXIAL',
      sites: [],
      onset: null,
      durationMonths: 5,
      averageScore: 6,
      worstScore: 8,
      redFlags: [],
      goals: null,
    },
    priorTreatments: [],
    health: { diagnoses: [], medications: [], allergies: [], devices: [], pregnancy: 'NOT_ASKED', laboratoryValues: [] },
    imagingStudies: [{ studyInstanceUid: '1.2.3', modality: 'MR', description: 'MRI', performedOn: null, report: null }],
    consentToShare: null,
    ...more,
  });
  const rowOf = async (caseId: string) =>
    (await house.owner.query('select * from board_case where id = $1', [caseId])).rows[0] as Record<string, never>;

  it('[CASE-12] the same external reference answers with the first case, also when ten arrive at once', async () => {
    const input = referral({ externalReference: 'HIS-77' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit.execute(system, input)));
    expect(new Set(answers.map(({ caseId }) => caseId)).size).toBe(1);
    const { rows } = await house.owner.query(`select count(*)::int as n from board_case where external_reference = 'HIS-77'`);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('[CASE-6] numbers follow each other without a gap, however many submit at once', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => submit.execute(system, referral())));
    const numbers = await Promise.all(all.map(async ({ caseId }) => Number(String((await rowOf(caseId))['number']).slice(-4))));
    const sorted = [...numbers].sort((a, b) => a - b);
    expect(sorted).toEqual(Array.from({ length: 12 }, (_, index) => sorted[0]! + index));
  });

  it('[CASE-8] the same identifier with another birth date is refused and leaves nothing behind', async () => {
    const patient = { identifierSystem: null, identifier: 'SAME', name: 'BERG, Lise', birthDate: '1960-02-03', sex: 'female' };
    await submit.execute(system, referral({ patient }));
    const { rows: before } = await house.owner.query('select count(*)::int as n from board_case');
    expect(await codeOf(submit.execute(system, referral({ patient: { ...patient, birthDate: '1960-02-04' } })))).toMatchObject({
      code: 'PATIENT_IDENTITY_DIFFERS',
      facts: { differing: ['birthDate'] },
    });
    expect((await house.owner.query('select count(*)::int as n from board_case')).rows).toEqual(before);
    const { rows } = await house.owner.query(`select outcome from audit_entry where refusal_code = 'PATIENT_IDENTITY_DIFFERS'`);
    expect(rows).toEqual([{ outcome: 'REFUSED' }]);
  });

  it('[CASE-9] a red flag makes it P1, whatever was asked for', async () => {
    const { caseId } = await submit.execute(
      system,
      referral({ painProfile: { ...referral().painProfile, redFlags: [{ code: 'CAUDA_EQUINA', finding: 'PRESENT', note: null }] } }),
    );
    expect(await rowOf(caseId)).toMatchObject({ priority: 'P1' });
  });

  it('[CASE-10] the review keeps the question and the referral as they were when it opened', async () => {
    const { caseId } = await submit.execute(system, referral());
    await triage.execute(house.who.coordinator, {
      caseId,
      version: 1,
      accept: { priority: 'P2', complexity: null, questionKind: null, asks: [] },
      returnFor: null,
      decline: null,
    });
    await update.execute(system, { caseId, version: 2, question: 'Another question?' });
    const { rows } = await house.owner.query('select question, referral from review where case_id = $1', [caseId]);
    expect(rows[0]).toMatchObject({
      question: 'Which procedure?',
      referral: { question: 'Which procedure?', imagingStudies: [{ studyInstanceUid: '1.2.3' }] },
    });
    expect(await rowOf(caseId)).toMatchObject({ question: 'Another question?', version: 3, status: 'IN_REVIEW' });
  });

  it('[CASE-5] of two who change the same version one is told the current one', async () => {
    const { caseId } = await submit.execute(system, referral());
    const both = await Promise.all([
      codeOf(update.execute(system, { caseId, version: 1, question: 'First?' })),
      codeOf(update.execute(system, { caseId, version: 1, question: 'Second?' })),
    ]);
    expect(both.filter((one) => one === null)).toHaveLength(1);
    expect(both.find((one) => one !== null)).toMatchObject({ code: 'CASE_STALE', facts: { currentVersion: 2 } });
  });

  it('[CASE-4] a member who neither coordinates nor chairs does not triage; for others the case does not exist', async () => {
    const { caseId } = await submit.execute(system, referral());
    const accept = {
      caseId,
      version: 1,
      accept: { priority: 'P3' as const, complexity: null, questionKind: null, asks: [] },
      returnFor: null,
      decline: null,
    };
    expect(await codeOf(triage.execute(house.who.radiologist, accept))).toMatchObject({ code: 'TRIAGE_FORBIDDEN' });
    expect(await codeOf(triage.execute(house.who.outsider, accept))).toMatchObject({ code: 'CASE_NOT_FOUND' });
    expect(await codeOf(triage.execute(house.who.deputy, accept))).toBeNull();
  });

  it('[CASE-7] withdrawing deletes nothing, and nobody but the referring side withdraws', async () => {
    const { caseId } = await submit.execute(system, referral());
    expect(await codeOf(withdraw.execute(house.who.chair, { caseId, version: 1, reason: 'x' }))).toMatchObject({ code: 'CASE_FORBIDDEN' });
    expect(await codeOf(withdraw.execute(system, { caseId, version: 1, reason: ' ' }))).toMatchObject({ code: 'WITHDRAW_REASON_MISSING' });
    await withdraw.execute(system, { caseId, version: 1, reason: 'Moved away.' });
    expect(await rowOf(caseId)).toMatchObject({ status: 'WITHDRAWN', end_reason: 'Moved away.', question: 'Which procedure?' });
    expect(await codeOf(update.execute(system, { caseId, version: 2, question: 'Again?' }))).toMatchObject({ code: 'CASE_STATE_FORBIDS' });
  });

  it('[REC-1] a refusal is audited with the case and its patient; of a case that is not theirs, with what they asked for', async () => {
    const { caseId } = await submit.execute(system, referral());
    const version = 9;
    const accept = { priority: 'P3' as const, complexity: null, questionKind: null, asks: [] };
    await codeOf(triage.execute(house.who.radiologist, { caseId, version, accept, returnFor: null, decline: null }));
    await codeOf(update.execute(system, { caseId, version, question: 'Stale?' }));
    await codeOf(withdraw.execute(house.who.chair, { caseId, version, reason: 'x' }));
    await codeOf(withdraw.execute(house.who.outsider, { caseId, version, reason: 'x' }));
    const patient = [(await rowOf(caseId))['patient_id']];
    const { rows } = await house.owner.query(
      `select command, refusal_code as code, patient_ids as patients from audit_entry where subject = $1 and outcome = 'REFUSED' order by command, refusal_code`,
      [`case:${caseId}`],
    );
    expect(rows).toEqual([
      { command: 'triageCase', code: 'TRIAGE_FORBIDDEN', patients: patient },
      { command: 'updateReferral', code: 'CASE_STALE', patients: patient },
      { command: 'withdrawReferral', code: 'CASE_FORBIDDEN', patients: patient },
      { command: 'withdrawReferral', code: 'CASE_NOT_FOUND', patients: [] },
    ]);
  });

  it('[REC-1] whoever tries a patient’s identifier, or repeats a reference, is found under that patient', async () => {
    const patient = { identifierSystem: null, identifier: 'PROBED', name: 'BERG, Lise', birthDate: '1960-02-03', sex: 'female' };
    const { caseId } = await submit.execute(system, referral({ patient, externalReference: 'HIS-80' }));
    await codeOf(submit.execute(system, referral({ patient: { ...patient, birthDate: '1960-02-04' } })));
    await submit.execute(system, referral({ externalReference: 'HIS-80' }));
    const { rows } = await house.owner.query(
      `select outcome, refusal_code, subject from audit_entry where patient_ids = $1 order by outcome`,
      [[(await rowOf(caseId))['patient_id']]],
    );
    expect(rows).toEqual([
      { outcome: 'DONE', refusal_code: null, subject: `case:${caseId}` },
      { outcome: 'DONE', refusal_code: null, subject: `case:${caseId}` },
      { outcome: 'REFUSED', refusal_code: 'PATIENT_IDENTITY_DIFFERS', subject: null },
    ]);
  });

  it('returned for information, the answer brings it back to where it was', async () => {
    const { caseId } = await submit.execute(system, referral());
    await triage.execute(house.who.chair, {
      caseId,
      version: 1,
      accept: null,
      returnFor: [{ what: 'INR', owedBy: null, dueOn: null }],
      decline: null,
    });
    expect(await rowOf(caseId)).toMatchObject({ status: 'AWAITING_INFORMATION' });
    await update.execute(system, { caseId, version: 2, imagingStudies: [] });
    expect(await rowOf(caseId)).toMatchObject({ status: 'SUBMITTED', version: 3 });
  });

  it('returned twice, each request keeps the time of its own answer', async () => {
    const { caseId } = await submit.execute(system, referral());
    const answeredAt: Date[] = [];
    for (const [round, what] of ['INR', 'MRI report'].entries()) {
      house.now = new Date(house.now.getTime() + 60_000);
      const returnFor = [{ what, owedBy: null, dueOn: null }];
      await triage.execute(house.who.chair, { caseId, version: 1 + 2 * round, accept: null, returnFor, decline: null });
      house.now = new Date(house.now.getTime() + 60_000);
      await update.execute(system, { caseId, version: 2 + 2 * round, reason: `Answered: ${what}` });
      answeredAt.push(house.now);
    }
    const { rows } = await house.owner.query('select answered_at from information_item where case_id = $1 order by requested_at', [caseId]);
    expect(rows).toEqual(answeredAt.map((at) => ({ answered_at: at })));
  });

  it('a repeated request with the same key is done once; with another input it is refused', async () => {
    const input = referral();
    const first = await submit.execute(system, input, 'key-1');
    expect(await submit.execute(system, input, 'key-1')).toEqual(first);
    expect(await codeOf(submit.execute(system, { ...input, question: 'Else?' }, 'key-1'))).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('a referral becomes one fact on each of the four sides', async () => {
    const { caseId } = await submit.execute(system, referral());
    const sides = [`case:${caseId}`, `referral:${caseId}`, `board:${house.board}`, `organisation:${house.organisation}`];
    for (const side of sides)
      expect((await house.facts(side)).filter(({ refs }) => refs['caseId'] === caseId).map(({ type }) => type)).toEqual([
        'referralSubmitted',
      ]);
  });

  it('someone without the scope, of another organisation or of none does not refer', async () => {
    expect(await codeOf(submit.execute({ ...system, scopes: ['referrals:read'] } as Actor, referral()))).toMatchObject({
      code: 'REFERRING_FORBIDDEN',
    });
    expect(await codeOf(submit.execute(house.who.radiologist, referral()))).toMatchObject({ code: 'REFERRING_FORBIDDEN' });
    expect(await codeOf(submit.execute(house.who.referrer, referral({ organisationId: house.otherOrganisation })))).toMatchObject({
      code: 'REFERRING_FORBIDDEN',
    });
    expect(await codeOf(submit.execute(house.who.referrer, referral()))).toBeNull();
  });
});
