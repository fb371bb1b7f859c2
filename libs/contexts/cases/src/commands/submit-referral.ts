import { Injectable } from '@nestjs/common';
import { inboxStream, UnitOfWork, type Unit } from '#event-log';
import { newId, type Actor } from '#kernel';
import { currentCharter, questionKindOf } from '#boards';
import { identifyPatient, patientIdentity, type PatientIdentity } from '#patients';
import { newlyPresent } from '../domain/alert.js';
import { caseRefusals } from '../domain/refusals.js';
import { assertReferral, assertSubmission, hasRedFlag, type Referral } from '../domain/referral.js';
import { otherOpenCases } from '../queries/other-open-cases.js';
import { referringOrganisation } from '../queries/referring-organisation.js';
import { BoardCaseRow, type Consent, type Priority } from '../storage/board-case.row.js';
import { saveImaging, takeCaseNumber } from '../storage/case.store.js';
import { removeReferralDraft } from '../storage/referral-draft.store.js';
import { raiseAlert } from './raise-alert.js';
import { recordOnAllSides } from './record-on-all-sides.js';

export interface SubmitReferralInput extends Referral {
  readonly boardId: string;
  /** Needed only by someone who refers for several organisations. */
  readonly organisationId: string | null;
  readonly questionKind: string | null;
  readonly priority: Priority | null;
  readonly externalReference: string | null;
  readonly referringClinician: string | null;
  readonly patient: Omit<PatientIdentity, 'identifierSystem'> & { readonly identifierSystem: string | null };
  readonly consentToShare: Consent | null;
  /** The author's draft that becomes this referral; gone with it, or left alone where there is none. */
  readonly draftId?: string | null;
}

@Injectable()
export class SubmitReferral {
  constructor(private readonly work: UnitOfWork) {}

  /** `otherOpenCases`, where there are any: of the same patient on the same board, the latest first; as far as whoever refers may see them. */
  execute(
    actor: Actor,
    input: SubmitReferralInput,
    idempotencyKey?: string | null,
  ): Promise<{ caseId: string; otherOpenCases?: string[] }> {
    return this.work.run({ name: 'submitReferral', actor, input, idempotencyKey }, async (unit) => {
      const { manager, now } = unit;
      const organisationId = await referringOrganisation(manager, actor, input.organisationId);
      const first = await firstWithReference(unit, organisationId, input.externalReference);
      if (first) return withOthers(first, await otherOpenCases(manager, first));
      assertReferral(input);
      assertSubmission(input);
      const charter = await currentCharter(manager, input.boardId);
      if (!charter) throw caseRefusals.refuse('BOARD_NOT_FOUND', { path: ['input', 'boardId'] });
      const { questionKinds } = charter.content;
      const questionKind = input.questionKind ?? questionKinds.find(({ emergency }) => !emergency)!.code;
      if (!questionKindOf(charter.content, questionKind))
        throw caseRefusals.refuse('QUESTION_KIND_UNKNOWN', {
          path: ['input', 'questionKind'],
          known: questionKinds.map(({ code }) => code),
        });
      const identity = patientIdentity(input.patient, now.toISOString().slice(0, 10));
      const number = await takeCaseNumber(manager, charter.boardId, charter.boardCode, now);
      const patientId = await identifyPatient(unit, organisationId, input.boardId, identity);
      const row = manager.create(BoardCaseRow, {
        ...clinicalContent(input),
        id: newId(now),
        boardId: input.boardId,
        organisationId,
        patientId,
        number,
        status: 'SUBMITTED',
        // CASE-9: a red flag that is present makes it an emergency, whatever was asked for
        priority: hasRedFlag(input.painProfile) ? 'P1' : input.priority,
        version: 1,
        questionKind,
        externalReference: input.externalReference,
        referringClinician: input.referringClinician,
        consent: input.consentToShare,
        submittedByPerson: actor.kind === 'person' ? actor.id : null,
        submittedByAccount: actor.kind === 'serviceAccount' ? actor.id : null,
        submittedAt: now,
        updatedAt: now,
        referralUpdatedAt: now,
      });
      await manager.insert(BoardCaseRow, row as never);
      await saveImaging(manager, row, input.imagingStudies, now);
      recordOnAllSides(unit, row, 'referralSubmitted', { version: 1 });
      await raiseAlert(unit, row, newlyPresent(null, input.painProfile));
      await becomes(unit, input.draftId ?? null);
      return withOthers(row.id, await otherOpenCases(manager, row.id));
    });
  }
}

/** [CASE-13] The draft ends with the submission, in one transaction: it is never there twice, as a draft and as a case. */
async function becomes({ manager, actor, record }: Unit, draftId: string | null): Promise<void> {
  if (draftId === null || actor.kind !== 'person') return;
  if (await removeReferralDraft(manager, draftId, actor.id))
    record(inboxStream(actor.id), 'referralDraftDiscarded', { referralDraftId: draftId });
}
const withOthers = (caseId: string, others: string[]) => (others.length > 0 ? { caseId, otherOpenCases: others } : { caseId });

const clinicalContent = ({ question, reason, painProfile, priorTreatments, health }: Referral) => ({
  question: question.trim(),
  reason: reason.trim(),
  painProfile,
  priorTreatments,
  health,
});

/**
 * [CASE-12] The first case with this reference in the organisation, for ever. The advisory lock makes two at once follow each other, so
 * that the second is answered with the first's case instead of failing on the unique key.
 */
async function firstWithReference(
  { manager, concerns }: Unit,
  organisationId: string,
  reference: string | null,
): Promise<string | undefined> {
  if (reference === null) return undefined;
  if (reference.trim() === '' || reference.length > 200)
    throw caseRefusals.refuse('REFERRAL_INVALID', { path: ['input', 'externalReference'] });
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${organisationId} ${reference}`]);
  const found = await manager.findOneBy(BoardCaseRow, { organisationId, externalReference: reference });
  if (found) concerns({ subject: `case:${found.id}`, patientIds: [found.patientId] });
  return found?.id;
}
