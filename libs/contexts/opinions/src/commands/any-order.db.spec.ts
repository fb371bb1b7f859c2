import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { viewerOf } from '#access';
import { globalId } from '#kernel';
import { buildHouse, type House, type Somebody } from '../../../../../test/builders/house.js';
import { ask, code, plan } from '../../../../../test/builders/opinion-desk.js';
import { ReassignOpinion } from './reassign-opinion.js';
import { RemindAboutOpenOpinions } from './remind-about-open-opinions.js';
import { SubmitOpinion } from './submit-opinion.js';
import { UnsealReview } from './unseal-review.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const disciplineOf: Partial<Record<Somebody, string>> = {
  chair: 'PAIN_MEDICINE', deputy: 'PAIN_MEDICINE', radiologist: 'RADIOLOGY', secondRadiologist: 'RADIOLOGY', physiotherapist: 'PHYSIOTHERAPY',
  bothSides: 'NURSING', guest: 'ONCOLOGY',
}; // prettier-ignore
const onBoard: readonly Somebody[] = [
  'chair', 'deputy', 'coordinator', 'radiologist', 'secondRadiologist', 'physiotherapist', 'observer', 'bothSides', 'guest',
]; // prettier-ignore
const elsewhere: readonly Somebody[] = ['referrer', 'outsider', 'formerMember', 'formerGuest'];
const chairs: readonly Somebody[] = ['chair', 'deputy'];
const desk: readonly Somebody[] = [...chairs, 'coordinator'];
const members: readonly Somebody[] = onBoard.filter((name) => name !== 'guest');

type Deed =
  | { readonly does: 'give' | 'unseal' | 'decline'; readonly by: Somebody }
  | { readonly does: 'reassign'; readonly by: Somebody; readonly to: Somebody }
  | { readonly does: 'move'; readonly to: string }
  | { readonly does: 'wait'; readonly hours: number };
const somebody = fc.constantFrom(...onBoard, ...elsewhere);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('give' as const), by: somebody }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('unseal' as const), by: somebody }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('decline' as const), by: somebody }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('reassign' as const), by: somebody, to: somebody }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('move' as const), to: fc.constantFrom('AWAITING_INFORMATION', 'IN_REVIEW', 'WITHDRAWN') }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('wait' as const), hours: fc.constantFrom(1, 40, 200) }) },
); // prettier-ignore

