import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ActionState } from '../domain/action.js';
import type { Side } from '../domain/follow-through.js';

@Entity('action')
@Check('action_audience_check', 'audience')
@Check('action_state_check', 'state')
@Check('action_check', 'owner_id')
@Index('action_case', { synchronize: false })
@Index('action_open', { synchronize: false })
export class ActionRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('BoardCaseRow') @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @ForeignKey('DecisionRow') @Column('uuid', { nullable: true }) decisionId!: string | null;
  /** The owner's side; what the referring side owes, it reads. */
  @Column('text') audience!: Side;
  @Column('text') what!: string;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('text', { nullable: true }) ownerName!: string | null;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('text') state!: ActionState;
  @Column('text', { nullable: true }) reason!: string | null;
  @ForeignKey('PersonRow') @Column('uuid') addedBy!: string;
  @Column('timestamp with time zone', { precision: 3 }) addedAt!: Date;
  @Column('timestamp with time zone', { precision: 3, nullable: true }) endedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}

/** Every version of an action, the current one too. */
@Entity('action_version')
@Check('action_version_audience_check', 'audience')
export class ActionVersionRow {
  @ForeignKey('ActionRow') @PrimaryColumn('uuid') actionId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('uuid') caseId!: string;
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') audience!: Side;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('text', { nullable: true }) ownerName!: string | null;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('text') state!: ActionState;
  @Column('text', { nullable: true }) reason!: string | null;
  @ForeignKey('PersonRow') @Column('uuid', { nullable: true }) changedBy!: string | null;
  @ForeignKey('ServiceAccountRow') @Column('uuid', { nullable: true }) changedByAccount!: string | null;
  @Column('timestamp with time zone', { precision: 3 }) changedAt!: Date;
}
