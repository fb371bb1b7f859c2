import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('procedure')
@Unique(['code'])
export class ProcedureRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  targetConditions!: string | null;

  @Column('text', { nullable: true })
  guidance!: string | null;

  @Column('text', { nullable: true })
  prerequisites!: string | null;

  @Column('text', { nullable: true })
  contraindications!: string | null;

  @Column('text', { nullable: true })
  recovery!: string | null;

  @Column('text', { nullable: true })
  complications!: string | null;

  @Column('text', { nullable: true })
  typicalRelief!: string | null;

  @Column('integer', { nullable: true })
  conservativeCareMinWeeks!: number | null;

  @Column('text', { nullable: true })
  conservativeCareMark!: string | null;

  @Column('boolean', { default: true })
  offered!: boolean;

  @Column('integer')
  position!: number;
}
