import { LetterPdfRow, LetterRow, LetterVersionRow, PatientToldRow } from './letter.row.js';
import { MinutesItemPdfRow, MinutesItemRow, MinutesPdfRow, MinutesRow, MinutesVersionRow } from './minutes.row.js';

/** For whoever opens the writer: TypeORM must know every table. */
export const lettersRows = [
  LetterRow,
  LetterVersionRow,
  LetterPdfRow,
  PatientToldRow,
  MinutesRow,
  MinutesVersionRow,
  MinutesItemRow,
  MinutesPdfRow,
  MinutesItemPdfRow,
];
