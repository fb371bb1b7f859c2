import { hasRedFlag, isSealed, newlyPresent, whomToAsk, type AskedPlan, type ImagingReference, type Referral } from '#cases';
import { completeClocks, type Charter } from '#boards';
import type { ToldOf } from '../deed.js';
import type { PlannedPatient } from '../plan.js';
import type { Book, Moment } from './book.js';
import { JsonList } from './tables.js';

interface Item {
  readonly id: string;
  readonly what: string;
  readonly owedBy: string | null;
  readonly dueOn: string | null;
  readonly requestedAt: Date;
  readonly position: number;
  readonly requestedBy: string;
  answeredAt: Date | null;
  answeredBy: Moment['by'] | null;
}
interface Alert {
  readonly id: string;
  readonly redFlags: string[];
  readonly raisedAt: Date;
}
interface Asked extends AskedPlan {
  readonly id: string;
  answeredAt: Date | null;
}

const idOf = ({ by }: Moment): string => by.id;

/** The referral, its triage and the review that it opens. */
export class ReferralPages {
  #items: Item[] = [];
  #alerts: Alert[] = [];
  asked: Asked[] = [];
  #submitted!: { told: ToldOf['submitReferral']; moment: Moment };

  constructor(private readonly book: Book) {}

  submit(told: ToldOf['submitReferral'], number: string, patientId: string, moment: Moment): void {
    const { book } = this;
    const { ids } = book;
    const { question, reason, painProfile, priorTreatments, health, imagingStudies } = told;
    this.#submitted = { told, moment };
    book.case = {
      id: ids.id(moment.at),
      number,
      organisationId: told.organisationId!,
      patientId,
      status: 'SUBMITTED',
      returnsTo: null,
      priority: hasRedFlag(painProfile) ? 'P1' : told.priority,
      complexity: null,
      version: 1,
      questionKind: told.questionKind ?? book.board.charter.content.questionKinds.find(({ emergency }) => !emergency)!.code,
      referral: { question, reason, painProfile, priorTreatments, health, imagingStudies },
      imaging: imagingStudies.map((study) => ({ ...study, id: ids.id(moment.at) })),
      endCode: null,
      endReason: null,
      endedAt: null,
      updatedAt: moment.now,
      referralUpdatedAt: moment.now,
    };
    book.onAllSides('referralSubmitted', { version: 1 }, moment);
    this.#alert(newlyPresent(null, painProfile), moment);
  }