describe(`a review in any order (SEED=${seed})`, () => {
  let house: House;
  beforeAll(async () => void (house = await buildHouse()), 60_000);
  afterAll(() => house?.close());

  it('[OPIN-2] [OPIN-3] [OPIN-4] [OPIN-5] does exactly what the rules allow, and shows exactly what the seal lets through', async () => {
    const idOf = (name: Somebody) => house.who[name].id;
    const nameOf = (id: string | null) => onBoard.find((name) => idOf(name) === id) ?? null;

    const play = async (deeds: readonly Deed[]): Promise<void> => {
      house.now = new Date();
      await house.owner.query(`update board_case set status = 'CLOSED'`);
      const caseId = await house.buildCase({ guests: true });
      await house.owner.query(`update board_guest set expires_at = now() + interval '1 year' where person_id = $1`, [idOf('guest')]);
      const reviewId = await house.buildReview(caseId, { dueAt: new Date(house.now.getTime() + 100 * 3_600_000) });
      const [give, unseal] = [new SubmitOpinion(house.work), new UnsealReview(house.work)];
      const requests = new ReassignOpinion(house.work);
      const asked = async () =>
        new Map<string, { personId: string | null; open: boolean }>(
          (
            await house.owner.query('select discipline, person_id, answered_at from asked_opinion where review_id = $1', [reviewId])
          ).rows.map((row) => [row.discipline, { personId: row.person_id, open: row.answered_at === null }]),
        );
      let [sealed, status] = [true, 'IN_REVIEW'];
      const given = new Set<Somebody>();
      const answered = new Set<string>();

      for (const one of deeds) {
        house.now = new Date(house.now.getTime() + 1_000);
        const takes = status === 'IN_REVIEW' || status === 'AWAITING_INFORMATION';
        if (one.does === 'move') {
          // A case that was withdrawn stays so: nothing that follows may be accepted.
          if (status !== 'WITHDRAWN') status = one.to;
          await house.owner.query('update board_case set status = $2 where id = $1', [caseId, status]);
        } else if (one.does === 'wait') {
          house.now = new Date(house.now.getTime() + one.hours * 3_600_000);
          const before = await asked();
          while ((await new RemindAboutOpenOpinions(house.writer, house.work).remindOverdue(house.now)) > 0);
          for (const [discipline, now] of await asked()) {
            const moved = now.personId !== before.get(discipline)!.personId;
            if (moved) expect([one, status, before.get(discipline)!.open, disciplineOf[nameOf(now.personId)!]]).toEqual([one, 'IN_REVIEW', true, discipline]); // prettier-ignore
          }
        } else {
          const requested = await asked();
          const discipline = disciplineOf[one.by];
          const mine = [...requested.values()].some(({ personId, open }) => open && personId === idOf(one.by));
          const to = one.does === 'reassign' ? one.to : one.by;
          const of = one.does === 'reassign' ? (disciplineOf[to] ?? 'RADIOLOGY') : '';
          const holder = requested.get(of);
          const may =
            one.does === 'give' ? takes && discipline !== undefined
            : one.does === 'unseal' ? takes && sealed && chairs.includes(one.by)
            : one.does === 'decline' ? takes && mine
            : takes && desk.includes(one.by) && holder?.open === true && members.includes(to) && disciplineOf[to] === of; // prettier-ignore
          const { version } = (await house.owner.query('select version from review where id = $1', [reviewId])).rows[0];
          const actor = house.who[one.by];
          const said = await code(
            one.does === 'give' ? give.execute(actor, { reviewId, recommendation: plan, confidence: 3, rationale: `CANARY ${one.by}` })
            : one.does === 'unseal' ? unseal.execute(actor, { reviewId, version, reason: 'It is urgent' })
            : one.does === 'decline' ? requests.decline(actor, { reviewId, reason: 'No time' })
            : requests.execute(actor, { reviewId, discipline: of, seenPersonId: holder?.personId ?? null, personId: idOf(to), substituteId: null, reason: null }),
          ); // prettier-ignore
          expect([one, status, said === 'DONE']).toEqual([one, status, may]);
          if (may && one.does === 'give') {
            given.add(one.by);
            answered.add(discipline!);
          }
          if (may && one.does === 'unseal') sealed = false;
        }
        // Whoever is asked answers for the discipline, and a request is met once somebody of it has answered.
        for (const [of, { personId, open }] of await asked()) {
          expect([one, of, open]).toEqual([one, of, !answered.has(of)]);
          if (personId !== null) expect([one, of]).toEqual([one, disciplineOf[nameOf(personId)!]]);
        }
      }
      for (const name of [...onBoard, ...elsewhere]) {
        const query = `{ node(id: "${globalId('Review', reviewId)}") { ... on Review { sealed opinions { author { name } rationale } } } }`;
        const { node } = await ask(house, viewerOf(house.who[name]), query);
        const shown = node === null ? null : node.opinions.map(({ author }: { author: { name: string } }) => author.name).sort();
        const all = [...given].sort();
        const expected = !onBoard.includes(name) ? null : !sealed || given.has(name) ? all : [];
        expect([name, sealed, shown]).toEqual([name, sealed, expected]);
        if (node !== null) expect(node.sealed).toBe(sealed);
      }
    };

    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 24 }), play),
      { numRuns: 15, seed, endOnFailure: true },
    ); // prettier-ignore
  }, 120_000);
});
