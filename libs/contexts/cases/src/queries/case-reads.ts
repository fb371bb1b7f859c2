import { seesCaseAsBoard } from '#boards';
import { positionSql } from '#event-log';
import { patientReads, patientTables } from '#patients';
import { column, computed, day, embedded, isoTime, list, one, publicId, time, value, type Reads, type Scope } from '#reads';
import { missingItems } from '../domain/readiness.js';
import type { ReadinessFacts } from '../domain/readiness-items.js';
import {
  mayAnswerInformation,
  mayClose,
  mayReopen,
  mayRequestInformation,
  mayTriage,
  mayUpdateReferral,
  mayWithdraw,
} from '../domain/policy.js';
import { ownerOf } from '../domain/transitions.js';
import { boardCasesOf, referralsOf } from './case-lists.js';
import { caseFragment } from './case-fragment.js';
import { conflictReads } from './conflict-reads.js';
import { informationReads } from './information-reads.js';
import { lifeOfCase, lifeReads } from './life-reads.js';
import { clinicalReads } from './clinical-reads.js';
import { standingSql } from './case-standing-sql.js';
import { consentOfCase } from './consent-reads.js';
import { readinessPreview } from './readiness-preview.js';
import { referralDraftReads } from './referral-draft-reads.js';
import { reviewReads } from './review-reads.js';
import { viewerReads } from './viewer-reads.js';
import { seesCase, seesPartOfCase, seesPatient } from './sees-case.js';

export { answersCaseAsReferrer, seesCase, seesCaseAsReferrer } from './sees-case.js';

