import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { viewerOf, type Viewer } from '#access';
import { caseReads } from '#cases';
import { discussionReads } from '#discussion';
import { globalId, newId, type Refusal } from '#kernel';
import { decisionReads } from '#decisions';
import { opinionReads } from '#opinions';
import { organisationReads } from '#organisations';
import { procedureReads } from '#procedures';
import { viewerInPlace } from '#reads';
import { specialistReads } from '#specialists';
import { askThrough } from '../../../../../test/builders/ask.js';
import { exampleCharter } from '../../../../../test/builders/charter.js';
import { buildHouse, type House, type Somebody } from '../../../../../test/builders/house.js';
import { boardReads } from '../queries/board-reads.js';
import { currentCharter } from '../queries/current-charter.js';
import { membersOf } from '../queries/members-of.js';
import { peopleToAlert } from '../queries/people-to-alert.js';
import { seesBoard, seesCaseAsBoard } from '../queries/sees-board.js';
import { standingFromFacts, standingFactsSql } from '../queries/standing-facts.js';
import { standingOf } from '../queries/standing-of.js';
import { votersNow } from '../queries/voters-now.js';
import { AmendCharter } from './amend-charter.js';
import { ChangeMembers, type ChangeMembersInput } from './change-members.js';
import { InviteGuest } from './invite-guest.js';

const ask = askThrough(
  [organisationReads, specialistReads, procedureReads, boardReads, caseReads, opinionReads, discussionReads, decisionReads].flat(),
);

let house: House;
let caseId: string;
beforeAll(async () => {
  house = await buildHouse();
  caseId = await house.buildCase({ guests: true });
  for (const code of ['VP', 'BKP', 'SCS-T'])
    await house.owner.query('insert into procedure (id, code, name, position) values ($1, $2, $2, 9)', [newId(), code]);
  await house.owner.query(`update person set disciplines = array['RADIOLOGY', 'PAIN_MEDICINE', 'PHYSIOTHERAPY', 'NURSING', 'ONCOLOGY']`);
}, 60_000);
afterAll(() => house?.close());
beforeEach(() => {
  house.now = new Date(house.now.getTime() + 1_000);
});

const idOf = (name: Somebody) => house.who[name].id;
const viewer = (name: Somebody): Viewer => viewerOf(house.who[name]);
const standing = (name: Somebody, of?: string) =>
  standingOf(house.writer.manager, { boardId: house.board, personId: idOf(name), now: house.now, ...(of !== undefined && { caseId: of }) });
const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const settled = await work.then(
    () => new Error('was not refused'),
    (error: Error) => error,
  );
  if (settled.name !== 'Refusal') throw settled;
  return settled as Refusal;
};

async function amend(by: Somebody, change: object = {}, more: { version?: number; reason?: string } = {}) {
  const { version } = (await currentCharter(house.writer.manager, house.board))!;
  const content = { ...exampleCharter, emergencyRoute: { ...exampleCharter.emergencyRoute, alerts: [idOf('chair')] }, ...change };
  return new AmendCharter(house.work).execute(house.who[by], {
    boardId: house.board,
    version,
    content,
    reason: 'Agreed in March',
    ...more,
  });
}
const change = (by: Somebody, ...changes: ChangeMembersInput['changes']) =>
  new ChangeMembers(house.work).execute(house.who[by], { boardId: house.board, changes });
const seat = (name: Somebody, more: Partial<ChangeMembersInput['changes'][number]> = {}): ChangeMembersInput['changes'][number] => ({
  personId: idOf(name), role: 'MEMBER', discipline: 'RADIOLOGY', deputy: false, leaves: false, ...more,
}); // prettier-ignore

describe('standing', () => {
  it.each<[Somebody, object]>([
    ['chair', { roles: ['CHAIR'], reads: true, votes: true, chairs: true, discipline: 'PAIN_MEDICINE' }],
    ['deputy', { roles: ['MEMBER'], chairs: true }],
    ['coordinator', { roles: ['COORDINATOR'], coordinates: true, chairs: false, votes: false }],
    ['observer', { roles: ['OBSERVER'], reads: true, votes: false, discipline: null }],
    ['guest', { roles: ['GUEST'], reads: true, votes: true, discipline: 'ONCOLOGY' }],
    ['formerGuest', { roles: [], reads: false, votes: false }],
    ['formerMember', { roles: [], reads: false, votes: false }],
    ['outsider', { roles: [], reads: false, chairs: false }],
    ['referrer', { roles: [], reads: false }],
  ])('[BOARD-2] of %s is the same for commands, for reads and for the predicates', async (name, expected) => {
    const loaded = await standing(name, caseId);
    expect(loaded).toMatchObject(expected);
    const parameters = viewerInPlace({ person: '$1::uuid' });
    const sql = `select ${standingFactsSql(parameters, '$2::uuid', '$3::uuid')} as facts, ${seesCaseAsBoard(parameters, '$2::uuid', '$3::uuid')} as case, ${seesBoard(parameters, '$2::uuid')} as board`;
    const [row] = (await house.owner.query(sql, [idOf(name), house.board, caseId])).rows;
    expect(standingFromFacts(row.facts, house.now)).toEqual(loaded);
    expect(row.case).toBe(loaded.reads);
    expect(row.board).toBe(loaded.roles.some((role) => role !== 'GUEST'));
  });

  it('[BOARD-4] a guest is nothing in another case, nor on the board as a whole', async () => {
    expect((await standing('guest', await house.buildCase())).roles).toEqual([]);
    expect((await standing('guest')).roles).toEqual([]);
  });
});

