import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { boardAudience } from '#access';
import { newId, type Actor } from '#kernel';
import { CancelLetter, CorrectLetter, DraftLetters, EditLetter, RecordPatientTold, ReleaseLetters, SignLetters } from '#letters';
import { carried, desk, factTypes, house, propose, cast, ratify, refusalOf, rows, setUpDesks } from '../../../../../test/builders/desk.js';
import type { Somebody } from '../../../../../test/builders/house.js';
import { printPdf } from '../storage/print-pdf.js';
import { signatureOf } from '../domain/signature.js';

setUpDesks();

const who = (name: Somebody): Actor => house.who[name];
const worker: Actor = { kind: 'system', id: 'worker' };
const decided = async (): Promise<string> => (await ratify(await carried())).decisionId;
const draft = (decisionId: string, by: Actor = who('chair')) => new DraftLetters(house.work).execute(by, { decisionId });
const lettersOf = (decisionId: string) => rows('select * from letter where decision_id = $1 order by kind desc, drafted_at', decisionId);
const sign = (letters: { id: string; version: number }[], by: Somebody = 'chair') =>
  new SignLetters(house.work).execute(who(by), { letters });
const told = (by: Somebody, more: { toldOn?: string } = {}) =>
  new RecordPatientTold(house.work).execute(who(by), { caseId: desk.caseId, toldOn: more.toldOn ?? null, note: null });
/** A decision whose two letters are signed. */
async function signed(): Promise<{ decisionId: string; letters: any[] }> {
  const decisionId = await decided();
  await draft(decisionId);
  await sign(await lettersOf(decisionId));
  return { decisionId, letters: await lettersOf(decisionId) };
}
const later = (days: number): void => void (house.now = new Date(house.now.getTime() + days * 86_400_000));
const releaseAsWorker = () => new ReleaseLetters(house.work).execute(worker, { caseId: desk.caseId }, boardAudience(house.board));

describe('drafting', () => {
  it('[MEET-6] gives every ratified decision a letter for the referrer and one for the patient, once however often it is asked', async () => {
    const decisionId = await decided();
    await Promise.all([draft(decisionId), draft(decisionId, who('coordinator')), draft(decisionId)]);
    const letters = await lettersOf(decisionId);
    expect(letters.map(({ kind, status, version }) => [kind, status, version])).toEqual([
      ['REFERRER', 'DRAFT', 1],
      ['PATIENT', 'DRAFT', 1],
    ]);
    expect((await factTypes(`case:${desk.caseId}`)).filter((type) => type === 'lettersDrafted')).toHaveLength(1);
    expect(await factTypes(`referral:${desk.caseId}`)).not.toContain('lettersDrafted');
  });

  it('[MEET-6] is the worker’s, the chair’s and the coordinator’s; to whom the decision is hidden it is not there', async () => {
    const decisionId = await decided();
    expect((await refusalOf(draft(decisionId, who('radiologist')))).code).toBe('LETTER_FORBIDDEN');
    for (const name of ['referrer', 'outsider'] as const)
      expect((await refusalOf(draft(decisionId, who(name)))).code).toBe('LETTER_DECISION_NOT_FOUND');
    expect((await refusalOf(draft(newId()))).code).toBe('LETTER_DECISION_NOT_FOUND');
    const asWorker = house.work.run({ name: 'test', actor: worker, viewer: boardAudience(house.board) }, () => draft(decisionId, worker));
    expect((await asWorker).drafted).toHaveLength(2);
  });

  it('[CASE-11] writes nothing to a patient who has died', async () => {
    const decisionId = await decided();
    await house.owner.query(`update patient set died_on = '2026-01-01' where id = (select patient_id from board_case where id = $1)`, [desk.caseId]);
    await draft(decisionId);
    expect((await lettersOf(decisionId)).map(({ kind }) => kind)).toEqual(['REFERRER']);
  }); // prettier-ignore

  it('[MEET-6] of a later decision withdraws what still waits and supersedes what went out', async () => {
    const first = await signed();
    await told('chair');
    const [referrer, patient] = first.letters;
    const corrected = await new CorrectLetter(house.work).execute(who('chair'), { letterId: patient.id, version: patient.version, reason: 'Typing' }); // prettier-ignore
    const proposalId = await propose('chair', { rationale: 'After the scan' });
    for (const name of ['radiologist', 'chair', 'physiotherapist'] as const) await cast(proposalId, name, 'APPROVE', { revision: 2 });
    const { decisionId } = await ratify(proposalId, 'chair', { revision: 2 });
    await draft(decisionId);
    const [row] = await rows('select status, cancel_code from letter where id = $1', corrected.letterId);
    expect(row).toEqual({ status: 'CANCELLED', cancel_code: 'DECISION_SUPERSEDED' });
    expect((await lettersOf(decisionId)).map(({ supersedes_id }) => supersedes_id)).toEqual([referrer.id, patient.id]);
    expect((await refusalOf(sign([{ id: newId(), version: 1 }, { id: referrer.id, version: 9 }]).then((it) => { throw Object.assign(new Error(), { name: 'Refusal', it }); })) as never as { it: unknown }).it) // prettier-ignore
      .toMatchObject({ signed: [], refused: [{ code: 'LETTER_NOT_FOUND' }, { code: 'LETTER_FROZEN' }] });
  });
});

