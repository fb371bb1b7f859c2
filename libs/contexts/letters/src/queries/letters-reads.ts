import { seesCaseAsBoard, standingFactsSql, standingFromFacts, type StandingFacts } from '#boards';
import { caseStandingSql, seesCaseAsReferrer, sharesFurtherSql, type CaseStanding } from '#cases';
import {
  column,
  computed,
  list,
  one,
  publicId,
  time,
  value,
  type FieldRead,
  type Predicate,
  type Reads,
  type Scope,
  type Sql,
} from '#reads';
import { documentText, type LetterDocument } from '../domain/letter-document.js';
import {
  whyNotCancel,
  whyNotCorrect,
  whyNotEdit,
  whyNotRecordTold,
  whyNotSign,
  type Asking,
  type LetterAtHand,
} from '../domain/letter-life.js';
import { unprintableIn } from '../storage/print-pdf.js';
import { freeParagraphs } from './free-paragraphs.js';
import { minutesReads } from './minutes-reads.js';

/** The board's side, and for the referring organisation what has been released to it. */
export const seesLetter: Predicate = ({ row, viewer }) =>
  `(${seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.case_id`)} or (${row}.status = 'RELEASED' and ${seesCaseAsReferrer(viewer, `${row}.organisation_id`)}))`;
const onTheBoard: Predicate = ({ row, viewer }) => seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.case_id`);
const person = (columnName: string): FieldRead => one('Person', (at, who) => `${who}.id = ${at.row}.${columnName}`, { visible: 'implied' });
const inOrder = (letter: string): Sql => `${letter}.drafted_at, ${letter}.kind desc, ${letter}.id`;

/** What the commands load under lock, for the same policy. */
const atHandSql = ({ row, viewer }: Scope): Sql => `json_build_object(
  'standing', ${viewer.fact?.('standing') ?? standingFactsSql(viewer, `${row}.board_id`, `${row}.case_id`)},
  'kind', ${row}.kind, 'status', ${row}.status, 'version', ${row}.version,
  'stands', not exists (select from decision later where later.supersedes_id = ${row}.decision_id),
  'patientDied', exists (select from patient p where p.id = ${row}.patient_id and p.died_on is not null),
  'copiesWithoutConsent', jsonb_array_length(${row}.content->'copiesTo') > 0 and not ${sharesFurtherSql(`${row}.case_id`)},
  'corrected', exists (select from letter c where c.supersedes_id = ${row}.id and c.correction_reason is not null))`;
type LetterFacts = LetterAtHand & { readonly standing: StandingFacts };
const may = (whyNot: (who: Asking, letter: LetterAtHand) => unknown): FieldRead =>
  computed<LetterFacts>(atHandSql, (facts, now) => whyNot(standingFromFacts(facts.standing, now), facts) === null);

const ofContent = (what: (document: LetterDocument) => unknown): FieldRead => computed<LetterDocument>(({ row }) => `${row}.content`, what);

interface ToldFacts {
  readonly standing: StandingFacts;
  readonly side: CaseStanding;
  readonly decided: boolean;
}

export const lettersReads: readonly Reads[] = [
  ...minutesReads,
  { heldBy: 'BoardCase', tables: ['letter', 'letter_version', 'patient_told'] },
  {
    type: 'Letter',
    table: 'letter',
    node: 'Letter',
    visible: seesLetter,
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: publicId('Letter'),
      kind: column('kind'),
      status: column('status'),
      version: column('version'),
      title: value(({ row }) => `${row}.content->>'title'`),
      language: value(({ row }) => `${row}.content->>'language'`),
      date: value(({ row }) => `${row}.content->>'date'`),
      recipients: value(({ row }) => `${row}.content->'to'`),
      copiesTo: value(({ row }) => `${row}.content->'copiesTo'`),
      text: ofContent(documentText),
      freeParagraphs: ofContent(freeParagraphs),
      unprintable: ofContent(unprintableIn),
      pdfPath: value(({ row }) => `'/letters/letter_' || ${row}.id || '.pdf'`),
      pdfSha256: column('pdf_sha256'),
      draftedAt: time('drafted_at'),
      signedAt: time('signed_at'),
      signedBy: person('signed_by'),
      withheldUntil: time('withheld_until'),
      releasedAt: time('released_at'),
      cancelledAt: time('cancelled_at'),
      cancelCode: column('cancel_code'),
      cancelReason: column('cancel_reason'),
      correctionReason: column('correction_reason'),
      boardCase: one('BoardCase', (at, boardCase) => `${boardCase}.id = ${at.row}.case_id`),
      decision: one('Decision', (at, decision) => `${decision}.id = ${at.row}.decision_id`),
      supersedes: one('Letter', (at, earlier) => `${earlier}.id = ${at.row}.supersedes_id`),
      supersededBy: one('Letter', (at, later) => `${later}.supersedes_id = ${at.row}.id`, { orderBy: (later) => `${inOrder(later)} desc` }),
      earlierVersions: list(
        'LetterVersion',
        (at, earlier) => `${earlier}.letter_id = ${at.row}.id`,
        (earlier) => `${earlier}.version`,
        { limit: 100 },
      ),
      mayEdit: may(whyNotEdit),
      maySign: may(whyNotSign),
      mayCorrect: may(whyNotCorrect),
      mayCancel: may(whyNotCancel),
    },
  },
  {
    type: 'LetterVersion',
    table: 'letter_version',
    visible: onTheBoard,
    fields: { version: column('version'), text: ofContent(documentText), writtenBy: person('written_by'), writtenAt: time('written_at') },
  },
  {
    type: 'PatientTold',
    table: 'patient_told',
    visible: ({ row, viewer }) => `(${onTheBoard({ row, viewer })} or ${seesCaseAsReferrer(viewer, `${row}.organisation_id`)})`,
    fields: {
      toldOn: value(({ row }) => `to_char(${row}.told_on, 'YYYY-MM-DD')`),
      note: column('note'),
      recordedBy: person('recorded_by_person'),
      recordedAt: time('recorded_at'),
    },
  },
  {
    extends: 'Decision',
    fields: { letters: list('Letter', (at, letter) => `${letter}.decision_id = ${at.row}.id`, inOrder, { limit: 50 }) },
  },
  {
    extends: 'BoardCase',
    fields: {
      letters: list('Letter', (at, letter) => `${letter}.case_id = ${at.row}.id`, inOrder, { limit: 100 }),
      patientTold: list(
        'PatientTold',
        (at, told) => `${told}.case_id = ${at.row}.id`,
        (told) => `${told}.recorded_at, ${told}.id`,
        { limit: 100 },
      ),
      mayRecordPatientTold: computed<ToldFacts>(
        (at) => `json_build_object(
          'standing', ${at.viewer.fact?.('standing') ?? standingFactsSql(at.viewer, `${at.row}.board_id`, `${at.row}.id`)},
          'side', ${caseStandingSql(at)}, 'decided', app_decided_at(${at.row}.id) is not null)`,
        ({ standing, side, decided }, now) => decided && whyNotRecordTold({ ...standingFromFacts(standing, now), refers: side.refers }) === null,
      ),
    },
  },
]; // prettier-ignore
