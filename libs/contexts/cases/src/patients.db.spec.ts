import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MergePatients, RecordDeath, SubmitReferral, TriageCase } from '#cases';
import { newId, type Actor } from '#kernel';
import { patientsDied } from '#patients';
import { buildHouse, type House, type Somebody } from '../../../../test/builders/house.js';
import { referralOfCase } from '../../../../test/builders/submitted.js';

let house: House;
beforeAll(async () => void (house = await buildHouse()), 60_000);
afterAll(() => house?.close());
beforeEach(() => void (house.now = new Date(house.now.getTime() + 1_000)));

const who = (name: Somebody): Actor => house.who[name];
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: Error & { code?: string }) => error.code ?? error.message,
  );
const rows = async (sql: string, ...values: unknown[]) => (await house.owner.query(sql, values)).rows;
const person = (identifier = `P-${newId()}`) => ({
  identifierSystem: null,
  identifier,
  name: 'BERG, Lise',
  birthDate: '1960-02-03',
  sex: 'female',
});
const submit = async (patient = person(), board = house.board, by: Somebody = 'referrer') => {
  const { caseId } = await new SubmitReferral(house.work).execute(who(by), referralOfCase(board, { patient }));
  const [{ patient_id: patientId, version }] = await rows('select patient_id, version from board_case where id = $1', caseId);
  return { caseId, patientId: patientId as string, version: version as number };
};
const merge = (keptPatientId: string, mergedPatientId: string, by: Somebody = 'administrator') =>
  new MergePatients(house.work).execute(who(by), { keptPatientId, mergedPatientId, reason: 'One insurance number.' });
const accept = ({ caseId, version }: { caseId: string; version: number }) =>
  new TriageCase(house.work).execute(who('coordinator'), {
    caseId,
    version,
    accept: { priority: 'P3', complexity: null, questionKind: null, asks: [] },
    returnFor: null,
    decline: null,
  });

describe('merging patients', () => {
  it('[CASE-8] moves every case with all that is inside it, leaves a fact on each, and the old identifier leads to the kept record', async () => {
    const old = person();
    const [kept, merged, second] = [await submit(), await submit(old), await submit(old, house.otherBoard)];
    expect(second.patientId).toBe(merged.patientId);
    await accept(merged);
    for (const by of ['referrer', 'chair', 'bothSides'] as const)
      expect(await refusalOf(merge(kept.patientId, merged.patientId, by))).toBe('PATIENT_MERGE_FORBIDDEN');
    for (const by of ['otherReferrer'] as const)
      expect(await refusalOf(merge(kept.patientId, merged.patientId, by))).toBe('PATIENT_NOT_FOUND');
    await merge(kept.patientId, merged.patientId);

    const tables = await rows(`select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'patient_id')`);
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['board_case', 'imaging_study', 'review', 'decision', 'comment']),
    );
    for (const { name } of tables)
      expect([name, await rows(`select * from ${name} where patient_id = $1`, merged.patientId)]).toEqual([name, []]);
    for (const { caseId } of [merged, second]) {
      expect((await rows('select patient_id from board_case where id = $1', caseId))[0].patient_id).toBe(kept.patientId);
      for (const side of ['case', 'referral']) expect((await house.facts(`${side}:${caseId}`)).at(-1)!.type).toBe('patientMerged');
    }
    expect(await rows('select distinct patient_id from review where case_id = $1', merged.caseId)).toEqual([
      { patient_id: kept.patientId },
    ]);
    const [record] = await rows('select * from patient where id = $1', kept.patientId);
    expect(record.board_ids.sort()).toEqual([house.board, house.otherBoard].sort());
    expect((await rows('select merged_into, merged_by, board_ids from patient where id = $1', merged.patientId))[0]).toEqual({
      merged_into: kept.patientId,
      merged_by: house.who.administrator.id,
      board_ids: [],
    });

    expect((await submit(old)).patientId).toBe(kept.patientId);
    expect(await refusalOf(submit({ ...old, birthDate: '1960-02-04' }))).toBe('PATIENT_IDENTITY_DIFFERS');
    expect(
      (await rows('select * from audit_entry where command = $1 and outcome = $2', 'mergePatients', 'DONE'))[0].patient_ids.sort(),
    ).toEqual([kept.patientId, merged.patientId].sort());
  });

  it('[CASE-8] never twice, never with itself, never across organisations, and never in a chain', async () => {
    const [a, b, c] = [await submit(), await submit(), await submit()];
    await merge(b.patientId, a.patientId);
    expect(await refusalOf(merge(c.patientId, a.patientId))).toBe('PATIENT_MERGED_ALREADY');
    expect(await refusalOf(merge(a.patientId, c.patientId))).toBe('PATIENT_MERGED_ALREADY');
    expect(await refusalOf(merge(c.patientId, c.patientId))).toBe('PATIENT_MERGE_WITH_ITSELF');
    await merge(c.patientId, b.patientId);
    expect(await rows('select distinct merged_into from patient where id = any ($1)', [a.patientId, b.patientId])).toEqual([
      { merged_into: c.patientId },
    ]);
    const foreign = await submit(person(), house.board, 'otherReferrer');
    expect(await refusalOf(merge(c.patientId, foreign.patientId))).toBe('PATIENT_NOT_FOUND');
    await house.owner.query(`insert into affiliation (person_id, organisation_id, role) values ($1, $2, 'ADMINISTRATOR')`, [
      house.who.administrator.id,
      house.otherOrganisation,
    ]);
    expect(await refusalOf(merge(c.patientId, foreign.patientId))).toBe('PATIENT_MERGE_ACROSS');
  });

  it('[CASE-8] of two who merge the same records the other way round one is told so', async () => {
    const [a, b] = [await submit(), await submit()];
    const both = await Promise.all([refusalOf(merge(a.patientId, b.patientId)), refusalOf(merge(b.patientId, a.patientId))]);
    expect(both.sort()).toEqual(['PATIENT_MERGED_ALREADY', 'done']);
  });
});

