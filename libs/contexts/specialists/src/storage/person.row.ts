import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Discipline } from '../domain/discipline.js';

@Entity('person')
@Unique(['userName'])
export class PersonRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  userName!: string;

  @Column('text')
  name!: string;

  @Column('text', { array: true, default: [] })
  disciplines!: Discipline[];

  @Column('boolean', { default: false })
  auditor!: boolean;

  @Column('timestamp with time zone', { precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
