import { beforeEach, describe, expect, it } from '@jest/globals';
import { globalId, newId } from '#kernel';
import { as, ask, caseId, comment, facts, house, outcome, thread, threadOf } from '../../../../../test/builders/discussion-desk.js';
import type { Anchor } from '../index.js';

let studyId: string;
beforeEach(async () => {
  const laboratoryValues = [{ code: '777-3', name: 'Platelets', value: 90, unit: '10*9/L', takenOn: '2026-11-10' }];
  await house.owner.query(`update board_case set health = $2 where id = $1`, [caseId, { laboratoryValues }]);
  studyId = newId();
  await house.owner.query(
    `insert into imaging_study (id, case_id, board_id, organisation_id, patient_id, modality, position)
     select $1, id, board_id, organisation_id, patient_id, 'MR', 0 from board_case where id = $2`,
    [studyId, caseId],
  );
});

const platelets: Anchor = { kind: 'LABORATORY_VALUE', code: '777-3', takenOn: '2026-11-10' };
const image = (study = studyId): Anchor => ({
  kind: 'IMAGE',
  studyId: study,
  seriesInstanceUid: '1.2.3',
  sopInstanceUid: '1.2.3.4',
  frame: 7,
  point: { x: 120.5, y: 64 },
  viewport: {
    windowCentre: 40,
    windowWidth: 400,
    rotation: 90,
    flipHorizontal: true,
    flipVertical: false,
    camera: { position: [0, 0, 100], focalPoint: [0, 0, 0], viewUp: [0, -1, 0], parallelScale: 120 },
  },
});

/** An opinion of the radiologist in a review of the case. */
async function opinionOf(sealed: boolean, ofCase = caseId): Promise<Anchor> {
  const [reviewId, opinionId] = [await house.buildReview(ofCase, { sealed }), newId()];
  await house.owner.query(
    `insert into opinion (id, review_id, case_id, board_id, organisation_id, patient_id, author_id, discipline, recommendation, confidence, rationale, after_unsealing, submitted_at)
     select $1, r.id, r.case_id, r.board_id, r.organisation_id, r.patient_id, $3, 'RADIOLOGY', '{"steps":[]}', 3, 'so', false, now() from review r where r.id = $2`,
    [opinionId, reviewId, house.who.radiologist.id],
  );
  return { kind: 'OPINION', opinionId };
}

const shown = `image { studyId seriesInstanceUid sopInstanceUid frame point { x y } viewport { windowCentre windowWidth rotation flipHorizontal
  flipVertical camera { position focalPoint viewUp parallelScale } } } criterion { code } opinion { opinionId } laboratoryValue { code takenOn }`;
const anchorOf = async (viewer: ReturnType<typeof as>, threadId: string) =>
  (await ask(house, viewer, `{ node(id: "${globalId('Thread', threadId)}") { ... on Thread { anchor { ${shown} } } } }`)).node;
const none = { image: null, criterion: null, opinion: null, laboratoryValue: null };

describe('a thread that is anchored', () => {
  it('[DISC-1] to a place in an image shows everybody who reads the case what its author saw', async () => {
    const threadId = await thread('radiologist', { audience: 'REFERRER', anchor: image() });
    const { kind: _kind, studyId: _studyId, ...place } = image() as Extract<Anchor, { kind: 'IMAGE' }>;
    for (const name of ['chair', 'referrer', 'guest'] as const)
      expect(await anchorOf(as(name), threadId)).toEqual({
        anchor: { ...none, image: { studyId: globalId('ImagingStudy', studyId), ...place } },
      });
    expect(await anchorOf(as('outsider'), threadId)).toBeNull();
    expect((await facts('referral')).at(-1)).toEqual(['commentAdded', expect.objectContaining({ threadId })]);
  });

  it('[DISC-1] to a part of an image, a laboratory value, a criterion or nothing shows that alone', async () => {
    const bare = image() as Extract<Anchor, { kind: 'IMAGE' }>;
    const study = { ...bare, seriesInstanceUid: null, sopInstanceUid: null, frame: null, point: null, viewport: null };
    expect((await anchorOf(as('chair'), await thread('chair', { audience: 'BOARD', anchor: study }))).anchor.image).toMatchObject({
      point: null,
      viewport: null,
    });
    const ofValue = await thread('referrer', { anchor: platelets });
    expect((await anchorOf(as('chair'), ofValue)).anchor).toEqual({ ...none, laboratoryValue: { code: '777-3', takenOn: '2026-11-10' } });
    const ofCriterion = await thread('chair', { audience: 'BOARD', anchor: { kind: 'CRITERION', code: 'LBP-6W' } });
    expect((await anchorOf(as('observer'), ofCriterion)).anchor).toEqual({ ...none, criterion: { code: 'LBP-6W' } });
    expect(await anchorOf(as('referrer'), ofCriterion)).toBeNull();
    expect(await anchorOf(as('chair'), await thread('chair', { audience: 'BOARD' }))).toEqual({ anchor: null });
  });

  it('[DISC-1] keeps its anchor when the referral no longer has it, and a reply takes it', async () => {
    const { commentId } = await comment('chair', { audience: 'BOARD', anchor: image() });
    const threadId = await threadOf(commentId);
    await house.owner.query('delete from imaging_study where id = $1', [studyId]);
    expect(await outcome(comment('radiologist', { threadId, anchor: platelets }))).toBe('COMMENT_ANCHOR_IN_REPLY');
    expect(await outcome(comment('radiologist', { threadId }))).toBe('DONE');
    expect((await anchorOf(as('chair'), threadId)).anchor.image.studyId).toBe(globalId('ImagingStudy', studyId));
  });

  it('[DISC-1] names only what is in this case', async () => {
    const elsewhere = await house.buildCase();
    const strange: Anchor[] = [
      image(newId()),
      { ...platelets, takenOn: '2026-11-11' } as Anchor,
      { ...platelets, code: '2951-2' } as Anchor,
      { kind: 'OPINION', opinionId: newId() },
      await opinionOf(false, elsewhere),
    ];
    for (const anchor of strange)
      expect([anchor, await outcome(comment('chair', { audience: 'BOARD', anchor }))]).toEqual([anchor, 'ANCHOR_NOT_FOUND']);
    expect((await house.owner.query('select from thread where case_id = $1', [caseId])).rowCount).toBe(0);
  });

  it("[OPIN-2] to an opinion is the board's, once the seal is broken; until then nobody learns more of it than before", async () => {
    const open = await opinionOf(false);
    const threadId = await thread('chair', { audience: 'BOARD', anchor: open });
    expect((await anchorOf(as('physiotherapist'), threadId)).anchor.opinion).toEqual({
      opinionId: globalId('Opinion', (open as { opinionId: string }).opinionId),
    });
    expect(await anchorOf(as('referrer'), threadId)).toBeNull();
    expect(await outcome(comment('chair', { audience: 'REFERRER', anchor: open }))).toBe('ANCHOR_BOARD_ONLY');
    const sealed = await opinionOf(true);
    expect(await outcome(comment('radiologist', { audience: 'BOARD', anchor: sealed }))).toBe('ANCHOR_SEALED');
    expect(await outcome(comment('chair', { audience: 'BOARD', anchor: sealed }))).toBe('ANCHOR_NOT_FOUND');
  });
});
