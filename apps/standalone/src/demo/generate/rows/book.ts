import type { ImagingReference, Referral } from '#cases';
import { actorKey, type Actor } from '#kernel';
import type { Chance } from '../chance.js';
import type { BoardCompany } from '../company.js';
import type { CommandName } from '../deed.js';
import type { SharedStreams } from './shared-streams.js';
import type { Sheet } from './sheet.js';

export interface CaseState {
  readonly id: string;
  readonly number: string;
  readonly organisationId: string;
  readonly patientId: string;
  status: string;
  returnsTo: string | null;
  priority: string | null;
  complexity: number | null;
  version: number;
  questionKind: string;
  referral: Referral;
  imaging: (ImagingReference & { readonly id: string })[];
  endCode: string | null;
  endReason: string | null;
  endedAt: Date | null;
  updatedAt: Date;
  referralUpdatedAt: Date;
}

export interface ReviewState {
  readonly id: string;
  readonly referral: Referral;
  readonly question: string;
  readonly emergency: boolean;
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly everSealed: boolean;
  sealed: boolean;
  unsealedAt: Date | null;
  unsealedBy: string | null;
  unsealReason: string | null;
  version: number;
  decidedAt: Date | null;
}

/** The moment of a command: who gave it and when. */
export interface Moment {
  readonly now: Date;
  readonly at: number;
  readonly by: Actor;
}

type Refs = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What every part of one case's rows shares: where they are written, the streams of the case, and the case itself. */
export class Book {
  case!: CaseState;
  review: ReviewState | null = null;
  readonly guests: { readonly personId: string; readonly discipline: string | null }[] = [];
  /** Of the case's own two streams. */
  readonly heads = { case: 0, referral: 0 };

  constructor(
    readonly sheet: Sheet,
    readonly shared: SharedStreams,
    readonly ids: Chance,
    readonly board: BoardCompany,
    /** Place of the case in the order of submission. */
    readonly order: number,
  ) {}

  /** What nearly every row of a case repeats. */
  get place() {
    const { id, organisationId } = this.case;
    return { case_id: id, board_id: this.board.id, organisation_id: organisationId };
  }
  get whose() {
    return { ...this.place, patient_id: this.case.patientId };
  }

  own(kind: 'case' | 'referral', type: string, refs: string, { now, by }: Moment): void {
    const seq = ++this.heads[kind];
    this.sheet.add('fact', { stream: `${kind}:${this.case.id}`, seq, type, actor: actorKey(by), at: now, refs });
  }

  shareWith(stream: string, type: string, refs: string, { at, by }: Moment): void {
    this.shared.record({ at, order: this.order, stream, type, actor: actorKey(by), refs });
  }

  inbox(personId: string, type: string, refs: Refs, moment: Moment): void {
    this.shareWith(`inbox:${personId}`, type, JSON.stringify({ caseId: this.case.id, ...refs }), moment);
  }

  /** A change of the case itself: everybody who may follow it learns of it. */
  onAllSides(type: string, refs: Refs, moment: Moment): void {
    const all = JSON.stringify({ caseId: this.case.id, ...refs });
    this.own('case', type, all, moment);
    this.own('referral', type, all, moment);
    this.shareWith(`board:${this.board.id}`, type, all, moment);
    this.shareWith(`organisation:${this.case.organisationId}`, type, all, moment);
  }

  /** Something inside the case: the board learns of it with the worker's next round. */
  activity(type: string, refs: Refs, moment: Moment, seenBy: 'board' | 'both' = 'board'): void {
    const all = JSON.stringify({ caseId: this.case.id, ...refs });
    this.own('case', type, all, moment);
    this.case.updatedAt = moment.now;
    if (seenBy === 'both') {
      this.own('referral', type, all, moment);
      this.shareWith(`organisation:${this.case.organisationId}`, type, all, moment);
      this.case.referralUpdatedAt = moment.now;
    }
    this.shared.mark(this.board.id, this.case.id, moment.at);
  }

  audit(command: CommandName, { now, at, by }: Moment): void {
    const { id, patientId } = this.case;
    const entry = {
      id: this.ids.id(at),
      at: now,
      actor: actorKey(by),
      command,
      outcome: 'DONE',
      refusal_code: null,
      subject: `case:${id}`,
    };
    this.sheet.add('audit_entry', { ...entry, patient_ids: [patientId], origin: null, correlation_id: null });
  }
}
