import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { viewerOf } from '#access';
import { globalId, newId } from '#kernel';
import { specialistReads } from '#specialists';
import { askThrough } from '../../../../../test/builders/ask.js';
import { buildHouse, type House, type Somebody } from '../../../../../test/builders/house.js';
import { absentPeople } from '../queries/absent-people.js';
import { boardReads } from '../queries/board-reads.js';
import { RecordAbsence } from './record-absence.js';

const streams = { type: 'StreamPosition', fields: { id: { kind: 'value', sql: ({ row }: { row: string }) => `${row}.id` } } } as const;
const cases = { type: 'BoardCase', table: 'board_case', node: 'BoardCase', fields: {} } as const;
const ask = askThrough([...specialistReads, ...boardReads, { type: 'Viewer', fields: {} }, streams, cases]);

let house: House;
let absence: RecordAbsence;
beforeAll(async () => {
  house = await buildHouse();
  house.now = new Date('2026-03-02T09:00:00.000Z');
  absence = new RecordAbsence(house.work);
}, 60_000);
afterAll(() => house?.close());

const idOf = (name: Somebody) => house.who[name].id;
const record = (by: Somebody, name: Somebody, more: { from?: string; until?: string; boardId?: string; personId?: string } = {}) =>
  absence.execute(house.who[by], {
    boardId: more.boardId ?? house.board,
    personId: more.personId ?? idOf(name),
    fromDay: more.from ?? '2026-03-02',
    untilDay: more.until ?? '2026-03-08',
  });
const end = (by: Somebody, name: Somebody) => absence.end(house.who[by], { boardId: house.board, personId: idOf(name) });
const away = async (at: string) => [...(await absentPeople(house.writer.manager, house.board, new Date(at)))];
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'DONE',
    (error: { code?: string }) => error.code ?? error,
  );
const absences = async (name: Somebody) =>
  (
    await ask(
      house,
      viewerOf(house.who[name]),
      `{ node(id: "${globalId('Board', house.board)}") { ... on Board { mayRecordAbsences absences { person { name } from until recordedBy { name } } } } }`,
    )
  ).node;

describe('absence', () => {
  it('[BOARD-6] is said by oneself or by the desk, read by the board and told on its stream', async () => {
    await record('radiologist', 'radiologist');
    await record('coordinator', 'physiotherapist', { from: '2026-03-05', until: '2026-03-05' });
    expect(await away('2026-03-02T00:00:00.000Z')).toEqual([idOf('radiologist')]);
    expect(new Set(await away('2026-03-05T23:59:59.999Z'))).toEqual(new Set([idOf('radiologist'), idOf('physiotherapist')]));
    expect(await away('2026-03-09T00:00:00.000Z')).toEqual([]);
    expect((await house.facts(`board:${house.board}`)).at(-1)).toMatchObject({
      type: 'absenceChanged',
      refs: { boardId: house.board, personId: idOf('physiotherapist') },
    });
    expect(await absences('observer')).toEqual({
      mayRecordAbsences: false,
      absences: [
        { person: { name: 'physiotherapist' }, from: '2026-03-05', until: '2026-03-05', recordedBy: { name: 'coordinator' } },
        { person: { name: 'radiologist' }, from: '2026-03-02', until: '2026-03-08', recordedBy: { name: 'radiologist' } },
      ],
    });
    expect((await absences('deputy')).mayRecordAbsences).toBe(true);
    for (const name of ['guest', 'referrer', 'outsider', 'formerMember'] as const)
      expect(await absences(name)).toEqual({ mayRecordAbsences: false, absences: [] });
  });

  it('[BOARD-6] of somebody else is nobody’s to say but the desk’s, and only of those who sit there', async () => {
    for (const name of ['secondRadiologist', 'observer'] as const) expect(await codeOf(record(name, 'chair'))).toBe('ABSENCE_NOT_YOURS');
    for (const name of ['referrer', 'outsider', 'guest', 'formerMember'] as const)
      expect(await codeOf(record(name, name))).toBe('BOARD_NOT_VISIBLE');
    expect(await codeOf(record('chair', 'outsider'))).toBe('MEMBER_NOT_SEATED');
    expect(await codeOf(record('chair', 'chair', { personId: newId() }))).toBe('MEMBER_NOT_SEATED');
    expect(await codeOf(record('chair', 'chair', { boardId: newId() }))).toBe('BOARD_NOT_VISIBLE');
    expect(await codeOf(record('chair', 'chair', { until: '2026-03-01' }))).toBe('ABSENCE_INVALID');
  });

  it('[BOARD-6] can end earlier; what is over stays as it was', async () => {
    await end('radiologist', 'radiologist');
    expect(await away('2026-03-03T12:00:00.000Z')).toEqual([]);
    expect(await codeOf(end('radiologist', 'radiologist'))).toBe('ABSENCE_NONE');
    house.now = new Date('2026-03-06T09:00:00.000Z');
    expect(await codeOf(end('chair', 'physiotherapist'))).toBe('ABSENCE_NONE');
    expect(await away('2026-03-05T12:00:00.000Z')).toEqual([idOf('physiotherapist')]);
  });
});
