import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { viewerOf, type Viewer } from '#access';
import { caseReads } from '#cases';
import { decisionReads } from '#decisions';
import { discussionReads } from '#discussion';
import { globalId, newId } from '#kernel';
import { opinionReads } from '#opinions';
import { organisationReads } from '#organisations';
import { procedureReads } from '#procedures';
import { specialistReads } from '#specialists';
import { askThrough } from '../../../../../test/builders/ask.js';
import { exampleCharter } from '../../../../../test/builders/charter.js';
import { buildHouse, type House, type Somebody } from '../../../../../test/builders/house.js';
import { boardReads } from '../queries/board-reads.js';
import { currentCharter } from '../queries/current-charter.js';
import { AmendCharter } from './amend-charter.js';
import { ChangeMembers, type AddMemberInput } from './change-members.js';
import { InviteGuest } from './invite-guest.js';

const ask = askThrough(
  [organisationReads, specialistReads, procedureReads, boardReads, caseReads, opinionReads, discussionReads, decisionReads].flat(),
);
let house: House;
let members: ChangeMembers;
beforeAll(async () => {
  house = await buildHouse();
  members = new ChangeMembers(house.work);
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
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'DONE',
    (error: { code?: string }) => error.code ?? error,
  );
const seat = (name: Somebody, more: Partial<AddMemberInput> = {}): AddMemberInput => ({
  boardId: house.board, personId: idOf(name), role: 'MEMBER', discipline: 'RADIOLOGY', deputy: false, ...more,
}); // prettier-ignore
const board = async (name: Somebody, fields: string) =>
  (await ask(house, viewer(name), `{ node(id: "${globalId('Board', house.board)}") { ... on Board { ${fields} } } }`)).node;
const versionOf = async (name: Somebody): Promise<number> =>
  ((await board('chair', 'members { person { name } version }')).members as { person: { name: string }; version: number }[]).find(
    ({ person }) => person.name === name,
  )!.version;

describe('members, one at a time', () => {
  it('[BOARD-3] are added, changed and removed, and who did it when is kept for those who keep the desk', async () => {
    await members.add(house.who.chair, seat('outsider'));
    const first = await versionOf('outsider');
    house.now = new Date(house.now.getTime() + 1);
    await members.change(house.who.deputy, { ...seat('outsider', { discipline: 'ONCOLOGY' }), version: first });
    house.now = new Date(house.now.getTime() + 1);
    const input = { boardId: house.board, personId: idOf('outsider'), version: await versionOf('outsider') };
    expect(input.version).toBeGreaterThan(first);
    await members.remove(house.who.chair, input);

    const changes = 'memberChanges { kind person { name } role discipline deputy changedBy { name } }';
    const told = (await board('coordinator', changes)).memberChanges.slice(0, 3);
    const line = { person: { name: 'outsider' }, role: 'MEMBER', deputy: false };
    expect(told).toEqual([
      { ...line, kind: 'LEFT', discipline: 'ONCOLOGY', changedBy: { name: 'chair' } },
      { ...line, kind: 'CHANGED', discipline: 'ONCOLOGY', changedBy: { name: 'deputy' } },
      { ...line, kind: 'JOINED', discipline: 'RADIOLOGY', changedBy: { name: 'chair' } },
    ]);
    for (const name of ['radiologist', 'observer', 'guest', 'referrer', 'formerMember'] as const)
      expect((await board(name, changes)).memberChanges).toEqual([]);
  });

  it('[CASE-5] a version that was seen once never comes again, also not after leaving and coming back', async () => {
    await members.add(house.who.chair, seat('outsider'));
    const seen = await versionOf('outsider');
    await members.remove(house.who.chair, { boardId: house.board, personId: idOf('outsider'), version: seen });
    await members.add(house.who.chair, seat('outsider', { role: 'OBSERVER' }));
    expect(await codeOf(members.remove(house.who.chair, { boardId: house.board, personId: idOf('outsider'), version: seen }))).toBe(
      'MEMBER_STALE',
    );
    await members.remove(house.who.chair, { boardId: house.board, personId: idOf('outsider'), version: await versionOf('outsider') });
  });

  it('[BOARD-3] only by the chair or deputy; the board says who may', async () => {
    for (const name of ['coordinator', 'radiologist', 'observer', 'outsider', 'referrer'] as const) {
      expect(await codeOf(members.add(house.who[name], seat('outsider')))).toBe('BOARD_CHAIR_ONLY');
      expect(await board(name, 'mayChangeMembers mayAmendCharter')).toEqual({ mayChangeMembers: false, mayAmendCharter: false });
    }
    for (const name of ['chair', 'deputy'] as const)
      expect(await board(name, 'mayChangeMembers mayAmendCharter')).toEqual({ mayChangeMembers: true, mayAmendCharter: true });
    expect(await codeOf(members.add(house.who.chair, seat('radiologist')))).toBe('MEMBER_ALREADY_SEATED');
    expect(await codeOf(members.change(house.who.chair, { ...seat('outsider'), version: 1 }))).toBe('MEMBER_NOT_SEATED');
  });

  it('[BOARD-3] the chair is handed over in one act, and handed back', async () => {
    const to = { role: 'CHAIR', discipline: 'PAIN_MEDICINE' } as const;
    await members.change(house.who.chair, { ...seat('deputy', to), version: await versionOf('deputy') });
    const roles = async () =>
      (await board('observer', 'members { person { name } role }')).members.slice(0, 2).map(({ role, person }: never) => [role, person]);
    expect(await roles()).toEqual([
      ['CHAIR', { name: 'deputy' }],
      ['COORDINATOR', { name: 'coordinator' }],
    ]);
    expect(await board('chair', 'mayAmendCharter')).toEqual({ mayAmendCharter: false });
    await members.change(house.who.deputy, { ...seat('chair', to), version: await versionOf('chair') });
    await members.change(house.who.chair, {
      ...seat('deputy', { discipline: 'PAIN_MEDICINE', deputy: true }),
      version: await versionOf('deputy'),
    });
    expect((await roles())[0]).toEqual(['CHAIR', { name: 'chair' }]);
  });
});

describe('the charter, read', () => {
  it('[BOARD-1] in every version, with who changed what and why; [DEC-4] the board says what cannot be satisfied', async () => {
    const { version, content } = (await currentCharter(house.writer.manager, house.board))!;
    const alerts = [idOf('chair')];
    const amended = { ...content, agenda: { ...content.agenda, cutOffHours: 6 }, emergencyRoute: { ...content.emergencyRoute, alerts } };
    await new AmendCharter(house.work).execute(house.who.deputy, { boardId: house.board, version, content: amended, reason: 'Shorter' });

    const fields = 'charter { version content } charterVersions { version reason changedBy { name } changes } warnings';
    const read = await board('observer', fields);
    expect(read.charter).toMatchObject({
      version: version + 1,
      content: { agenda: { cutOffHours: 6 }, emergencyRoute: { alerts: [globalId('Person', idOf('chair'))] } },
    });
    expect(read.charterVersions.map(({ version: one }: { version: number }) => one)).toEqual([version + 1, version]);
    expect(read.charterVersions[0]).toMatchObject({
      reason: 'Shorter',
      changedBy: { name: 'deputy' },
      changes: [
        { path: 'agenda.cutOffHours', before: '24', after: '6' },
        { path: 'emergencyRoute.alerts', before: '["person_chair"]', after: JSON.stringify([globalId('Person', idOf('chair'))]) },
      ],
    });
    expect(read.charterVersions[1].changes).toEqual([]);
    expect(read.warnings.map(({ procedures, without }: any) => [procedures, without?.name ?? null])).toEqual([
      [['VP', 'BKP'], null],
      [['SCS-T'], null],
      [[], 'physiotherapist'],
    ]);
    await house.buildCase({ guests: true });
    expect((await board('guest', fields)).charter.version).toBe(version + 1);
    for (const name of ['referrer', 'outsider', 'formerMember'] as const)
      expect(await board(name, fields)).toEqual({ charter: null, charterVersions: [], warnings: [] });
    expect((await board('guest', fields)).warnings).toEqual([]);
  });

  it('[BOARD-1] of before the clocks is read whole', async () => {
    const { agenda: _agenda, clocks: _clocks, opinions: _opinions, letters: _letters, ...same } = exampleCharter;
    const hours = { P1: 1, P2: 2, P3: 3, P4: 4 };
    const earlier = { ...same, asynchronousClosing: null, agendaCutOffHours: 7, opinionHours: hours, decisionHours: hours };
    await house.owner.query('update charter set content = $2 where board_id = $1', [house.otherBoard, earlier]);
    const query = `{ node(id: "${globalId('Board', house.otherBoard)}") { ... on Board { charter { content } } } }`;
    expect((await ask(house, viewer('outsider'), query)).node.charter.content).toMatchObject({
      agenda: { cutOffHours: 7 },
      opinions: { P2: { dueHours: 2, escalateAfterHours: 24 } },
      asynchronousClosing: { allowed: false },
    });
  });
});

describe('guests of a case', () => {
  const guests = async (name: Somebody, caseId: string) =>
    (
      await ask(
        house,
        viewer(name),
        `{ node(id: "${globalId('BoardCase', caseId)}") { ... on BoardCase { mayInviteGuest guests { person { name } discipline expiresAt } } } }`,
      )
    ).node;
  const invite = (caseId: string, by: Somebody = 'coordinator') =>
    new InviteGuest(house.work).execute(house.who[by], {
      caseId,
      personId: idOf('outsider'),
      discipline: 'ONCOLOGY',
      expiresAt: new Date(house.now.getTime() + 86_400_000),
    });

  it('[BOARD-4] are listed for the board’s side, and an invitation can be ended before its time', async () => {
    const caseId = await house.buildCase({ guests: false });
    await invite(caseId);
    expect(await guests('radiologist', caseId)).toMatchObject({
      mayInviteGuest: false,
      guests: [{ person: { name: 'outsider' }, discipline: 'ONCOLOGY' }],
    });
    expect((await guests('outsider', caseId)).guests).toHaveLength(1);
    expect(await guests('referrer', caseId)).toEqual({ mayInviteGuest: false, guests: [] });

    const end = (by: Somebody) => new InviteGuest(house.work).end(house.who[by], { caseId, personId: idOf('outsider') });
    for (const name of ['radiologist', 'referrer', 'outsider'] as const) expect(await codeOf(end(name))).toBe('BOARD_INVITATION_FORBIDDEN');
    house.now = new Date();
    await end('chair');
    expect(await guests('outsider', caseId)).toBeNull();
    expect((await guests('chair', caseId)).guests[0].expiresAt).toBe(house.now.toISOString());
    for (const stream of [`case:${caseId}`, `board:${house.board}`, `inbox:${idOf('outsider')}`])
      expect((await house.facts(stream)).at(-1)).toMatchObject({ type: 'guestInvitationEnded' });
    expect(await codeOf(end('chair'))).toBe('GUEST_NOT_INVITED');
  });

  it.each([
    ['IN_REVIEW', 'DONE'],
    ['AWAITING_INFORMATION', 'DONE'],
    ['DECIDED', 'DONE'],
    ['IN_FOLLOW_UP', 'DONE'],
    ['WITHDRAWN', 'GUEST_CASE_OVER'],
    ['DECLINED', 'GUEST_CASE_OVER'],
    ['CLOSED', 'GUEST_CASE_OVER'],
  ])('[BOARD-4] to a case that is %s: %s, and the case says so before', async (status, expected) => {
    const caseId = await house.buildCase({ status });
    expect((await guests('chair', caseId)).mayInviteGuest).toBe(expected === 'DONE');
    expect(await codeOf(invite(caseId))).toBe(expected);
  });
});
