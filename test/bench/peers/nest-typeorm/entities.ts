import { Column, DefaultNamingStrategy, Entity, PrimaryColumn } from 'typeorm';

/** `board_id` for `boardId`. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string): string {
    return custom || property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

type Json = Record<string, unknown>;

abstract class Identified {
  @PrimaryColumn('uuid') id!: string;
}
abstract class OfReview extends Identified {
  @Column('uuid') reviewId!: string;
}

@Entity('board_case')
export class BoardCase extends Identified {
  @Column('uuid') boardId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') patientId!: string;
  @Column('text') number!: string;
  @Column('text') status!: string;
  @Column('text', { nullable: true }) priority!: string | null;
  @Column('integer', { nullable: true }) complexity!: number | null;
  @Column('integer') version!: number;
  @Column('text') question!: string;
  @Column('text') reason!: string;
  @Column('text') questionKind!: string;
  @Column('text', { nullable: true }) externalReference!: string | null;
  @Column('text', { nullable: true }) referringClinician!: string | null;
  @Column('jsonb') painProfile!: Json;
  @Column('jsonb') priorTreatments!: Json[];
  @Column('jsonb') health!: Json;
  @Column('text', { nullable: true }) endCode!: string | null;
  @Column('text', { nullable: true }) endReason!: string | null;
  @Column('timestamptz') submittedAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
}

@Entity('patient')
export class Patient extends Identified {
  @Column('text') name!: string;
  @Column('date') birthDate!: string;
  @Column('date', { nullable: true }) diedOn!: string | null;
  @Column('text') sex!: string;
  @Column('text') identifierSystem!: string;
  @Column('text') identifier!: string;
}

@Entity('person')
export class Person extends Identified {
  @Column('text') name!: string;
}

@Entity('procedure')
export class Procedure extends Identified {
  @Column('text') code!: string;
  @Column('text') name!: string;
}

@Entity('organisation')
export class Organisation extends Identified {
  @Column('text') name!: string;
}

@Entity('board')
export class Board extends Identified {
  @Column('text') name!: string;
}

export interface CharterContent {
  readonly questionKinds: readonly { readonly code: string; readonly name: string }[];
  readonly emergencyRoute?: { readonly text?: string };
}

@Entity('charter')
export class Charter extends Identified {
  @Column('uuid') boardId!: string;
  @Column('integer') version!: number;
  @Column('jsonb') content!: CharterContent;
}

@Entity('board_member')
export class BoardMember {
  @PrimaryColumn('uuid') boardId!: string;
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('text') role!: string;
  @Column('text', { nullable: true }) discipline!: string | null;
  @Column('timestamptz') joinedAt!: Date;
  @Column('timestamptz', { nullable: true }) leftAt!: Date | null;
}

@Entity('imaging_study')
export class ImagingStudy extends Identified {
  @Column('uuid') caseId!: string;
  @Column('text') modality!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('date', { nullable: true }) performedOn!: string | null;
  @Column('text', { nullable: true }) report!: string | null;
  @Column('integer') position!: number;
}

@Entity('information_item')
export class InformationItem extends Identified {
  @Column('uuid') caseId!: string;
  @Column('text') what!: string;
  @Column('text', { nullable: true }) owedBy!: string | null;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('timestamptz') requestedAt!: Date;
  @Column('integer') position!: number;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
}

@Entity('review')
export class Review extends Identified {
  @Column('uuid') caseId!: string;
  @Column('integer') number!: number;
  @Column('integer') version!: number;
  @Column('boolean') sealed!: boolean;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz', { nullable: true }) dueAt!: Date | null;
  @Column('timestamptz', { nullable: true }) unsealedAt!: Date | null;
  @Column('uuid', { nullable: true }) unsealedBy!: string | null;
  @Column('text', { nullable: true }) unsealReason!: string | null;
}

@Entity('asked_opinion')
export class AskedOpinion extends OfReview {
  @Column('text') discipline!: string;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('uuid', { nullable: true }) substituteId!: string | null;
  @Column('timestamptz', { nullable: true }) dueAt!: Date | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('integer') position!: number;
}

@Entity('answered_discipline')
export class AnsweredDiscipline {
  @PrimaryColumn('uuid') reviewId!: string;
  @PrimaryColumn('text') discipline!: string;
}

@Entity('opinion')
export class Opinion extends OfReview {
  @Column('uuid') authorId!: string;
  @Column('text') discipline!: string;
  @Column('jsonb') recommendation!: Json;
  @Column('integer') confidence!: number;
  @Column('integer', { nullable: true }) expectedBenefit!: number | null;
  @Column('text', { nullable: true }) concerns!: string | null;
  @Column('text', { nullable: true }) conditions!: string | null;
  @Column('text') rationale!: string;
  @Column('boolean') afterUnsealing!: boolean;
  @Column('integer') version!: number;
  @Column('timestamptz') submittedAt!: Date;
}

@Entity('proposal')
export class Proposal extends OfReview {
  @Column('integer') revision!: number;
  @Column('jsonb') recommendation!: Json;
  @Column('text') rationale!: string;
  @Column('uuid') proposedBy!: string;
  @Column('timestamptz') proposedAt!: Date;
}

@Entity('ballot')
export class Ballot extends Identified {
  @Column('uuid') proposalId!: string;
  @Column('integer') revision!: number;
  @Column('uuid') voterId!: string;
  @Column('text', { nullable: true }) discipline!: string | null;
  @Column('text') choice!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz') castAt!: Date;
  @Column('uuid', { nullable: true }) takenBy!: string | null;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) acknowledgedAt!: Date | null;
}

@Entity('decision')
export class Decision extends OfReview {
  @Column('uuid') proposalId!: string;
  @Column('integer') revision!: number;
  @Column('jsonb') recommendation!: Json;
  @Column('text') rationale!: string;
  @Column('text') strength!: string;
  @Column('text', { nullable: true }) splitReason!: string | null;
  @Column('jsonb') record!: Json;
  @Column('uuid') ratifiedBy!: string;
  @Column('timestamptz') ratifiedAt!: Date;
  @Column('uuid', { nullable: true }) supersedesId!: string | null;
}

@Entity('decision_ballot')
export class DecisionBallot {
  @PrimaryColumn('uuid') decisionId!: string;
  @PrimaryColumn('uuid') voterId!: string;
  @Column('text', { nullable: true }) discipline!: string | null;
  @Column('text') choice!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz') castAt!: Date;
  @Column('uuid', { nullable: true }) takenBy!: string | null;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) acknowledgedAt!: Date | null;
}

@Entity('dissent')
export class Dissent extends Identified {
  @Column('uuid') decisionId!: string;
  @Column('uuid') personId!: string;
  @Column('text', { nullable: true }) discipline!: string | null;
  @Column('text') reason!: string;
  @Column('timestamptz', { nullable: true }) acknowledgedAt!: Date | null;
}

@Entity('thread')
export class Thread extends Identified {
  @Column('uuid') caseId!: string;
  @Column('text') audience!: string;
  @Column('text', { nullable: true }) questionTo!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) resolvedAt!: Date | null;
  @Column('uuid', { nullable: true }) resolvedBy!: string | null;
}

@Entity('comment')
export class Comment extends Identified {
  @Column('uuid') threadId!: string;
  @Column('uuid') caseId!: string;
  @Column('text') audience!: string;
  @Column('uuid') authorId!: string;
  @Column('text') body!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) editedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) deletedAt!: Date | null;
}

export const entities = [
  BoardCase, Patient, Person, Procedure, Organisation, Board, Charter, BoardMember, ImagingStudy, InformationItem, Review, AskedOpinion,
  AnsweredDiscipline, Opinion, Proposal, Ballot, Decision, DecisionBallot, Dissent, Thread, Comment,
]; // prettier-ignore
