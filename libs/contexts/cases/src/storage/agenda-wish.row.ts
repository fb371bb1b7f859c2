import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { WishKind, WishReason } from '../domain/agenda-wish.js';

/** Something that happened outside a meeting and asks for a place in the next one. */
@Entity('agenda_wish')
@Check('agenda_wish_kind_check', 'kind')
@Check('agenda_wish_reason_check', 'reason')
@Index('agenda_wish_open', { synchronize: false })
@Index('agenda_wish_board', { synchronize: false })
export class AgendaWishRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @Column('text') kind!: WishKind;
  @Column('text') reason!: WishReason;
  @Column('timestamp with time zone', { precision: 3 }) at!: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) metAt!: Date | null;
}