describe('a recorded death', () => {
  const record = (patientId: string, diedOn: string | null, by: Somebody = 'referrer', reason: string | null = null) =>
    new RecordDeath(house.work).execute(who(by), { patientId, diedOn, reason });
  const today = () => house.now.toISOString().slice(0, 10);

  it('[CASE-11] is told on every case of the patient, whichever board has it, and is what letters and reminders ask', async () => {
    const patient = person();
    const [here, there] = [await submit(patient), await submit(patient, house.otherBoard)];
    const { patientId } = here;
    expect(await refusalOf(record(patientId, today(), 'radiologist'))).toBe('PATIENT_DEATH_FORBIDDEN');
    expect(await refusalOf(record(patientId, today(), 'otherReferrer'))).toBe('PATIENT_NOT_FOUND');
    expect((await patientsDied(house.writer.manager, [patientId])).size).toBe(0);
    await record(patientId, today(), 'coordinator');
    for (const { caseId } of [here, there])
      for (const side of ['case', 'referral']) expect((await house.facts(`${side}:${caseId}`)).at(-1)).toMatchObject({ type: 'patientDied', refs: { version: 2 } });
    const asHouse = await house.work.run({ name: 'ask', actor: who('referrer') }, async ({ manager }) => ({ died: [...(await patientsDied(manager, [patientId, newId()]))] as never }));
    expect(asHouse).toEqual({ died: [[patientId, today()]] });
  });

  it('[CASE-11] is recorded once, and taken back only with a reason', async () => {
    const { caseId, patientId } = await submit();
    await record(patientId, today());
    await record(patientId, today(), 'administrator');
    expect((await house.facts(`case:${caseId}`)).filter(({ type }) => type === 'patientDied')).toHaveLength(1);
    expect(await refusalOf(record(patientId, null))).toBe('PATIENT_REASON_MISSING');
    await record(patientId, null, 'chair', 'It was a namesake.');
    expect((await rows('select died_on from patient where id = $1', patientId))[0].died_on).toBeNull();
    expect(await refusalOf(record(patientId, '2999-01-01'))).toBe('PATIENT_DEATH_INVALID');
  });
}); // prettier-ignore