describe('editing', () => {
  it('[MEET-6] puts free paragraphs in other words, keeps every text, and asks for the current version', async () => {
    const decisionId = await decided();
    await draft(decisionId);
    const [letter] = await lettersOf(decisionId);
    const edit = (version: number, text: string, by: Somebody = 'coordinator') =>
      new EditLetter(house.work).execute(who(by), { letterId: letter.id, version, paragraphs: [{ key: 'opening', text }] });
    await edit(1, 'Dear colleague,');
    expect(await refusalOf(edit(1, 'stale'))).toMatchObject({ code: 'LETTER_STALE', facts: { currentVersion: 2 } });
    expect((await refusalOf(edit(2, 'not mine', 'radiologist'))).code).toBe('LETTER_FORBIDDEN');
    const texts = await rows(`select version, jsonb_path_query_first(content, '$.blocks[*] ? (@.key == "opening")')->>'text' as text, written_by from letter_version where letter_id = $1 order by 1`, letter.id); // prettier-ignore
    expect(texts).toMatchObject([{ version: 1, written_by: house.who.chair.id }, { version: 2, text: 'Dear colleague,', written_by: house.who.coordinator.id }]); // prettier-ignore
  });
});

describe('signing', () => {
  it('[MEET-6] is several at once, each with its own result: what may not be signed holds up none of the others', async () => {
    const decisionId = await decided();
    await draft(decisionId);
    const [referrer, patient] = await lettersOf(decisionId);
    const result = await sign(
      [
        { id: patient.id, version: 7 },
        { id: referrer.id, version: 1 },
        { id: newId(), version: 1 },
      ],
      'deputy',
    );
    expect(result.signed).toEqual([referrer.id]);
    expect(result.refused.map(({ code }) => code)).toEqual(['LETTER_STALE', 'LETTER_NOT_FOUND']);
    expect((await lettersOf(decisionId)).map(({ status }) => status)).toEqual(['WITHHELD_UNTIL', 'DRAFT']);
    expect((await sign([{ id: patient.id, version: 1 }], 'coordinator')).refused).toMatchObject([{ code: 'LETTER_CHAIR_ONLY' }]);
    expect((await refusalOf(sign([]))).code).toBe('LETTER_LIST_LENGTH');
  });

  it('[MEET-6] freezes: the same document gives the stored bytes again, and nobody changes either, past the API not even the owner', async () => {
    const { letters } = await signed();
    for (const letter of letters) {
      const [{ content }] = await rows('select content from letter_pdf where letter_id = $1', letter.id);
      expect(createHash('sha256').update(content).digest('hex')).toBe(letter.pdf_sha256);
      const again = await printPdf(letter.content, { mark: null, signature: signatureOf('chair', 'Chair', 'Spine', letter.signed_at) });
      expect(again.equals(content)).toBe(true);
      const change = (set: string) => house.owner.query(`update letter set ${set} where id = $1`, [letter.id]);
      for (const set of [`content = '{}'`, 'signed_at = now()', `pdf_sha256 = ''`, `kind = 'PATIENT', version = 9`, `status = 'DRAFT'`])
        await expect(change(set)).rejects.toThrow(/never changes/);
      const edit = new EditLetter(house.work).execute(who('chair'), { letterId: letter.id, version: 2, paragraphs: [] });
      expect((await refusalOf(edit)).code).toBe('LETTER_FROZEN');
    }
    for (const statement of ['update letter_pdf set content = null', 'delete from letter', 'update letter_version set version = 9'])
      await expect(house.writer.query(statement)).rejects.toThrow(/permission denied/);
  });

  it('[MEET-6] twice at once signs once', async () => {
    const decisionId = await decided();
    await draft(decisionId);
    const letters = await lettersOf(decisionId);
    const results = await Promise.all([sign(letters), sign([...letters].reverse(), 'deputy')]);
    expect(results.flatMap(({ signed: ids }) => ids).sort()).toEqual(letters.map(({ id }) => id).sort());
    expect(await rows('select count(*)::int as n from letter_pdf where letter_id = any ($1)', letters.map(({ id }) => id))).toEqual([{ n: 2 }]); // prettier-ignore
  });
});

