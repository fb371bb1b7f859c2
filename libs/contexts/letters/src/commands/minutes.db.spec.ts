import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { boardAudience, viewerOf } from '#access';
import { CastBallot, ProposeDecision, RatifyDecision } from '#decisions';
import { newId } from '#kernel';
import { EditMinutes, extractFile, minutesFile, PrepareMinutes, SignMinutes } from '#letters';
import { add, advance, attend, close, defer, factTypes, house, idOf, later, listed, meetingId, meetingRow, open, refusalOf, rows, schedule, setUpMeetings } from '../../../../../test/builders/meeting-table.js'; // prettier-ignore
import type { Somebody } from '../../../../../test/builders/house.js';
import { pdfText } from '../../../../../test/support/pdf-text.js';
import { documentText } from '../domain/letter-document.js';
import { withCases } from '../domain/minutes.js';

setUpMeetings();

const prepare = (by: Somebody = 'coordinator') => new PrepareMinutes(house.work).execute(house.who[by], { meetingId });
const sign = (minutesId: string, by: Somebody = 'chair', version = 1) =>
  new SignMinutes(house.work).execute(house.who[by], { minutesId, version });
const minutesRow = async (id: string) => (await rows('select * from minutes where id = $1', id))[0];
const itemsOf = (id: string) => rows('select * from minutes_item where minutes_id = $1 order by position', id);
const text = async (id: string) =>
  documentText(
    withCases(
      (await minutesRow(id)).content,
      (await itemsOf(id)).map(({ content }) => content),
    ),
  );
const words = (file: Buffer) => pdfText(file).replace(/\s+/g, '');
const numberOf = async (caseId: string) => (await rows('select number from board_case where id = $1', caseId))[0].number as string;

/** One decided case with a dissent, one deferred, one carried; chair and radiologist in the room, the physiotherapist remote. */
async function held() {
  const [decided, deferred, carried] = [await listed({ sealed: false }), await listed(), await listed()];
  const next = await schedule();
  await open();
  for (const name of ['chair', 'radiologist'] as const) await attend(name);
  await attend('physiotherapist', { remote: true });
  await advance({ itemId: decided.itemId });
  later(300_000);
  const [{ version }] = await rows('select version from review where id = $1', decided.reviewId);
  const recommendation = { steps: [{ kind: 'PROCEDURE' as const, procedureId: house.procedure, side: 'RIGHT' as const }] };
  const { proposalId } = await new ProposeDecision(house.work).execute(house.who.chair, { reviewId: decided.reviewId, version, recommendation, rationale: 'Fits' });
  for (const name of ['chair', 'radiologist', 'physiotherapist'] as const)
    await new CastBallot(house.work).execute(house.who[name], { proposalId, revision: 1, choice: 'APPROVE', reason: null, onBehalfOf: null });
  await new RatifyDecision(house.work).execute(house.who.chair, { proposalId, revision: 1, reason: null, record: null });
  await attend('physiotherapist', { left: true });
  await defer(deferred.itemId, 'IMAGING_MISSING', { reason: 'No scan of this year' });
  await close(next);
  return { decided, deferred, carried };
} // prettier-ignore

