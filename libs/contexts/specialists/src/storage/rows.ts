import { PersonRow } from './person.row.js';

/** For whoever opens the writer: TypeORM must know every table. Its columns stay this context's own. */
export const specialistRows = [PersonRow];