describe('release', () => {
  it('[MEET-6] waits until the patient has been told, by whichever side records it', async () => {
    await signed();
    expect((await releaseAsWorker()).released).toEqual([]);
    expect(await factTypes(`referral:${desk.caseId}`)).not.toContain('letterSigned');
    await told('referrer');
    // The referring side sees no letter to let out: the worker does, when it reads of it.
    expect(await rows('select distinct status from letter where case_id = $1', desk.caseId)).toEqual([{ status: 'WITHHELD_UNTIL' }]);
    expect((await releaseAsWorker()).released).toHaveLength(2);
    const facts = (await factTypes(`referral:${desk.caseId}`)).filter((type) => /letter|plan/.test(type));
    expect(facts.sort()).toEqual(['letterReleased', 'letterReleased', 'planShared']);
    expect((await releaseAsWorker()).released).toEqual([]);
    expect(await rows('select * from letter_due where letter_id in (select id from letter where case_id = $1)', desk.caseId)).toEqual([]);
  });

  it('[MEET-6] is at once when the board’s side records it, and waits for no signature that comes later', async () => {
    const decisionId = await decided();
    await draft(decisionId);
    await told('radiologist');
    expect((await lettersOf(decisionId)).map(({ status }) => status)).toEqual(['DRAFT', 'DRAFT']);
    await sign(await lettersOf(decisionId));
    expect((await lettersOf(decisionId)).map(({ status }) => status)).toEqual(['RELEASED', 'RELEASED']);
  });

  it('[MEET-6] comes when the charter’s delay has passed, to the minute', async () => {
    const { letters } = await signed();
    const until: Date = letters[0].withheld_until;
    const [{ content }] = await rows('select content from charter where board_id = $1', house.board);
    expect(until.getTime() - (await rows('select ratified_at from decision where id = $1', letters[0].decision_id))[0].ratified_at.getTime()).toBe((content.letters?.delayDays ?? 5) * 86_400_000); // prettier-ignore
    house.now = new Date(until.getTime() - 1);
    expect((await releaseAsWorker()).released).toEqual([]);
    house.now = until;
    expect((await releaseAsWorker()).released).toHaveLength(2);
  });

  it('[MEET-6] is at once for an emergency', async () => {
    const decisionId = await decided();
    await house.owner.query(`update board_case set priority = 'P1' where id = $1`, [desk.caseId]);
    await draft(decisionId);
    await sign(await lettersOf(decisionId));
    expect((await lettersOf(decisionId)).map(({ status }) => status)).toEqual(['RELEASED', 'RELEASED']);
  });

  it('[CASE-11] never comes for a patient who has died meanwhile; the referrer’s letter does', async () => {
    const { letters } = await signed();
    await house.owner.query(`update patient set died_on = '2026-01-01' where id = $1`, [letters[0].patient_id]);
    later(30);
    await releaseAsWorker();
    expect(await rows('select kind, status, cancel_code from letter where case_id = $1 order by kind', desk.caseId)).toEqual([
      { kind: 'PATIENT', status: 'CANCELLED', cancel_code: 'PATIENT_DIED' },
      { kind: 'REFERRER', status: 'RELEASED', cancel_code: null },
    ]);
  });

  it('[MEET-6] that the patient was told is recorded from the day of the decision until today, by who takes part or refers', async () => {
    expect((await refusalOf(told('chair'))).code).toBe('PATIENT_TOLD_NO_DECISION');
    await decided();
    for (const name of ['observer', 'administrator'] as const) expect((await refusalOf(told(name))).code).toBe('PATIENT_TOLD_FORBIDDEN');
    for (const toldOn of ['2020-01-01', '2999-01-01', 'soon'])
      expect((await refusalOf(told('chair', { toldOn }))).code).toBe('PATIENT_TOLD_DATE');
    expect((await refusalOf(told('outsider'))).category).toBe('NOT_FOUND');
    await told('physiotherapist');
  });
});

