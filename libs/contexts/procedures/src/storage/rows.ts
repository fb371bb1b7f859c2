import { ProcedureRecommendationRow } from './procedure-recommendation.row.js';
import { ProcedureRiskRow } from './procedure-risk.row.js';
import { ProcedureRow } from './procedure.row.js';
import { SourceRow } from './source.row.js';

/** For whoever opens the writer: TypeORM must know every table. Their columns stay this context's own. */
export const procedureRows = [SourceRow, ProcedureRow, ProcedureRiskRow, ProcedureRecommendationRow];
