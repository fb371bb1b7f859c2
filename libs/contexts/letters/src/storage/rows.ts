import { LetterPdfRow, LetterRow, LetterVersionRow, PatientToldRow } from './letter.row.js';

/** For whoever opens the writer: TypeORM must know every table. */
export const lettersRows = [LetterRow, LetterVersionRow, LetterPdfRow, PatientToldRow];
