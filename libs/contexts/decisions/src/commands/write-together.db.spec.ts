import { describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { desk, house, openDesk, propose, ratify, cast, refusalOf, rows, setUpDesks } from '../../../../../test/builders/desk.js';
import type { Somebody } from '../../../../../test/builders/house.js';
import { Pen } from '../../../../../test/builders/pen.js';
import { WriteTogether } from './write-together.js';

setUpDesks();

const together = () => new WriteTogether(house.writer, { now: () => house.now });
const write = (by: Somebody, update: Uint8Array) => together().write(house.who[by], desk.caseId, desk.reviewId, update);
const open = (by: Somebody, has = new Pen().has) => together().open(house.who[by], desk.caseId, desk.reviewId, has);
async function readBy(name: Somebody): Promise<string> {
  const pen = new Pen();
  pen.take((await open(name))!.lacked);
  return pen.text;
}

describe('a recommendation written together', () => {
  it('[DEC-16] is whole for whoever comes late, in the order of the commits, with who wrote what', async () => {
    const [chair, radiologist] = [new Pen(), new Pen()];
    expect(await write('chair', chair.write('Function first.'))).toBe(1);
    radiologist.take((await open('radiologist'))!.lacked);
    expect(await write('radiologist', radiologist.write('Right L5.'))).toBe(2);
    expect(await readBy('physiotherapist')).toBe('Function first.|Right L5.');
    expect(await rows('select seq, author_id from wording_update where review_id = $1 order by seq', desk.reviewId)).toEqual([
      { seq: 1, author_id: house.who.chair.id },
      { seq: 2, author_id: house.who.radiologist.id },
    ]);
    // What was acknowledged and is sent again changes nothing that anybody reads.
    await write('chair', chair.beyond(new Pen().has));
    expect(await readBy('physiotherapist')).toBe('Function first.|Right L5.');
  });

  it('[DEC-16] several at the same moment all get in, each with a number of their own', async () => {
    const names = ['chair', 'radiologist', 'physiotherapist', 'deputy', 'coordinator'] as const;
    const heads = await Promise.all(names.map((name) => write(name, new Pen().write(`by ${name}`))));
    expect([...heads].sort()).toEqual([1, 2, 3, 4, 5]);
    expect((await readBy('observer')).split('|').sort()).toEqual(names.map((name) => `by ${name}`).sort());
  });

  it('[DEC-16] who may not propose reads and never writes; to the referring side and outsiders it is not there', async () => {
    await write('chair', new Pen().write('Board only'));
    expect((await open('observer'))!.refusal?.code).toBe('PROPOSAL_FORBIDDEN');
    expect(await refusalOf(write('observer', new Pen().write('no')))).toMatchObject({ code: 'PROPOSAL_FORBIDDEN' });
    for (const name of ['referrer', 'administrator', 'otherReferrer', 'outsider', 'formerMember', 'formerGuest'] as const) {
      expect([name, await open(name)]).toEqual([name, null]);
      expect([name, await write(name, new Pen().write('no'))]).toEqual([name, null]);
    }
    // Another case's review is not opened by naming a case that one reads.
    expect(await together().open(house.who.chair, newId(), desk.reviewId, new Pen().has)).toBeNull();
    expect(await rows('select seq from wording_update where review_id = $1', desk.reviewId)).toHaveLength(1);
    await openDesk({ sealed: true });
    expect(await refusalOf(write('chair', new Pen().write('too early')))).toMatchObject({ code: 'PROPOSAL_WHILE_SEALED' });
  });

  it('[DEC-16] a declared conflict ends writing, or reading too, at once', async () => {
    await write('radiologist', new Pen().write('before'));
    const declare = (treatment: string) =>
      house.owner.query(
        `insert into case_conflict (id, case_id, board_id, organisation_id, patient_id, person_id, kind, note, treatment, bars_chairing, declared_by, declared_at)
         select $1, id, board_id, organisation_id, patient_id, $2, 'OTHER', 'Invented', $3, false, $2, now() from board_case where id = $4`,
        [newId(), house.who.radiologist.id, treatment, desk.caseId],
      );
    await declare('DISCUSSES_WITHOUT_VOTE');
    expect(await refusalOf(write('radiologist', new Pen().write('after')))).toMatchObject({ code: 'PROPOSAL_FORBIDDEN' });
    expect(await readBy('radiologist')).toBe('before');
    await house.owner.query(`update case_conflict set treatment = 'EXCLUDED' where case_id = $1`, [desk.caseId]);
    expect(await open('radiologist')).toBeNull();
    expect(await write('radiologist', new Pen().write('after'))).toBeNull();
  });

  it('[DEC-16] is merged into one state when there are many, and says so to whoever reads on from a number before', async () => {
    const pen = new Pen();
    for (let index = 1; index <= 203; index++) expect(await write('chair', pen.write(`${index}`))).toBe(index);
    const [row] = await rows('select head, merged from wording where review_id = $1', desk.reviewId);
    expect(row).toEqual({ head: 203, merged: 201 });
    expect(await rows('select count(*)::int as n from wording_update where review_id = $1 and content is not null', desk.reviewId)).toEqual([{ n: 2 }]);
    expect(await readBy('physiotherapist')).toBe(pen.text);
    for (const [after, updates] of [[0, 3], [200, 3], [201, 2], [202, 1], [203, 0]] as const) {
      const late = new Pen();
      const before = await together().after(house.board, desk.reviewId, after);
      expect([after, before.head, before.updates.length]).toEqual([after, 203, updates]);
      if (updates < 3) continue;
      for (const update of before.updates) late.take(update);
      expect(late.text).toBe(pen.text);
    }
    // For the audience of another board there is nothing.
    expect(await together().after(house.otherBoard, desk.reviewId, 0)).toEqual({ head: 0, updates: [] });
  }, 30_000); // prettier-ignore

  it('[DEC-16] what is put to the vote is a frozen copy of what is stored, and refused where the proposer read another', async () => {
    const pen = new Pen();
    await write('chair', pen.write('Exercise for six weeks.'));
    await write('radiologist', pen.write('Then the right L5 root.'));
    const refused = await refusalOf(propose('chair', { rationale: 'Exercise for six weeks.', writtenTogether: true }));
    expect(refused).toMatchObject({ code: 'PROPOSAL_WORDING_MOVED', category: 'CONFLICT' });
    const rationale = 'Exercise for six weeks.\n\nThen the right L5 root.';
    const proposalId = await propose('chair', { rationale, writtenTogether: true });
    await write('radiologist', pen.write('Written on afterwards.'));
    expect(await rows('select rationale from proposal where id = $1', proposalId)).toEqual([{ rationale }]);
    for (const name of ['radiologist', 'chair', 'physiotherapist'] as const) await cast(proposalId, name, 'APPROVE');
    const { decisionId } = await ratify(proposalId);
    expect(await rows('select rationale from decision where id = $1', decisionId)).toEqual([{ rationale }]);
    // Decided: only the chair amends, and only the chair writes.
    expect(await refusalOf(write('radiologist', new Pen().write('no')))).toMatchObject({ code: 'PROPOSAL_FORBIDDEN' });
    expect(await write('chair', pen.write('An amendment.'))).toBe(4);
  });
});
