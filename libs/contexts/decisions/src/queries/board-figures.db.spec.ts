import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { viewerOf } from '#access';
import { boardReads } from '#boards';
import { caseReads } from '#cases';
import { globalId, newId } from '#kernel';
import { meetingsReads } from '#meetings';
import { opinionReads } from '#opinions';
import { organisationReads } from '#organisations';
import { procedureReads } from '#procedures';
import { specialistReads } from '#specialists';
import { askThrough } from '../../../../../test/builders/ask.js';
import { buildHouse, type House, type Somebody } from '../../../../../test/builders/house.js';
import { decisionReads } from './decision-reads.js';

const ask = askThrough([organisationReads, specialistReads, procedureReads, boardReads, caseReads, opinionReads, meetingsReads, decisionReads].flat()); // prettier-ignore
const start = '2031-03-03T08:00:00.000Z';
let house: House;
beforeAll(async () => {
  house = await buildHouse();
}, 60_000);
afterAll(() => house?.close());

const figures = async (name: Somebody, from = '2031-03-01T00:00:00Z', to = '2031-04-01T00:00:00Z') =>
  (
    await ask(
      house,
      viewerOf(house.who[name]),
      `{ node(id: "${globalId('Board', house.board)}") { ... on Board { figures(from: "${from}", to: "${to}") } } }`,
    )
  ).node.figures;
const run = (sql: string, ...values: unknown[]) => house.owner.query(sql, values);

describe('the board’s figures', () => {
  it('[OUTC-4] count the meetings that were held, who sat there then, and what became of the items one may see', async () => {
    const chair = house.who.chair.id;
    await run(`update board_member set joined_at = '2030-01-01' where board_id = $1`, house.board);
    const meetingAt = async (startsAt: string, opened: boolean): Promise<string> => {
      const id = newId();
      await run(
        `insert into meeting (id, board_id, starts_at, cut_off_at, status, scheduled_by, scheduled_at, opened_by, opened_at)
         values ($1, $2, $3, $3, $4, $5, $3, case when $6 then $5::uuid end, case when $6 then $3::timestamptz end)`,
        ...[id, house.board, startsAt, opened ? 'CLOSED' : 'CANCELLED', chair, opened],
      );
      return id;
    };
    const held = await meetingAt(start, true);
    await meetingAt('2031-03-10T08:00:00Z', false);
    await meetingAt('2031-04-01T00:00:00Z', true);
    for (const [name, times] of [['chair', 2], ['radiologist', 1], ['guest', 1], ['observer', 1]] as const)
      for (let n = 0; n < times; n++)
        await run(`insert into attendance (id, meeting_id, board_id, person_id, remote, arrived_at, left_at, recorded_by) values ($1, $2, $3, $4, false, $5, $5, $6)`,
          newId(), held, house.board, house.who[name].id, start, chair);
    const cases: string[] = [];
    for (const [outcome, code] of [['DECIDED', null], ['DEFERRED', 'NO_AGREEMENT'], ['CARRIED', 'TIME_RAN_OUT'], [null, null], ['DECIDED', null]]) {
      const caseId = await house.buildCase();
      cases.push(caseId);
      await run(`insert into agenda_item (id, meeting_id, case_id, board_id, organisation_id, patient_id, kind, position, planned_minutes, added_by, added_at, outcome, outcome_code, outcome_at, outcome_by, removed_at)
        select $1, $2, id, board_id, organisation_id, patient_id, 'DISCUSSION', $4, 10, $5, $6, $7, $8, case when $7::text is null then null else $6::timestamptz end, case when $7::text is null then null else $5::uuid end, case when $9 then $6::timestamptz end
        from board_case where id = $3`, newId(), held, caseId, cases.length, chair, start, outcome, code, cases.length === 5);
    }
    const seats = Number((await run(`select count(distinct person_id) from board_member where board_id = $1 and role <> 'OBSERVER' and left_at is null`, house.board)).rows[0].count);
    const by = [{ code: 'NO_AGREEMENT', count: 1 }, { code: 'TIME_RAN_OUT', count: 1 }];
    const all = { meetings: 1, attendance: { count: 2, of: seats }, agenda: { of: 4, decided: 1, deferred: 1, carried: 1, noted: 0, waiting: 1, deferrals: { of: 2, by } } };
    expect(seats).toBeGreaterThan(2);
    for (const name of ['chair', 'observer'] as const) expect([name, await figures(name)]).toMatchObject([name, all]);
    // Kept away from a case: it is in none of one's figures.
    await run(`insert into case_conflict (id, case_id, board_id, organisation_id, patient_id, person_id, kind, treatment, bars_chairing, note, declared_by, declared_at)
      select $1, id, board_id, organisation_id, patient_id, $3, 'FAMILY', 'EXCLUDED', true, '', $3, now() from board_case where id = $2`, newId(), cases[1], house.who.radiologist.id);
    expect((await figures('radiologist')).agenda).toMatchObject({ of: 3, deferred: 0, deferrals: { of: 1 } });
    // Somebody who came or left counts for the meetings at which they sat there.
    await run(`update board_member set joined_at = $2 where person_id = $1`, house.who.physiotherapist.id, '2031-03-04T00:00:00Z');
    expect((await figures('chair')).attendance).toEqual({ count: 2, of: seats - 1 });
    for (const name of ['guest', 'referrer', 'administrator', 'outsider', 'formerMember'] as const)
      expect([name, await figures(name)]).toEqual([name, null]);
    expect(await figures('chair', '2031-03-01T00:00:00Z', '2032-03-02T00:00:01Z')).toBeNull();
    expect(await figures('chair', '2031-04-01T00:00:00Z', '2031-03-01T00:00:00Z')).toBeNull();
    expect(await figures('chair', '2031-05-01T00:00:00Z', '2032-05-01T00:00:00Z')).toMatchObject({ meetings: 0, attendance: { count: 0, of: 0 }, agenda: { of: 0 } });
  }); // prettier-ignore
});