describe('correcting and cancelling', () => {
  it('[MEET-6] a correction is a new letter that supersedes; one that still waited goes nowhere', async () => {
    const { letters } = await signed();
    const [{ id, version }] = letters;
    const correct = () => new CorrectLetter(house.work).execute(who('coordinator'), { letterId: id, version, reason: 'Wrong side in the text' });
    const { letterId } = await correct();
    expect((await refusalOf(correct())).code).toBe('LETTER_CANCELLED');
    expect(await rows('select status, cancel_code, cancel_reason from letter where id = $1', id)).toEqual([
      { status: 'CANCELLED', cancel_code: 'CORRECTED', cancel_reason: 'Wrong side in the text' },
    ]);
    expect(await rows('select status, version, supersedes_id from letter where id = $1', letterId)).toEqual([{ status: 'DRAFT', version: 1, supersedes_id: id }]); // prettier-ignore
    const draftOnly = new CorrectLetter(house.work).execute(who('chair'), { letterId, version: 1, reason: 'Again' });
    expect((await refusalOf(draftOnly)).code).toBe('LETTER_NOT_SIGNED');
  }); // prettier-ignore

  it('[MEET-6] of a released letter leaves it readable, and there is one', async () => {
    const { letters } = await signed();
    await told('chair');
    const input = { letterId: letters[0].id, version: letters[0].version, reason: 'Wrong level' };
    await new CorrectLetter(house.work).execute(who('chair'), input);
    expect((await refusalOf(new CorrectLetter(house.work).execute(who('chair'), input))).code).toBe('LETTER_CORRECTED_ALREADY');
    expect((await refusalOf(new CorrectLetter(house.work).execute(who('referrer'), input))).code).toBe('LETTER_FORBIDDEN');
    expect(await rows('select status from letter where id = $1', input.letterId)).toEqual([{ status: 'RELEASED' }]);
  });

  it('[MEET-6] what nobody outside has seen is cancelled with a reason, and is not drafted again', async () => {
    const decisionId = await decided();
    await draft(decisionId);
    const [, patient] = await lettersOf(decisionId);
    const cancel = (reason: string, by: Somebody = 'chair') =>
      new CancelLetter(house.work).execute(who(by), { letterId: patient.id, version: 1, reason });
    expect((await refusalOf(cancel(' '))).code).toBe('LETTER_REASON_MISSING');
    expect((await refusalOf(cancel('Mine', 'coordinator'))).code).toBe('LETTER_CHAIR_ONLY');
    await cancel('The patient asked for none');
    expect((await draft(decisionId)).drafted).toEqual([]);
    expect((await refusalOf(cancel('Again'))).code).toBe('LETTER_CANCELLED');
  });
});
