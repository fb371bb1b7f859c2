import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A publication that a value cites. */
@Entity('source')
export class SourceRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  publication!: string;

  @Column('text')
  mark!: string;
}
