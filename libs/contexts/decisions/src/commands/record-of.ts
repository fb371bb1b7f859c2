import { charterById } from '#boards';
import { conflictsIn, referralOf } from '#cases';
import type { Unit } from '#event-log';
import { attendanceAt } from '#meetings';
import { specialistById } from '#specialists';
import { decisionRecord, type DecisionRecordDraft, type RatifiedRecord } from '../domain/record.js';
import { assertSettled } from '../domain/safety.js';
import { adviceOf, safetyResultsOf } from '../storage/safety.store.js';
import { decisionRefusals } from '../domain/refusals.js';
import { seenHead, type ProposalOnDesk } from './on-the-desk.js';

/** DEC-5: what the chair writes down, and what the desk shows. */
export async function recordOf(
  unit: Unit,
  desk: ProposalOnDesk,
  draft: DecisionRecordDraft | null,
): Promise<Omit<RatifiedRecord, 'quorum'>> {
  const { manager, now } = unit;
  const { id: caseId, questionKind, priority, version: caseVersion } = desk.boardCase;
  const record = decisionRecord(draft, now.toISOString().slice(0, 10));
  if (record.tellsPatient !== null && !(await specialistById(manager, record.tellsPatient))) {
    throw decisionRefusals.refuse('DECISION_RECORD_INVALID', { path: ['input', 'record', 'tellsPatient'] });
  }
  const { version: charterVersion } = await charterById(manager, desk.review.charterId);
  const { painProfile, imagingStudies } = await referralOf(manager, desk.boardCase);
  // Whoever writes down that the board goes on answers for it, and only a vote does (DEC-13).
  if (record.safetyResults.some(({ verdict }) => verdict === 'DEFER') && !desk.asking.votes)
    throw decisionRefusals.refuse('SAFETY_OVERRIDE_FORBIDDEN', { path: ['input', 'record', 'safetyResults'] });
  const entered = await safetyResultsOf(manager, desk.review.id);
  assertSettled(entered, desk.proposal.revision);
  const sitting = await attendanceAt(manager, caseId, now);
  return {
    ...record,
    safetyResults: [
      ...entered.map(({ rule, verdict, note, overrideReason: override, overriddenBy, secondedBy, advice }) => ({
        ...{ rule, verdict, note, override, overriddenBy, secondedBy, advice },
      })),
      ...record.safetyResults,
    ],
    advice: (await adviceOf(manager, desk.review.id)).map(({ adviser, discipline, givenOn, content }) => ({
      adviser,
      discipline,
      givenOn,
      content,
    })),
    charterVersion,
    questionKind,
    priority,
    caseVersion,
    seenHead: await seenHead(unit, caseId),
    attendance: sitting && {
      meetingId: sitting.meetingId,
      people: sitting.people.map(({ personId, discipline, remote, arrivedAt }) => ({
        personId,
        discipline,
        remote,
        arrivedAt: arrivedAt.toISOString(),
      })),
    },
    conflicts: (await conflictsIn(manager, caseId)).map(({ personId, kind, treatment, note, declaredBy, declaredAt }) => ({
      personId,
      kind,
      treatment,
      note,
      declaredBy,
      declaredAt: declaredAt.toISOString(),
    })),
    patientGoals: painProfile.goals,
    imagingReviewed: imagingStudies.map(({ studyInstanceUid, modality, description, performedOn }) => ({
      studyInstanceUid,
      modality,
      description,
      performedOn,
    })),
  };
}