describe('minutes', () => {
  it('[MEET-6] are produced by the closing: who was there and when, what became of each case, and nothing is lost', async () => {
    const { decided, deferred, carried } = await held();
    const { minutesId } = await prepare();
    const said = await text(minutesId);
    for (const part of ['chair | pain medicine | in the room', 'physiotherapist | physiotherapy | remote', 'Decision: unanimous', 'Transforaminal epidural injection (ESI-TF-L); right',
      'Reason: imaging missing. No scan of this year', 'Carried to a later meeting.', 'Time: 5 min.', await numberOf(decided.caseId), await numberOf(deferred.caseId), await numberOf(carried.caseId)])
      expect(said).toContain(part);
    expect(/Present: (.*)\./.exec(said)![1]!.split(', ').sort()).toEqual(['chair', 'physiotherapist', 'radiologist']);
    expect(said).not.toContain('Example');
    expect((await prepare('chair')).minutesId).toBe(minutesId);
    const asWorker = house.work.run({ name: 'test', actor: { kind: 'system', id: 'worker' }, viewer: boardAudience(house.board) }, async ({ actor }) => new PrepareMinutes(house.work).execute(actor, { meetingId }));
    expect((await asWorker).minutesId).toBe(minutesId);
    expect((await factTypes(`meeting:${meetingId}`)).filter((type) => type === 'minutesPrepared')).toHaveLength(1);
    expect(await factTypes(`case:${deferred.caseId}`)).toContain('minutesPrepared');
    expect(await factTypes(`referral:${deferred.caseId}`)).not.toContain('minutesPrepared');
  }); // prettier-ignore

  it('[MEET-6] are of a closed meeting, prepared by the desk and signed by the chair', async () => {
    await listed();
    await open();
    expect((await refusalOf(prepare())).code).toBe('MINUTES_MEETING_STATE');
    await close(await schedule());
    expect((await refusalOf(prepare('radiologist'))).code).toBe('MINUTES_FORBIDDEN');
    expect((await refusalOf(prepare('referrer'))).category).toBe('NOT_FOUND');
    const { minutesId } = await prepare();
    const edit = (by: Somebody, version: number, key = 'remarks') =>
      new EditMinutes(house.work).execute(house.who[by], { minutesId, version, paragraphs: [{ key, text: 'The next meeting begins later.' }] });
    expect((await refusalOf(edit('radiologist', 1))).code).toBe('MINUTES_FORBIDDEN');
    expect((await refusalOf(edit('coordinator', 1, 'Attendance'))).code).toBe('LETTER_PARAGRAPH_UNKNOWN');
    await edit('coordinator', 1);
    expect((await refusalOf(edit('coordinator', 1))).code).toBe('MINUTES_STALE');
    expect((await refusalOf(sign(minutesId, 'coordinator', 2))).code).toBe('MINUTES_CHAIR_ONLY');
    expect((await refusalOf(sign(minutesId, 'chair', 1))).code).toBe('MINUTES_STALE');
    expect((await refusalOf(sign(newId()))).code).toBe('MINUTES_NOT_FOUND');
    await sign(minutesId, 'deputy', 2);
    expect((await meetingRow()).status).toBe('SIGNED');
    expect((await refusalOf(edit('coordinator', 3))).code).toBe('MINUTES_FROZEN');
    expect((await refusalOf(sign(minutesId, 'chair', 3))).code).toBe('MINUTES_FROZEN');
    expect(await text(minutesId)).toContain('The next meeting begins later.');
  }); // prettier-ignore

  it('[MEET-6] freeze with the signature, whole and by case; nobody changes them past the API either', async () => {
    const { decided, deferred } = await held();
    const { minutesId } = await prepare();
    const chair = viewerOf(house.who.chair);
    expect(words((await minutesFile(house.reader, chair, minutesId))!.content)).toContain('Draft,notsigned');
    await sign(minutesId);
    const whole = (await minutesFile(house.reader, chair, minutesId))!;
    expect(words(whole.content)).toContain('Signedelectronicallyon');
    expect(createHash('sha256').update(whole.content).digest('hex')).toBe((await minutesRow(minutesId)).pdf_sha256);
    expect(whole.patientIds).toHaveLength(3);
    const [item] = (await itemsOf(minutesId)).filter(({ case_id }) => case_id === decided.caseId);
    const extract = words((await extractFile(house.reader, chair, item.id))!.content);
    expect(extract).toContain(`Case${await numberOf(decided.caseId)}`);
    expect(extract).not.toContain(`Case${await numberOf(deferred.caseId)}`);
    expect(extract).not.toContain('imagingmissing');
    for (const change of [`update minutes set content = '{}' where id = $1`, `update minutes set status = 'DRAFT' where id = $1`, `update minutes_item set content = '[]' where minutes_id = $1`])
      await expect(house.owner.query(change, [minutesId])).rejects.toThrow(/never changes/);
    for (const statement of ['update minutes_pdf set content = null', 'delete from minutes', `update minutes_item set content = '[]'`])
      await expect(house.writer.query(statement)).rejects.toThrow(/permission denied/);
  }); // prettier-ignore

  it('[DEC-4] are read by whoever is excluded from a case without it, and neither prepared nor signed by them', async () => {
    const { decided, deferred } = await held();
    const { minutesId } = await prepare();
    await house.owner.query(
      `insert into case_conflict (id, case_id, board_id, organisation_id, patient_id, person_id, kind, treatment, bars_chairing, note, declared_by, declared_at)
       select $1, c.id, c.board_id, c.organisation_id, c.patient_id, $3, 'FAMILY', 'EXCLUDED', false, 'Brother', $3, now() from board_case c where c.id = $2`,
      [newId(), deferred.caseId, idOf('chair')],
    );
    expect((await refusalOf(sign(minutesId))).code).toBe('MINUTES_NOT_WHOLE');
    expect((await refusalOf(prepare('chair'))).code).toBe('MINUTES_NOT_WHOLE');
    expect(await minutesFile(house.reader, viewerOf(house.who.chair), minutesId)).toBeNull();
    await sign(minutesId, 'deputy');
    const items = await itemsOf(minutesId);
    const extractOf = (caseId: string) => extractFile(house.reader, viewerOf(house.who.chair), items.find(({ case_id }) => case_id === caseId).id);
    expect(await extractOf(deferred.caseId)).toBeNull();
    expect(await extractOf(decided.caseId)).not.toBeNull();
  }); // prettier-ignore

  it('[REC-2] are not there for the referring side or another board', async () => {
    const { decided } = await held();
    const { minutesId } = await prepare();
    await sign(minutesId);
    const [item] = (await itemsOf(minutesId)).filter(({ case_id }) => case_id === decided.caseId);
    for (const name of ['referrer', 'administrator', 'outsider', 'formerMember', 'formerGuest'] as const) {
      expect([name, await minutesFile(house.reader, viewerOf(house.who[name]), minutesId)]).toEqual([name, null]);
      expect([name, await extractFile(house.reader, viewerOf(house.who[name]), item.id)]).toEqual([name, null]);
    }
  });
});
