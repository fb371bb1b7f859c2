/** What must hold in every database, whatever people have done in it. */
export interface Invariant {
  /** The rule of domain.md, or of live.md where it has no number. */
  readonly rule: string;
  readonly says: string;
  /** One row for each violation; `what` names it by ids and numbers, never by content. */
  readonly violations: string;
  /** Statements that break it in a database in which a month has passed: without them nobody knows that the question can be answered with no. */
  readonly broken: string;
}