  /** CASE-9: a flag that is newly present tells the people whom the charter names. */
  #alert(redFlags: string[], moment: Moment): void {
    if (redFlags.length === 0) return;
    this.#alerts.push({ id: this.book.ids.id(moment.at), redFlags, raisedAt: moment.now });
    for (const personId of this.book.board.alerted) this.book.inbox(personId, 'redFlagAlerted', {}, moment);
  }

  /** The patient's row: once, with the first case; it ends with every board that the patient was ever referred to. */
  patient({ identifier, name, birthDate, sex }: PlannedPatient, boardIds: readonly string[], id: string, moment: Moment): void {
    this.book.sheet.add('patient', {
      id,
      organisation_id: this.#submitted.told.organisationId!,
      board_ids: boardIds,
      identifier_system: this.#submitted.told.patient.identifierSystem ?? 'local',
      identifier,
      name,
      birth_date: birthDate,
      sex,
      died_on: null,
      created_at: moment.now,
    });
  }

  update(told: Partial<Referral>, moment: Moment): void {
    const { book } = this;
    const { case: row } = book;
    const after = { ...row.referral, ...told };
    const answers = row.status === 'AWAITING_INFORMATION';
    if (answers) {
      row.status = row.returnsTo ?? 'SUBMITTED';
      row.returnsTo = null;
      for (const item of this.#items) if (item.answeredAt === null) Object.assign(item, { answeredAt: moment.now, answeredBy: moment.by });
    }
    const newFlags = newlyPresent(row.referral.painProfile, after.painProfile);
    row.referral = after;
    if (told.imagingStudies) row.imaging = this.#imaging(told.imagingStudies, moment);
    if (newFlags.length > 0) row.priority = 'P1';
    this.#changed('referralUpdated', {}, moment);
    this.#alert(newFlags, moment);
  }

  /** A study that was there before keeps its id. */
  #imaging(studies: readonly ImagingReference[], moment: Moment) {
    const left = [...this.book.case.imaging];
    return studies.map((study) => {
      const same = left.findIndex((known) => sameStudy(known, study));
      return { ...study, id: same >= 0 ? left.splice(same, 1)[0]!.id : this.book.ids.id(moment.at) };
    });
  }

  withdraw({ reason }: ToldOf['withdrawReferral'], moment: Moment): void {
    Object.assign(this.book.case, { status: 'WITHDRAWN', endReason: reason, endedAt: moment.now });
    this.#changed('referralWithdrawn', {}, moment);
  }

  triage({ accept, returnFor, decline }: ToldOf['triageCase'], charter: Pick<Charter, 'content'>, moment: Moment): void {
    const { book } = this;
    const { case: row, ids } = book;
    row.returnsTo = returnFor ? row.status : null;
    row.status = accept ? 'IN_REVIEW' : returnFor ? 'AWAITING_INFORMATION' : 'DECLINED';
    for (const [position, item] of (returnFor ?? []).entries())
      this.#items.push({
        ...item,
        position,
        id: ids.id(moment.at),
        requestedAt: moment.now,
        requestedBy: idOf(moment),
        answeredAt: null,
        answeredBy: null,
      });
    if (decline) Object.assign(row, { endCode: decline.code, endReason: decline.reason, endedAt: moment.now });
    if (accept) {
      Object.assign(row, {
        priority: accept.priority,
        complexity: accept.complexity,
        questionKind: accept.questionKind ?? row.questionKind,
      });
      this.#openReview(accept.asks, charter, moment);
    }
    this.#changed('caseTriaged', { status: row.status }, moment);
  }

  #openReview(named: readonly AskedPlan[], { content }: Pick<Charter, 'content'>, moment: Moment): void {
    const { book } = this;
    const { case: row, ids, board } = book;
    const kind = content.questionKinds.find(({ code }) => code === row.questionKind)!;
    const hours = content.opinions[(row.priority ?? 'P3') as 'P3'].dueHours;
    const sealed = isSealed(content, kind, row.priority);
    const review = (book.review = {
      id: ids.id(moment.at),
      referral: { ...row.referral, imagingStudies: row.imaging.map(({ id: _id, ...study }) => study) },
      question: row.referral.question,
      emergency: kind.emergency,
      openedAt: moment.now,
      dueAt: new Date(moment.at + hours * 3_600_000),
      everSealed: sealed,
      sealed,
      unsealedAt: null,
      unsealedBy: null,
      unsealReason: null,
      version: 1,
      decidedAt: null,
    });
    this.asked = whomToAsk(kind.asks, board.members, named).map((plan) => ({ ...plan, id: ids.id(moment.at), answeredAt: null }));
    for (const { personId } of this.asked) if (personId) book.inbox(personId, 'opinionAsked', { reviewId: review.id }, moment);
  }

  #changed(type: string, refs: Readonly<Record<string, string>>, moment: Moment): void {
    const { case: row } = this.book;
    row.version += 1;
    row.updatedAt = row.referralUpdatedAt = moment.now;
    this.book.onAllSides(type, { version: row.version, ...refs }, moment);
  }

  /** What stands in the tables when the last deed is done. */
  write(): void {
    const { book } = this;
    const { sheet, case: row, board, place, whose, review } = book;
    const { told, moment } = this.#submitted;
    sheet.add('board_case', {
      id: row.id, board_id: board.id, organisation_id: row.organisationId, patient_id: row.patientId, number: row.number, status: row.status,
      returns_to: row.returnsTo, priority: row.priority, complexity: row.complexity, version: row.version, question: row.referral.question, reason: row.referral.reason,
      question_kind: row.questionKind, external_reference: told.externalReference, referring_clinician: told.referringClinician, pain_profile: { ...row.referral.painProfile },
      prior_treatments: new JsonList(row.referral.priorTreatments), health: { ...row.referral.health }, consent: told.consentToShare && { ...told.consentToShare },
      end_code: row.endCode, end_reason: row.endReason, ended_at: row.endedAt, submitted_by_person: moment.by.kind === 'person' ? idOf(moment) : null,
      submitted_by_account: moment.by.kind === 'serviceAccount' ? idOf(moment) : null, submitted_at: moment.now, updated_at: row.updatedAt,
      referral_updated_at: row.referralUpdatedAt,
    }); // prettier-ignore
    for (const [position, { id, studyInstanceUid, modality, description, performedOn, report }] of row.imaging.entries())
      sheet.add('imaging_study', {
        id,
        ...whose,
        study_instance_uid: studyInstanceUid,
        modality,
        description,
        performed_on: performedOn,
        report,
        position,
      });
    for (const { id, what, owedBy, dueOn, requestedAt, position, requestedBy, answeredAt, answeredBy } of this.#items)
      sheet.add('information_item', {
        id,
        ...place,
        what,
        owed_by: owedBy,
        due_on: dueOn,
        requested_at: requestedAt,
        answered_at: answeredAt,
        position,
        requested_by: requestedBy,
        answered_by_person: answeredBy?.kind === 'person' ? answeredBy.id : null,
        answered_by_account: answeredBy?.kind === 'serviceAccount' ? answeredBy.id : null,
      });
    const hours = completeClocks(board.charter.content).P1.triageHours;
    for (const { id, redFlags, raisedAt } of this.#alerts)
      sheet.add('case_alert', {
        id,
        ...whose,
        red_flags: redFlags,
        person_ids: board.alerted,
        raised_at: raisedAt,
        escalations: 0,
        due_at: new Date(raisedAt.getTime() + hours * 3_600_000),
      });
    if (!review) return;
    sheet.add('review', {
      id: review.id, ...whose, number: 1, question: review.question, referral: { ...review.referral }, charter_id: board.charter.id, opened_at: review.openedAt,
      due_at: review.dueAt, sealed: review.sealed, unsealed_at: review.unsealedAt, unsealed_by: review.unsealedBy, unseal_reason: review.unsealReason,
      version: review.version, decided_at: review.decidedAt,
    }); // prettier-ignore
    for (const [position, { id, discipline, personId, substituteId, answeredAt }] of this.asked.entries())
      sheet.add('asked_opinion', { id, review_id: review.id, ...place, discipline, person_id: personId, substitute_id: substituteId, due_at: review.dueAt, answered_at: answeredAt, position }); // prettier-ignore
  }
}

const sameStudy = (a: ImagingReference, b: ImagingReference): boolean =>
  a.studyInstanceUid !== null || b.studyInstanceUid !== null
    ? a.studyInstanceUid === b.studyInstanceUid
    : a.modality === b.modality && a.description === b.description && a.performedOn === b.performedOn;
