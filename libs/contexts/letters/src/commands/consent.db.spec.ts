import { expect, it } from '@jest/globals';
import { viewerOf } from '#access';
import { boardReads, InviteGuest } from '#boards';
import { caseReads, WithdrawConsent } from '#cases';
import { decisionReads } from '#decisions';
import { globalId, type Actor } from '#kernel';
import { DraftLetters, EditLetter, lettersReads, SignLetters } from '#letters';
import { meetingsReads } from '#meetings';
import { opinionReads } from '#opinions';
import { organisationReads } from '#organisations';
import { procedureReads } from '#procedures';
import { specialistReads } from '#specialists';
import { askThrough } from '../../../../../test/builders/ask.js';
import { carried, desk, factTypes, house, idOf, openDesk, ratify, refusalOf, rows, setUpDesks } from '../../../../../test/builders/desk.js';
import type { Somebody } from '../../../../../test/builders/house.js';

setUpDesks();

const reads = [
  organisationReads,
  specialistReads,
  procedureReads,
  boardReads,
  caseReads,
  opinionReads,
  decisionReads,
  lettersReads,
  meetingsReads,
];
const ask = askThrough(reads.flat()); // prettier-ignore
const account = '0199aaaa-0000-7000-8000-000000000005';
const system = (): Actor => ({ kind: 'serviceAccount', id: account, organisationId: house.organisation, scopes: ['referrals:write'] });
/** A referral as it is sent, and on what it is shared. */
const basis = () =>
  house.owner.query(
    `update board_case set consent = '{"basis": "Signed form", "givenOn": null}',
       pain_profile = '{"type": "OTHER", "sites": [], "redFlags": [], "onset": null, "durationMonths": null, "averageScore": null, "worstScore": null, "goals": null}',
       health = '{"diagnoses": [], "medications": [], "allergies": [], "devices": [], "pregnancy": "ABSENT", "laboratoryValues": []}' where id = $1`,
    [desk.caseId],
  );
const version = async () => (await rows('select version from board_case where id = $1', desk.caseId))[0].version as number;
const withdraw = async (by: Actor, more: object = {}) =>
  new WithdrawConsent(house.work).execute(by, { caseId: desk.caseId, version: await version(), reason: 'She asked us to stop.', ...more });
const invite = () =>
  new InviteGuest(house.work).execute(house.who.chair, { caseId: desk.caseId, personId: idOf('outsider'), discipline: null, expiresAt: new Date(house.now.getTime() + 86_400_000) }); // prettier-ignore
const seen = async (name: Somebody, fields: string) =>
  (await ask(house, viewerOf(house.who[name]), `{ node(id: "${globalId('BoardCase', desk.caseId)}") { ... on BoardCase { ${fields} } } }`))
    .node;

it('[REC-5] is withdrawn by either side, once, and both read it; it is asked for again, and nobody loses what they have', async () => {
  await basis();
  const fields = 'consentWithdrawnAt consentWithdrawnBy { name } consentWithdrawnReason mayWithdrawConsent readiness { code } question';
  const missing = ({ readiness }: { readiness: { code: string }[] }) => readiness.some(({ code }) => code === 'CONSENT_TO_SHARE');
  const before = await seen('referrer', fields);
  expect(before).toMatchObject({ consentWithdrawnAt: null, consentWithdrawnReason: null, mayWithdrawConsent: true });
  expect([missing(before), (await seen('radiologist', fields)).mayWithdrawConsent]).toEqual([false, false]);
  expect((await refusalOf(withdraw(house.who.radiologist))).code).toBe('CASE_FORBIDDEN');
  expect((await refusalOf(withdraw(house.who.outsider))).category).toBe('NOT_FOUND');
  expect((await refusalOf(withdraw(house.who.referrer, { version: 99 }))).code).toBe('CASE_STALE');
  expect((await refusalOf(withdraw(house.who.referrer, { reason: ' ' }))).code).toBe('CONSENT_REASON_MISSING');
  const both = await Promise.all([house.who.referrer, house.who.coordinator].map((by) => refusalOf(withdraw(by)).then(({ code }) => code, () => 'done'))); // prettier-ignore
  expect(both.filter((code) => code === 'done')).toHaveLength(1);
  for (const name of ['chair', 'referrer'] as const) {
    const after = await seen(name, fields);
    expect(after).toMatchObject({ consentWithdrawnAt: house.now.toISOString(), consentWithdrawnReason: 'She asked us to stop.', mayWithdrawConsent: false });
    expect([missing(after), after.question]).toEqual([true, before.question]);
  } // prettier-ignore
  for (const stream of ['case', 'referral']) expect((await factTypes(`${stream}:${desk.caseId}`)).at(-1)).toBe('consentWithdrawn');
  expect((await refusalOf(withdraw(house.who.coordinator))).code).toBe('CONSENT_WITHDRAWN_ALREADY');

  await openDesk();
  await house.owner.query(`insert into service_account (id, organisation_id, name, client_id, scopes) values ($1, $2, 'EHR', 'ehr-consent', '{referrals:write}')`, [account, house.organisation]); // prettier-ignore
  await withdraw(system());
  expect(await seen('chair', 'consentWithdrawnBy { name } consentWithdrawnReason')).toEqual({
    consentWithdrawnBy: null,
    consentWithdrawnReason: 'She asked us to stop.',
  });
});

it('[REC-5] stops what would go further: nobody else is invited, or for longer, and whoever was reads until their date', async () => {
  await basis();
  await invite();
  await withdraw(house.who.coordinator);
  expect((await refusalOf(invite())).code).toBe('GUEST_CONSENT_WITHDRAWN');
  expect((await seen('outsider', 'question mayInviteGuest')).question).toBeDefined();
  expect((await seen('chair', 'mayInviteGuest')).mayInviteGuest).toBe(false);
});

it('[REC-5] no letter is signed that names anybody besides its addressee, until it names nobody', async () => {
  await basis();
  const { decisionId } = await ratify(await carried());
  await new DraftLetters(house.work).execute(house.who.chair, { decisionId });
  const letter = async () => (await rows(`select id, version from letter where decision_id = $1 and kind = 'REFERRER'`, decisionId))[0];
  const edit = async (copiesTo?: string[]) => {
    const { id: letterId, version: current } = await letter();
    return new EditLetter(house.work).execute(house.who.chair, { letterId, version: current, paragraphs: [], copiesTo });
  };
  const may = async () =>
    (await ask(house, viewerOf(house.who.chair), `{ node(id: "${globalId('Letter', (await letter()).id)}") { ... on Letter { maySign } } }`)).node; // prettier-ignore
  const sign = async () => new SignLetters(house.work).execute(house.who.chair, { letters: [await letter()] });
  await edit(['Dr Elsewhere']);
  expect(await may()).toEqual({ maySign: true });
  await withdraw(house.who.referrer);
  expect(await may()).toEqual({ maySign: false });
  expect((await sign()).refused).toMatchObject([{ code: 'LETTER_CONSENT_MISSING' }]);
  for (const copies of [undefined, ['Dr Other']]) expect((await refusalOf(edit(copies))).code).toBe('LETTER_CONSENT_MISSING');
  await edit([]);
  expect(await may()).toEqual({ maySign: true });
  expect((await sign()).signed).toHaveLength(1);
});
