import { ok } from 'node:assert/strict';
import { referralInput } from '../../../builders/referral.js';
import type { Idea } from '../deeds.js';
import type { Stage } from '../stage.js';
import type { Script } from '../script.js';

const ofCase = 'boardCase { id version }';
export const caseAnswers = {
  closeCase: ofCase,
  reopenCase: ofCase,
  requestInformation: ofCase,
  answerInformation: ofCase,
  withdrawInformationRequest: ofCase,
  answerAlert: `alert { id } ${ofCase}`,
  mergePatients: 'patient { id }',
  recordDeath: 'patient { id }',
  saveReferralDraft: 'draft { id version }',
  discardReferralDraft: 'organisation { id }',
  withdrawConsent: ofCase,
} as const;

/** Somebody begins a referral, goes on in two windows, submits one of the two and throws the other away. */
export async function beginReferral(scene: Stage, script: Script): Promise<void> {
  const { data } = await scene.ask<{ viewer: { organisations: { id: string }[] } }>('referrer', '{ viewer { organisations { id } } }', {});
  const organisationId = data.viewer.organisations[0]!.id;
  const save = async (input: Record<string, unknown>) =>
    (await script.act('saveReferralDraft', 'referrer', { organisationId, ...input }))['draft']!;
  const { id: draftId, version } = await save({ content: 'Is a' });
  await save({ content: 'Is an injection', draftId, version });
  const beside = await save({ content: 'Is a block', draftId, version });
  await script.act('discardReferralDraft', 'referrer', { draftId: beside.id, version: beside.version });
  await script.act('submitReferral', 'referrer', referralInput(scene.board, { draftId }));
}

/** What makes a referral alert people. */
export const redFlagged = {
  painProfile: {
    type: 'BACK_RADICULAR',
    sites: [{ site: 'both legs', side: 'BILATERAL' }],
    redFlags: [{ code: 'CAUDA_EQUINA', finding: 'PRESENT', note: 'since this morning' }],
  },
};

interface Found {
  readonly boardCase: {
    readonly version: number;
    readonly patient: { readonly id: string };
    readonly alerts: readonly { readonly id: string }[];
    readonly requestedInformation: readonly { readonly id: string }[];
  };
}
const found = 'query ($id: ID!) { boardCase(id: $id) { version patient { id } alerts { id } requestedInformation { id } } }';

/** A red flag is answered; information is asked for, answered and no longer needed. */
export async function askReferrer(scene: Stage, script: Script): Promise<void> {
  const { caseId, referrer } = script;
  const now = async () => (await scene.ask<Found>('coordinator', found, { id: caseId })).data.boardCase;
  const current = async () => ({ caseId, version: (await now()).version });
  const [alert] = (await now()).alerts;
  ok(alert);
  await script.act('answerAlert', 'coordinator', { alertId: alert!.id, answer: 'Telephoned the ward.' });
  const items = [{ what: 'INR', owedBy: 'GP', dueOn: '2027-01-15' }, { what: 'MRI report' }];
  await script.act('requestInformation', 'coordinator', { ...(await current()), items });
  const [first, second] = (await now()).requestedInformation;
  await script.act('answerInformation', referrer, { ...(await current()), answers: [{ itemId: first!.id, answer: '1.1', reference: 'Lab 7' }] });
  const needless = { itemId: second!.id, reason: 'It came with the images.' };
  await script.act('withdrawInformationRequest', 'chair', { ...(await current()), ...needless });
} // prettier-ignore

/** A decided case is closed and taken up again; its patient turns out to be two records of one person, and dies. */
export async function takeUpAgain(scene: Stage, script: Script, other: string): Promise<void> {
  const { caseId } = script;
  const of = async (id: string) => (await scene.ask<Found>('coordinator', found, { id })).data.boardCase;
  const current = async () => ({ caseId, version: (await of(caseId)).version });
  await script.act('closeCase', 'coordinator', { ...(await current()), code: 'COMPLETED', reason: 'No pain for half a year.' });
  const review = { priority: 'P2', complexity: 4 };
  await script.act('reopenCase', 'chair', { ...(await current()), reason: 'The pain is back.', question: 'A second injection?', review });
  await script.act('withdrawConsent', script.referrer, { ...(await current()), reason: 'She asked us to stop.' });
  const [kept, merged] = [(await of(other)).patient.id, (await of(caseId)).patient.id];
  await script.act('mergePatients', 'westmere-office', { keptPatientId: kept, mergedPatientId: merged, reason: 'One insurance number.' });
  await script.act('recordDeath', script.referrer, { patientId: kept, diedOn: new Date().toISOString().slice(0, 10) });
}

/** The random desk closes, reopens and asks; what would need an id of something inside is left to the story above. */
export const caseIdeas: readonly (readonly [number, Idea])[] = [
  [1, (at, script) => ['closeCase', 'coordinator', { caseId: script.caseId, version: at.version, code: 'TREATED_ELSEWHERE' }]],
  [2, (at, script) => ['reopenCase', 'chair', { caseId: script.caseId, version: at.version, reason: 'Looked at again.' }]],
  [1, (at, script) => ['withdrawConsent', 'coordinator', { caseId: script.caseId, version: at.version, reason: 'He said so.' }]],
  [1, (at, script) => ['requestInformation', 'coordinator', { caseId: script.caseId, version: at.version, items: [{ what: 'Weight' }] }]],
];
