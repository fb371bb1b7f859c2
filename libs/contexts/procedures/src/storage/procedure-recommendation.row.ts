import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one body says about one or several procedures for one population (PROC-3). */
@Entity('procedure_recommendation')
export class ProcedureRecommendationRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { array: true })
  procedureCodes!: string[];

  @Column('text')
  body!: string;

  @Column('text')
  direction!: string;

  @Column('text')
  population!: string;

  @Column('text')
  mark!: string;

  /** Ids in `source`, where the publication is listed there. */
  @Column('text', { array: true, default: '{}' })
  sourceIds!: string[];

  @Column('integer')
  position!: number;
}
