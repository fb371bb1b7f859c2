import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ProcedureRow } from './procedure.row.js';

/** What one guideline says about the bleeding risk of one procedure (PROC-2). */
@Entity('procedure_risk')
@ForeignKey(() => ProcedureRow, ['procedureId'], ['id'])
export class ProcedureRiskRow {
  @PrimaryColumn('uuid')
  procedureId!: string;

  @PrimaryColumn('text')
  guideline!: string;

  @Column('text')
  risk!: string;

  @Column('text')
  mark!: string;
}
