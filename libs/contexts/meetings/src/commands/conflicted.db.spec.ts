import { describe, expect, it } from '@jest/globals';
import { globalId } from '#kernel';
import {
  advance, attend, close, defer, delegate, idOf, itemRow, listed, meetingId, note, open, refusalOf, rows, schedule, setUpMeetings,
} from '../../../../../test/builders/meeting-table.js'; // prettier-ignore

setUpMeetings();

describe('who has declared a conflict of interest', () => {
  const declare = (name: 'chair' | 'radiologist', caseId: string, kind: string, treatment: string) =>
    rows(
      `insert into case_conflict (id, case_id, board_id, organisation_id, patient_id, person_id, kind, treatment, bars_chairing, note, declared_by, declared_at)
       select gen_random_uuid(), c.id, c.board_id, c.organisation_id, c.patient_id, $2, $3, $4, $3 = 'OWN_PATIENT', 'x', $2, now() from board_case c where c.id = $1`,
      caseId,
      idOf(name),
      kind,
      treatment,
    );

  it('[DEC-4] whoever is kept away from a case does not end the meeting over it, and does not count for its quorum', async () => {
    const [hidden, seen] = [await listed(), await listed({ kind: 'NOTING' })];
    await declare('chair', hidden.caseId, 'FINANCIAL', 'EXCLUDED');
    await open();
    for (const name of ['chair', 'radiologist', 'physiotherapist'] as const) await attend(name);
    expect((await refusalOf(advance({ itemId: hidden.itemId }))).category).toBe('NOT_FOUND');
    await note([seen.itemId]);
    expect(await refusalOf(close())).toMatchObject({ code: 'MEETING_ITEM_UNDECIDED', facts: { hidden: 1 } });
    expect((await refusalOf(close(await schedule()))).code).toBe('MEETING_ITEM_UNDECIDED');
    await advance({ itemId: hidden.itemId }, 'deputy');
    await close(await schedule(), 'deputy');
    expect((await itemRow(hidden.itemId)).outcome).toBe('CARRIED');
  });

  it('[DEC-4] who has their own patient on the table leaves moving that case to the deputy, and does not vote where the charter says so', async () => {
    const [own, other] = [await listed(), await listed({ kind: 'NOTING' })];
    await declare('chair', own.caseId, 'OWN_PATIENT', 'NOTED');
    await declare('radiologist', other.caseId, 'FINANCIAL', 'DISCUSSES_WITHOUT_VOTE');
    await open();
    expect(await refusalOf(advance({ itemId: own.itemId }))).toMatchObject({ code: 'MEETING_CHAIR_CONFLICTED', facts: { mayMove: [globalId('Person', idOf('deputy'))] } });
    await advance({ itemId: own.itemId }, 'deputy');
    for (const name of ['chair', 'radiologist', 'physiotherapist'] as const) await attend(name);
    expect((await refusalOf(note([other.itemId]))).code).toBe('AGENDA_QUORUM_MISSING');
    await attend('secondRadiologist');
    await note([other.itemId]);
  }); // prettier-ignore

  it('[DEC-4] hands the meeting to somebody without leaving it, and moves past the own patient neither by name nor in somebody’s place', async () => {
    const [own, next] = [await listed(), await listed()];
    const agreed = await listed({ kind: 'NOTING' });
    for (const { caseId } of [own, agreed]) await declare('chair', caseId, 'OWN_PATIENT', 'NOTED');
    await declare('radiologist', own.caseId, 'OWN_PATIENT', 'NOTED');
    await open();
    for (const name of ['chair', 'radiologist', 'physiotherapist'] as const) await attend(name);
    const kept = { code: 'MEETING_CHAIR_CONFLICTED' };
    for (const deed of [() => advance(), () => defer(own.itemId), () => note([agreed.itemId])]) expect(await refusalOf(deed())).toMatchObject(kept);
    await delegate('chair');
    expect(await refusalOf(advance())).toMatchObject(kept);
    await delegate('radiologist');
    expect(await refusalOf(advance({}, 'radiologist'))).toMatchObject({ ...kept, facts: { mayMove: [globalId('Person', idOf('deputy'))] } });
    await delegate('physiotherapist');
    expect((await refusalOf(advance())).facts).toEqual({ mayMove: (['deputy', 'physiotherapist'] as const).map((name) => globalId('Person', idOf(name))) });
    await advance({}, 'physiotherapist');
    // With the own patient on the table the chair still hands it on, and takes the next case up.
    await delegate(null);
    await advance({ itemId: next.itemId });
    expect(await rows('select person_id from attendance where left_at is null and person_id = $1 and meeting_id = $2', idOf('chair'), meetingId)).toHaveLength(1);
  }); // prettier-ignore
});
