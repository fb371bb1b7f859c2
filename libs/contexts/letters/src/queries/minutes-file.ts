import type { Viewer } from '#access';
import { viewerInPlace, type StatementReader } from '#reads';
import type { Block, LetterDocument } from '../domain/letter-document.js';
import { withCases } from '../domain/minutes.js';
import { printPdf } from '../storage/print-pdf.js';
import { asSigned, type PrintedFile } from './letter-file.js';
import { seesMinutes, seesMinutesItem } from './minutes-reads.js';

// People alone: the board's side has no systems.
const viewer = viewerInPlace({ person: '$2::uuid' });
const asked = (asking: Viewer, id: string): readonly unknown[] => [id, asking.person];

interface Whole {
  readonly document: LetterDocument;
  readonly signed: Buffer | null;
  readonly sha: string | null;
  readonly count: number;
  readonly cases: readonly { readonly blocks: readonly Block[]; readonly patient: string }[];
}
const wholeText = `select m.content as document, p.content as signed, m.pdf_sha256 as sha, m.case_count as count,
    (select coalesce(json_agg(json_build_object('blocks', i.content, 'patient', i.patient_id) order by i.position, i.id), '[]')
     from minutes_item i where i.minutes_id = m.id and ${seesMinutesItem({ row: 'i', viewer })}) as cases
  from minutes m left join minutes_pdf p on p.minutes_id = m.id where m.id = $1 and ${seesMinutes({ row: 'm', viewer })}`;

/** The minutes as a PDF, for whoever sees every case in them; a draft says so on every page. */
export async function minutesFile(reader: StatementReader, asking: Viewer, minutesId: string): Promise<PrintedFile | null> {
  const [rows] = await reader.run(asking, [{ name: 'minutes_file', text: wholeText, values: asked(asking, minutesId) }]);
  const [found] = rows as unknown as Whole[];
  if (!found || found.cases.length !== found.count) return null;
  const { document, signed, sha, cases } = found;
  const patientIds = [...new Set(cases.map(({ patient }) => patient))];
  if (signed) return { content: asSigned(signed, sha), patientIds };
  const whole = withCases(document, cases.map(({ blocks }) => blocks)); // prettier-ignore
  return { content: await printPdf(whole, { mark: 'Draft, not signed', signature: null }), patientIds };
}

const extractText = `select p.content as signed, i.pdf_sha256 as sha, i.patient_id as patient
  from minutes_item i join minutes_item_pdf p on p.item_id = i.id where i.id = $1 and ${seesMinutesItem({ row: 'i', viewer })}`;

/** What signed minutes say of one case, as a PDF. */
export async function extractFile(reader: StatementReader, asking: Viewer, itemId: string): Promise<PrintedFile | null> {
  const [rows] = await reader.run(asking, [{ name: 'minutes_extract_file', text: extractText, values: asked(asking, itemId) }]);
  const [found] = rows as unknown as { signed: Buffer; sha: string; patient: string }[];
  return found ? { content: asSigned(found.signed, found.sha), patientIds: [found.patient] } : null;
}
