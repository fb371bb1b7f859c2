import type { Discipline } from './discipline.js';

/** Someone who signs in. What they may do is held on boards and in organisations, not here. */
export interface Specialist {
  readonly id: string;
  readonly userName: string;
  readonly name: string;
  readonly disciplines: readonly Discipline[];
  /** Reads the audit trail of the whole deployment, and no clinical content. */
  readonly auditor: boolean;
}
