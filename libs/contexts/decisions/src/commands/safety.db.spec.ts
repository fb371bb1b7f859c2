import { describe, expect, it } from '@jest/globals';
import { viewerOf } from '#access';
import { boardReads } from '#boards';
import { caseReads } from '#cases';
import {
  DeclareConflict,
  decisionReads,
  EnterSafetyResult,
  OverrideSafetyResult,
  RatifyDecision,
  RatifyReadyDecisions,
  RecordAdvice,
} from '#decisions';
import { globalId } from '#kernel';
import { opinionReads } from '#opinions';
import { organisationReads } from '#organisations';
import { procedureReads } from '#procedures';
import { specialistReads } from '#specialists';
import { askThrough } from '../../../../../test/builders/ask.js';
import { carried, cast, desk, house, idOf, propose, ratify, refusalOf, rows, setUpDesks } from '../../../../../test/builders/desk.js';
import type { Somebody } from '../../../../../test/builders/house.js';

setUpDesks();

const enter = (verdict: 'STOP' | 'DEFER' | 'OK', by: Somebody = 'radiologist', rule = 'HOLD SIR2019') =>
  new EnterSafetyResult(house.work).execute(house.who[by], { reviewId: desk.reviewId, rule, verdict, note: 'Apixaban this morning' });
const override = (proposalId: string, by: Somebody, more: { reason?: string | null; revision?: number; rule?: string } = {}) =>
  new OverrideSafetyResult(house.work).execute(house.who[by], {
    proposalId,
    ...{ revision: 1, rule: 'HOLD SIR2019', reason: 'Bleeding risk accepted', advice: 'Dr Heart by phone', ...more },
  });
const advise = (by: Somebody, givenOn: string) =>
  new RecordAdvice(house.work).execute(house.who[by], { reviewId: desk.reviewId, adviser: 'Dr Heart', discipline: 'CARDIOLOGY', givenOn, content: 'May be paused' }); // prettier-ignore
const ask = askThrough([organisationReads, specialistReads, procedureReads, boardReads, caseReads, opinionReads, decisionReads].flat());
const seen = async (): Promise<any> =>
  (await ask(house, viewerOf(house.who.chair), `{ node(id: "${globalId('Review', desk.reviewId)}") { ... on Review { readyToClose { why } safetyResults { rule verdict needs override overriddenBy { name } secondedBy { name } } advice { adviser givenOn } } } }`)).node; // prettier-ignore

