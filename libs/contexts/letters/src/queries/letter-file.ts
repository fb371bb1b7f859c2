import { createHash } from 'node:crypto';
import type { Viewer } from '#access';
import { viewerInPlace, type StatementReader } from '#reads';
import type { LetterDocument } from '../domain/letter-document.js';
import { printPdf } from '../storage/print-pdf.js';
import { seesLetter } from './letters-reads.js';

export interface PrintedFile {
  readonly content: Buffer;
  /** patient.id of everybody whom it is about, for the audit of reads. */
  readonly patientIds: readonly string[];
}

interface Found {
  readonly document: LetterDocument;
  readonly patient_id: string;
  readonly signed: Buffer | null;
  readonly sha: string | null;
}

const viewer = viewerInPlace({ person: '$2::uuid', organisation: '$3::uuid' });
const text = `select l.content as document, l.patient_id, p.content as signed, l.pdf_sha256 as sha
  from letter l left join letter_pdf p on p.letter_id = l.id where l.id = $1 and ${seesLetter({ row: 'l', viewer })}`;

/** The letter as a PDF: the bytes that were signed, or a draft that says so on every page. Null for whoever may not see it. */
export async function letterFile(reader: StatementReader, asking: Viewer, letterId: string): Promise<PrintedFile | null> {
  const statement = { name: 'letter_file', text, values: [letterId, asking.person, asking.organisation] };
  const [rows] = await reader.run(asking, [statement]);
  const [found] = rows as unknown as Found[];
  if (!found) return null;
  const { document, patient_id: patientId, signed, sha } = found;
  if (!signed) return { content: await printPdf(document, { mark: 'Draft, not signed', signature: null }), patientIds: [patientId] };
  return { content: asSigned(signed, sha), patientIds: [patientId] };
}

/** What is handed out is what was signed, or nothing is. */
export function asSigned(content: Buffer, sha: string | null): Buffer {
  if (createHash('sha256').update(content).digest('hex') !== sha) throw new Error('what was signed is not what is stored');
  return content;
}