const onBoard = ({ row, viewer }: Scope) => seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.id`);
/** The referral as `missingItems` reads it. */
const referralSql = ({ row }: Scope) => `jsonb_build_object('question', ${row}.question, 'painProfile', ${row}.pain_profile,
  'priorTreatments', ${row}.prior_treatments, 'health', ${row}.health, 'consentToShare', case when ${row}.consent_withdrawn_at is null then ${row}.consent end,
  'imagingStudies', (select coalesce(jsonb_agg(jsonb_build_object('modality', s.modality, 'performedOn', to_char(s.performed_on, 'YYYY-MM-DD'))), '[]')
    from imaging_study s where s.case_id = ${row}.id),
  'patient', (select jsonb_build_object('birthDate', to_char(p.birth_date, 'YYYY-MM-DD'), 'sex', p.sex) from patient p where p.id = ${row}.patient_id))`;

export const caseReads: readonly Reads[] = [
  ...caseFragment,
  patientTables,
  patientReads(({ row, viewer }) => seesPatient(viewer, row)),
  {
    type: 'BoardCase',
    table: 'board_case',
    node: 'BoardCase',
    visible: ({ row, viewer }) => seesCase(viewer, row),
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: publicId('BoardCase'),
      number: column('number'),
      status: column('status'),
      priority: column('priority'),
      // How complex a case is orders the board's agenda: the board's side.
      complexity: value((at) => `case when ${onBoard(at)} then ${at.row}.complexity end`),
      version: column('version'),
      question: column('question'),
      reason: column('reason'),
      questionKind: one(
        'QuestionKind',
        () => 'true',
        {
          from: (at, alias) =>
            `lateral (select k from charter ch, jsonb_array_elements(ch.content->'questionKinds') k where ch.board_id = ${at.row}.board_id
               and k->>'code' = ${at.row}.question_kind order by ch.version desc limit 1) ${alias}(kind)`,
          visible: 'implied',
        },
      ), // prettier-ignore
      externalReference: column('external_reference'),
      referringClinician: column('referring_clinician'),
      endCode: column('end_code'),
      endReason: column('end_reason'),
      previousCases: list(
        'BoardCase',
        (at, other) =>
          `${other}.patient_id = ${at.row}.patient_id and ${other}.id <> ${at.row}.id and (${other}.submitted_at, ${other}.id) < (${at.row}.submitted_at, ${at.row}.id)`,
        (other) => `${other}.submitted_at desc, ${other}.id desc`,
        { limit: 20 },
      ),
      submittedAt: time('submitted_at'),
      updatedAt: value((at) => isoTime(`(case when ${onBoard(at)} then ${at.row}.updated_at else ${at.row}.referral_updated_at end)`)),
      board: one('Board', (at, board) => `${board}.id = ${at.row}.board_id`, { visible: 'implied' }),
      // The name alone: an Organisation would open its other referrals to the board.
      referredBy: value(({ row }) => `(select o.name from organisation o where o.id = ${row}.organisation_id)`),
      patient: one('Patient', (at, patient) => `${patient}.id = ${at.row}.patient_id`, { visible: 'implied' }),
      painProfile: embedded('PainProfile'),
      priorTreatments: list(
        'PriorTreatment',
        () => 'true',
        (item) => `${item}.ordinality`,
        {
          from: (at, item) => `jsonb_array_elements(${at.row}.prior_treatments) with ordinality ${item}(content, ordinality)`,
          visible: 'implied',
        },
      ),
      health: embedded('Health'),
      imagingStudies: list(
        'ImagingStudy',
        (at, study) => `${study}.case_id = ${at.row}.id`,
        (study) => `${study}.position, ${study}.id`,
        { visible: 'implied' },
      ),
      requestedInformation: list(
        'InformationItem',
        (at, item) => `${item}.case_id = ${at.row}.id`,
        (item) => `${item}.requested_at, ${item}.position, ${item}.id`,
        { visible: 'implied' },
      ),
      readiness: computed<ReadinessFacts>(referralSql, (referral, now) => missingItems(referral, now)),
      // CASE-9: shown with a red flag that is present, before triage and after
      emergencyRoute: value(
        ({ row }) => `case when jsonb_path_exists(${row}.pain_profile, '$.redFlags[*] ? (@.finding == "PRESENT")') then
          (select ch.content->'emergencyRoute'->>'text' from charter ch where ch.board_id = ${row}.board_id order by ch.version desc limit 1) end`,
      ),
      review: one('Review', (at, review) => `${review}.case_id = ${at.row}.id`, { orderBy: (review) => `${review}.number desc` }),
      reviews: list(
        'Review',
        (at, review) => `${review}.case_id = ${at.row}.id`,
        (review) => `${review}.number`,
        { limit: 100 },
      ),
      stream: one(
        'StreamPosition',
        (at, stream) => `${stream}.id = (case when ${onBoard(at)} then 'case:' else 'referral:' end) || ${at.row}.id`,
        { visible: 'implied', held: true },
      ),
      mayTriage: computed(standingSql, mayTriage),
      mayUpdateReferral: computed(standingSql, mayUpdateReferral),
      mayWithdraw: computed(standingSql, mayWithdraw),
      mayRequestInformation: computed(standingSql, mayRequestInformation),
      mayAnswerInformation: computed(standingSql, mayAnswerInformation),
      mayClose: computed(standingSql, mayClose),
      mayReopen: computed(standingSql, mayReopen),
      owner: computed(({ row }) => `to_jsonb(${row}.status)`, ownerOf),
      endedAt: time('ended_at'),
      ...consentOfCase,
      ...lifeOfCase,
    },
  },
  informationReads,
  readinessPreview,
  ...lifeReads,
  {
    type: 'ImagingStudy',
    table: 'imaging_study',
    node: 'ImagingStudy',
    visible: ({ row, viewer }) => seesPartOfCase(viewer, row),
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: publicId('ImagingStudy'),
      studyInstanceUid: column('study_instance_uid'),
      modality: column('modality'),
      description: column('description'),
      performedOn: day('performed_on'),
      report: column('report'),
    },
  },
  {
    type: 'StreamPosition',
    table: '(select s.id, s.head, d.epoch from stream s cross join deployment d)',
    fields: { id: column('id'), epoch: column('epoch'), head: column('head') },
  },
  ...clinicalReads,
  ...reviewReads,
  ...conflictReads,
  ...viewerReads,
  ...referralDraftReads,
  {
    extends: 'Organisation',
    fields: {
      referrals: referralsOf,
      referral: one(
        'BoardCase',
        (at, boardCase, args) =>
          `${boardCase}.organisation_id = ${at.row}.id and ${boardCase}.external_reference = ${args.parameter('externalReference', 'text')}`,
      ),
      stream: one('StreamPosition', () => 'true', {
        from: (at, stream) => positionSql(`'organisation:' || ${at.row}.id`, stream),
        visible: 'implied',
      }),
    },
  },
  {
    root: {
      boardCase: one('BoardCase', (_at, boardCase, args) => `${boardCase}.id = ${args.key('id', 'BoardCase')}`),
      boardCases: boardCasesOf,
    },
  },
];
