import { isGuestOfCase, seesBoard, seesCaseAsBoard, standingFactsSql, standingFromFacts, type StandingFacts } from '#boards';
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
import { documentText, textOf, type Block, type LetterDocument } from '../domain/letter-document.js';
import { whyNotEditMinutes, whyNotSignMinutes, type MinutesAtHand } from '../domain/minutes-life.js';
import type { Asking } from '../domain/letter-life.js';
import { withCases } from '../domain/minutes.js';
import { freeParagraphs } from './free-paragraphs.js';

/** Sits on the board, or is a guest of a case that they are about. */
export const seesMinutes: Predicate = ({ row, viewer }) =>
  `(${seesBoard(viewer, `${row}.board_id`)} or exists (select from minutes_item guests where guests.minutes_id = ${row}.id and ${isGuestOfCase(viewer, 'guests.case_id')}))`;
/** A guest reads what they say of their own case, and whoever is excluded from one reads the others. */
export const seesMinutesItem: Predicate = ({ row, viewer }) => seesCaseAsBoard(viewer, `${row}.board_id`, `${row}.case_id`);
const person = (columnName: string): FieldRead => one('Person', (at, who) => `${who}.id = ${at.row}.${columnName}`, { visible: 'implied' });

const seen = ({ row, viewer }: Scope): Sql =>
  `minutes_item seen where seen.minutes_id = ${row}.id and ${seesMinutesItem({ row: 'seen', viewer })}`;
const isWhole = (at: Scope): Sql => `(select count(*) = ${at.row}.case_count from ${seen(at)})`;
const atHandSql = (at: Scope): Sql => `json_build_object('standing', ${standingFactsSql(at.viewer, `${at.row}.board_id`, 'null::uuid')},
  'status', ${at.row}.status, 'version', ${at.row}.version, 'whole', ${isWhole(at)})`;
type MinutesFacts = MinutesAtHand & { readonly standing: StandingFacts };
const may = (whyNot: (who: Asking, minutes: MinutesAtHand) => unknown): FieldRead =>
  computed<MinutesFacts>(atHandSql, (facts, now) => whyNot(standingFromFacts(facts.standing, now), facts) === null);

interface TextFacts {
  readonly content: LetterDocument;
  readonly cases: readonly (readonly Block[])[];
}

export const minutesReads: readonly Reads[] = [
  {
    type: 'Minutes',
    table: 'minutes',
    node: 'Minutes',
    visible: seesMinutes,
    // Their text speaks of everybody on the agenda; what the viewer is excluded from is behind the second wall here as in the text.
    patient: (row) => `(select string_agg(about.patient_id::text, ',') from minutes_item about where about.minutes_id = ${row}.id)`,
    fields: {
      id: publicId('Minutes'),
      status: column('status'),
      version: column('version'),
      title: value(({ row }) => `${row}.content->>'title'`),
      text: computed<TextFacts>(
        (at) => `json_build_object('content', ${at.row}.content, 'cases',
          (select coalesce(json_agg(seen.content order by seen.position, seen.id), '[]') from ${seen(at)}))`,
        ({ content, cases }) => documentText(withCases(content, cases)),
      ),
      freeParagraphs: computed<LetterDocument>(({ row }) => `${row}.content`, freeParagraphs),
      whole: value(isWhole),
      pdfPath: value((at) => `case when ${isWhole(at)} then '/minutes/minutes_' || ${at.row}.id || '.pdf' end`),
      pdfSha256: column('pdf_sha256'),
      preparedAt: time('prepared_at'),
      signedAt: time('signed_at'),
      signedBy: person('signed_by'),
      meeting: one('Meeting', (at, meeting) => `${meeting}.id = ${at.row}.meeting_id`, { visible: 'implied' }),
      items: list(
        'MinutesItem',
        (at, item) => `${item}.minutes_id = ${at.row}.id`,
        (item) => `${item}.position, ${item}.id`,
        { limit: 100 },
      ),
      mayEdit: may(whyNotEditMinutes),
      maySign: may(whyNotSignMinutes),
    },
  },
  {
    type: 'MinutesItem',
    table: 'minutes_item',
    visible: seesMinutesItem,
    patient: (row) => `${row}.patient_id`,
    fields: {
      position: column('position'),
      boardCase: one('BoardCase', (at, boardCase) => `${boardCase}.id = ${at.row}.case_id`, { visible: 'implied' }),
      text: computed<readonly Block[]>(
        ({ row }) => `${row}.content`,
        (blocks) => blocks.flatMap(textOf).join('\n').trim(),
      ),
      pdfPath: value(({ row }) => `case when ${row}.pdf_sha256 is not null then '/minutes/extract_' || ${row}.id || '.pdf' end`),
      pdfSha256: column('pdf_sha256'),
    },
  },
  { extends: 'Meeting', fields: { minutes: one('Minutes', (at, minutes) => `${minutes}.meeting_id = ${at.row}.id`) } },
  { heldBy: 'BoardCase', tables: ['minutes_item'] },
  {
    extends: 'BoardCase',
    fields: {
      minutes: list(
        'MinutesItem',
        (at, item) => `${item}.case_id = ${at.row}.id`,
        (item) => `${item}.id`,
        { limit: 100 },
      ),
    },
  },
]; // prettier-ignore