describe('charter', () => {
  it('[DEC-4] is saved as a new version and warns of what its members cannot satisfy', async () => {
    const before = (await currentCharter(house.writer.manager, house.board))!;
    const { charterId, warnings } = await amend('chair', { agenda: { ...exampleCharter.agenda, cutOffHours: 12 } });
    const after = (await currentCharter(house.writer.manager, house.board))!;
    expect(after).toMatchObject({ id: charterId, version: before.version + 1, content: { agenda: { cutOffHours: 12 } }, boardCode: 'SPN' });
    // One physiotherapist, no spinal surgeon, no psychologist.
    const brief = warnings.map(({ questionKind, procedures, without, missing }) => [
      questionKind,
      procedures,
      without,
      missing.map(({ label }) => label),
    ]);
    expect(brief).toEqual([
      ['STANDARD', ['VP', 'BKP'], null, ['Spinal surgeon']],
      ['STANDARD', ['SCS-T'], null, ['Psychologist']],
      ['STANDARD', [], idOf('physiotherapist'), ['Physiotherapist']],
    ]);
    expect((await house.facts(`board:${house.board}`)).at(-1)).toMatchObject({
      type: 'charterAmended',
      refs: { version: after.version, warnings: 3 },
    });
  });

  it('[BOARD-1] is amended by the chair or deputy only, against the current version, with a reason and known names', async () => {
    for (const name of ['radiologist', 'coordinator', 'observer', 'outsider', 'referrer'] as const)
      expect((await refusalOf(amend(name))).code).toBe('BOARD_CHAIR_ONLY');
    expect(await refusalOf(amend('chair', {}, { version: 1 }))).toMatchObject({ code: 'CHARTER_STALE', facts: { currentVersion: 2 } });
    expect((await refusalOf(amend('chair', {}, { reason: ' ' }))).code).toBe('CHARTER_REASON_MISSING');
    const unknown = { procedures: [{ codes: ['NOT-IN-CATALOGUE'], quorum: exampleCharter.questionKinds[0]!.quorum }] };
    expect(await refusalOf(amend('chair', unknown))).toMatchObject({
      code: 'CHARTER_INVALID',
      facts: { path: ['input', 'content', 'procedures', 0, 'codes', 0] },
    });
    await amend('deputy');
  });

  it('[BOARD-1] of two amendments at once one is made, the other is told the current version', async () => {
    for (let round = 0; round < 5; round++) {
      const { version } = (await currentCharter(house.writer.manager, house.board))!;
      const both = await Promise.allSettled([amend('chair', {}, { version }), amend('deputy', {}, { version })]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
      expect(lost.reason).toMatchObject({ code: 'CHARTER_STALE', facts: { currentVersion: version + 1 } });
    }
  });
});

describe('members', () => {
  it('[DEC-4] joining and leaving is recorded, and warns', async () => {
    const joined = await change('chair', seat('formerMember', { discipline: 'PHYSIOTHERAPY' }));
    expect(joined.warnings.map(({ without }) => without)).toEqual([null, null]);
    expect(await standing('formerMember')).toMatchObject({ roles: ['MEMBER'], discipline: 'PHYSIOTHERAPY' });
    expect(await membersOf(house.writer.manager, house.board)).toContainEqual({
      personId: idOf('formerMember'),
      discipline: 'PHYSIOTHERAPY',
    });
    const left = await change('chair', seat('formerMember', { leaves: true }));
    expect(left.warnings.map(({ without }) => without)).toEqual([null, null, idOf('physiotherapist')]);
    expect((await standing('formerMember')).reads).toBe(false);
    expect((await house.facts(`board:${house.board}`)).at(-1)).toMatchObject({
      type: 'memberChanged',
      refs: { personIds: [idOf('formerMember')] },
    });
  });

  it('[BOARD-3] a change that leaves no chair, or a second one, is refused as a whole', async () => {
    expect((await refusalOf(change('chair', seat('chair', { role: 'CHAIR', leaves: true })))).code).toBe('MEMBER_CHAIR_MISSING');
    expect((await refusalOf(change('chair', seat('deputy', { role: 'CHAIR', discipline: 'PAIN_MEDICINE' })))).code).toBe(
      'MEMBER_CHAIR_MISSING',
    );
    expect(await standing('chair')).toMatchObject({ roles: ['CHAIR'] });
    expect(await standing('deputy')).toMatchObject({ roles: ['MEMBER'] });
  });

  it('[BOARD-3] only the chair or deputy changes them, and only people who hold the discipline vote for it', async () => {
    for (const name of ['radiologist', 'coordinator', 'outsider'] as const)
      expect((await refusalOf(change(name, seat('outsider')))).code).toBe('BOARD_CHAIR_ONLY');
    expect((await refusalOf(change('deputy', seat('outsider', { discipline: 'CARDIOLOGY' })))).code).toBe('MEMBER_DISCIPLINE_NOT_HELD');
    expect((await refusalOf(change('deputy', { ...seat('outsider'), personId: newId() }))).code).toBe('MEMBER_UNKNOWN');
  });

  it('[BOARD-3] two leavings at once cannot take the board its chair: each sees what the other did', async () => {
    const takeOver = () =>
      change('chair', seat('chair', { role: 'CHAIR', leaves: true }), seat('deputy', { role: 'CHAIR', discipline: 'PAIN_MEDICINE' }));
    const both = await Promise.allSettled([takeOver(), takeOver()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((both.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({ code: 'BOARD_CHAIR_ONLY' });
    await change('deputy', seat('deputy', { role: 'CHAIR', leaves: true }), seat('chair', { role: 'CHAIR', discipline: 'PAIN_MEDICINE' }));
  });
});

describe('guests', () => {
  const invite = (
    by: Somebody,
    name: Somebody,
    more: { expiresAt?: Date; discipline?: 'ONCOLOGY' | 'CARDIOLOGY' | null; of?: string } = {},
  ) =>
    new InviteGuest(house.work).execute(house.who[by], {
      caseId: more.of ?? caseId,
      personId: idOf(name),
      discipline: more.discipline === undefined ? 'ONCOLOGY' : more.discipline,
      expiresAt: more.expiresAt ?? new Date(house.now.getTime() + 86_400_000),
    });

  it('[BOARD-4] read and vote in that case from now on, and everybody concerned is told', async () => {
    await invite('coordinator', 'otherReferrer');
    expect(await standing('otherReferrer', caseId)).toMatchObject({ roles: ['GUEST'], votes: true, discipline: 'ONCOLOGY' });
    for (const stream of [`case:${caseId}`, `board:${house.board}`, `inbox:${idOf('otherReferrer')}`])
      expect((await house.facts(stream)).at(-1)).toMatchObject({ type: 'guestInvited', refs: { caseId } });
    await invite('chair', 'otherReferrer', { discipline: null });
    expect(await standing('otherReferrer', caseId)).toMatchObject({ roles: ['GUEST'], votes: false });
  });

  it('[BOARD-4] are invited by the case’s own chair or coordinator, until a date within a year', async () => {
    expect((await refusalOf(invite('radiologist', 'outsider'))).code).toBe('BOARD_INVITATION_FORBIDDEN');
    // Chairs the other board: for them this case is not there, and theirs is nobody else's.
    expect((await refusalOf(invite('outsider', 'outsider'))).code).toBe('GUEST_CASE_NOT_FOUND');
    const tried = await house.owner.query(`select subject from audit_entry where refusal_code = 'GUEST_CASE_NOT_FOUND'`);
    expect(tried.rows).toEqual([{ subject: `case:${caseId}` }]);
    expect((await refusalOf(invite('chair', 'outsider', { of: await house.buildCase({ board: house.otherBoard }) }))).code).toBe(
      'GUEST_CASE_NOT_FOUND',
    );
    // Sees the case as a referrer does, and may still not open the board's side to anybody.
    expect((await refusalOf(invite('referrer', 'referrer'))).code).toBe('BOARD_INVITATION_FORBIDDEN');
    for (const ms of [0, -1, 400 * 86_400_000, Number.NaN])
      expect((await refusalOf(invite('chair', 'outsider', { expiresAt: new Date(house.now.getTime() + ms) }))).code).toBe(
        'GUEST_EXPIRY_INVALID',
      );
    expect((await refusalOf(invite('chair', 'radiologist'))).code).toBe('GUEST_IS_MEMBER');
    expect((await refusalOf(invite('chair', 'outsider', { discipline: 'CARDIOLOGY' }))).code).toBe('MEMBER_DISCIPLINE_NOT_HELD');
  });
});

describe('whose ballot counts', () => {
  it('[BOARD-5] is asked of those who sit on the board now and of every guest the case ever had, each once', async () => {
    const voters = async () => (await votersNow(house.writer.manager, house.board, caseId)).map(({ personId }) => personId);
    const names = ['chair', 'deputy', 'radiologist', 'secondRadiologist', 'physiotherapist', 'bothSides'] as const;
    expect(await voters()).toEqual(expect.arrayContaining([...names.map(idOf), idOf('guest'), idOf('formerGuest')]));
    expect(await voters()).not.toEqual(expect.arrayContaining([idOf('formerMember')]));
    for (const name of ['observer', 'coordinator', 'outsider'] as const) expect(await voters()).not.toContain(idOf(name));
    await change('chair', seat('secondRadiologist', { leaves: true }));
    expect(await voters()).not.toContain(idOf('secondRadiologist'));
    await change('chair', seat('secondRadiologist'), seat('guest', { discipline: 'NURSING' }));
    expect((await voters()).filter((id) => id === idOf('guest'))).toHaveLength(1);
    await change('chair', seat('guest', { discipline: 'NURSING', leaves: true }));
  });

  it('[BOARD-2] an alert reaches whom the charter names while they sit on the board, otherwise those who organise it', async () => {
    const alerted = () => peopleToAlert(house.writer.manager, house.board);
    await amend('chair', { emergencyRoute: { text: 'Telephone', alerts: [idOf('radiologist')] } });
    expect(await alerted()).toEqual([idOf('radiologist')]);
    await change('chair', seat('radiologist', { leaves: true }));
    expect(new Set(await alerted())).toEqual(new Set([idOf('chair'), idOf('deputy'), idOf('coordinator')]));
    await change('chair', seat('radiologist'));
  });
});

describe('reading a board', () => {
  const query =
    () => `{ node(id: "${globalId('Board', house.board)}") { ... on Board { name code emergencyRoute stream { id } members { person { name } role discipline deputy }
    questionKinds { code name emergency asks quorum { label disciplines count } } } } }`;

  it('[BOARD-2] members, and guests, see who sits on it; its worklist is watched by members', async () => {
    const { node } = await ask(house, viewer('observer'), query());
    expect(node).toMatchObject({ name: 'Spine', code: 'SPN', stream: { id: `board:${house.board}` } });
    expect(node.members[0]).toEqual({ person: { name: 'chair' }, role: 'CHAIR', discipline: 'PAIN_MEDICINE', deputy: false });
    expect(node.members.map(({ person }: { person: { name: string } }) => person.name)).not.toContain('formerMember');
    expect(node.questionKinds[0]).toEqual({
      code: 'STANDARD', name: 'Spine or joint', emergency: false, asks: ['RADIOLOGY', 'PAIN_MEDICINE', 'PHYSIOTHERAPY'],
      quorum: exampleCharter.questionKinds[0]!.quorum,
    }); // prettier-ignore
    const { node: forGuest } = await ask(house, viewer('guest'), query());
    expect(forGuest.members).toEqual(node.members);
    expect(forGuest.stream).toBeNull();
  });

  it.each<Somebody>(['referrer', 'outsider', 'formerGuest', 'formerMember'])(
    '[BOARD-2] %s sees what can be asked and nobody of those who sit on it',
    async (name) => {
      const { node } = await ask(house, viewer(name), query());
      expect(node).toMatchObject({ name: 'Spine', members: [], stream: null });
      expect(node.questionKinds).toHaveLength(2);
    },
  );

  it('[BOARD-2] a person learns on which boards they sit, as what, and of which they are a guest, once each', async () => {
    const otherCase = await house.buildCase({ guests: true });
    const memberships = async (name: Somebody) =>
      (await ask(house, viewer(name), '{ viewer { memberships { board { name } role discipline } } }')).viewer.memberships;
    const board = { name: 'Spine' };
    expect(await memberships('coordinator')).toEqual([{ board, role: 'COORDINATOR', discipline: null }]);
    expect(await memberships('guest')).toEqual([{ board, role: 'GUEST', discipline: 'ONCOLOGY' }]);
    expect((await standing('guest', otherCase)).roles).toEqual(['GUEST']);
    expect(await memberships('outsider')).toEqual([{ board: { name: 'Joint' }, role: 'CHAIR', discipline: 'RADIOLOGY' }]);
    for (const name of ['formerGuest', 'formerMember', 'referrer'] as const) expect(await memberships(name)).toEqual([]);
  });
});