describe('safety results', () => {
  it('[DEC-13] a stop blocks ratification, in one act too, until two voting members have signed; the record names both and the advice', async () => {
    const proposalId = await carried();
    await enter('STOP');
    expect(await refusalOf(ratify(proposalId))).toMatchObject({ code: 'DECISION_SAFETY_NOT_SETTLED', facts: { results: [{ verdict: 'STOP', needs: 'OVERRIDE' }] } }); // prettier-ignore
    const closing = await new RatifyReadyDecisions(new RatifyDecision(house.work)).execute(house.who.chair, { boardId: house.board, proposals: [{ proposalId, revision: 1 }] }); // prettier-ignore
    expect(closing[0]!.refusal!.facts['why']).toContain('SAFETY_NOT_SETTLED');
    expect((await seen()).readyToClose.why).toEqual(closing[0]!.refusal!.facts['why']);
    expect((await refusalOf(override(proposalId, 'coordinator'))).code).toBe('SAFETY_OVERRIDE_FORBIDDEN');
    await override(proposalId, 'radiologist');
    expect((await refusalOf(ratify(proposalId))).facts).toMatchObject({ results: [{ needs: 'SECOND_SIGNATURE' }] });
    expect((await refusalOf(override(proposalId, 'radiologist'))).code).toBe('SAFETY_SECOND_SIGNATURE_NEEDED');
    expect((await seen()).safetyResults).toMatchObject([
      { needs: 'SECOND_SIGNATURE', overriddenBy: { name: 'radiologist' }, secondedBy: null },
    ]);
    await override(proposalId, 'physiotherapist', { reason: null });
    await advise('coordinator', '2026-01-02');
    expect(await seen()).toMatchObject({ safetyResults: [{ needs: null, secondedBy: { name: 'physiotherapist' } }], advice: [{ adviser: 'Dr Heart', givenOn: '2026-01-02' }] }); // prettier-ignore
    const { decisionId } = await ratify(proposalId);
    const [{ record }] = await rows('select record from decision where id = $1', decisionId);
    expect(record.safetyResults).toEqual([
      {
        ...{
          rule: 'HOLD SIR2019',
          verdict: 'STOP',
          note: 'Apixaban this morning',
          override: 'Bleeding risk accepted',
          advice: 'Dr Heart by phone',
        },
        ...{ overriddenBy: idOf('radiologist'), secondedBy: idOf('physiotherapist') },
      },
    ]);
    expect(record.advice).toEqual([{ adviser: 'Dr Heart', discipline: 'CARDIOLOGY', givenOn: '2026-01-02', content: 'May be paused' }]);
  });

  it('[DEC-13] a defer needs one, a revised plan another, and nobody talks it down', async () => {
    const proposalId = await propose();
    await enter('DEFER');
    await override(proposalId, 'chair');
    await propose('chair', { rationale: 'The other side' });
    expect((await refusalOf(override(proposalId, 'chair'))).code).toBe('PROPOSAL_REVISED');
    for (const name of ['radiologist', 'chair', 'physiotherapist'] as const) await cast(proposalId, name, 'APPROVE', { revision: 2 });
    expect((await refusalOf(ratify(proposalId, 'chair', { revision: 2 }))).code).toBe('DECISION_SAFETY_NOT_SETTLED');
    expect((await refusalOf(enter('OK', 'chair'))).code).toBe('SAFETY_RESULT_STANDS');
    expect((await refusalOf(override(proposalId, 'chair', { revision: 2, rule: 'Another' }))).code).toBe('SAFETY_RESULT_NOT_FOUND');
    await override(proposalId, 'chair', { revision: 2 });
    await ratify(proposalId, 'chair', { revision: 2 });
    expect((await refusalOf(override(proposalId, 'chair', { revision: 2 }))).code).toBe('PROPOSAL_ALREADY_RATIFIED');
  });

  it('[DEC-5] advice is recorded by the board, for a day that has come; a stop is not written down by the chair alone', async () => {
    expect((await refusalOf(advise('observer', '2026-01-02'))).code).toBe('SAFETY_FORBIDDEN');
    expect((await refusalOf(enter('OK', 'observer'))).code).toBe('SAFETY_FORBIDDEN');
    expect((await refusalOf(advise('chair', '2999-01-01'))).facts).toMatchObject({ path: ['input', 'givenOn'] });
    const proposalId = await carried();
    const safetyResults = [{ rule: 'CV-01', verdict: 'STOP' as const, override: 'Cardiology agreed.' }];
    expect((await refusalOf(ratify(proposalId, 'chair', { record: { safetyResults } }))).code).toBe('SAFETY_SECOND_SIGNATURE_NEEDED');
    await ratify(proposalId, 'chair', { record: { safetyResults: [{ ...safetyResults[0]!, verdict: 'DEFER' }] } });
  });

  it('[DEC-15] and what else may keep a plan from being carried out is shown on the proposal', async () => {
    const proposalId = await propose();
    const risks = async () =>
      (await ask(house, viewerOf(house.who.chair), `{ node(id: "${globalId('Proposal', proposalId)}") { ... on Proposal { implementationRisks } } }`)).node.implementationRisks; // prettier-ignore
    expect(await risks()).toEqual(['NO_PATIENT_PREFERENCE', 'NO_OWNER']);
    await house.owner.query(`update board_case set health = '{"diagnoses": ["Diabetes"]}', pain_profile = '{"goals": "To walk"}' where id = $1`, [desk.caseId]); // prettier-ignore
    expect(await risks()).toEqual(['COMORBIDITY_NOT_ASSESSED', 'NO_OWNER']);
    await enter('OK');
    await new DeclareConflict(house.work).execute(house.who.radiologist, { caseId: desk.caseId, personId: idOf('radiologist'), kind: 'INTENDED_OPERATOR', note: 'Does it' }); // prettier-ignore
    expect(await risks()).toEqual([]);
    await house.owner.query('update procedure set offered = false where id = $1', [house.procedure]);
    expect(await risks()).toEqual(['PROCEDURE_NOT_OFFERED']);
    await house.owner.query('update procedure set offered = true where id = $1', [house.procedure]);
    await house.owner.query(`insert into procedure_recommendation (id, procedure_codes, body, direction, population, mark, position)
      values (gen_random_uuid(), '{ESI-TF-L}', 'A body', 'research_only', 'all', 'M', 1)`);
    expect(await risks()).toEqual(['STUDY_OR_ARRANGEMENTS_MISSING']);
  });
});
