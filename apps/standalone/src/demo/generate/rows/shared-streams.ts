import { Chance } from '../chance.js';
import type { Sheet } from './sheet.js';

interface SharedFact {
  readonly at: number;
  /** Of two at the same moment, who came first: the case in the order of submission. */
  readonly order: number;
  readonly stream: string;
  readonly type: string;
  readonly actor: string;
  readonly refs: string;
  /** Set on the worker's own: the board that it tells. */
  readonly board?: string;
}

const second = 1_000;
const worker = 'system:worker';

/**
 * The streams that many cases write to: a board's worklist, an organisation's referrals, a person's inbox. Their numbers follow the time
 * of the deeds over all cases, so facts wait here until no earlier one can come any more.
 *
 * The worker is part of it: what happens inside a case marks it, and with the next full second the board is told in one fact for each
 * marked case, as the worker's timer would have.
 */
export class SharedStreams {
  #waiting: SharedFact[] = [];
  #told: { at: number; board: string; cases: Set<string> } | null = null;

  constructor(
    private readonly sheet: Sheet,
    private readonly ids: Chance,
    /** As they stand in the database, by stream id. */
    readonly heads: Map<string, number>,
  ) {}

  record(fact: SharedFact): void {
    this.#waiting.push(fact);
  }

  /** Something happened in the case that its board is told about with the next second. */
  mark(board: string, caseId: string, at: number): void {
    const told = Math.floor(at / second) * second + second;
    const refs = JSON.stringify({ caseId });
    this.#waiting.push({ at: told, order: -1, stream: `board:${board}`, type: 'caseActivity', actor: worker, refs, board });
  }

  /** Numbers and writes what is earlier than this moment. */
  flush(before: number): void {
    const ready = this.#waiting
      .filter(({ at }) => at < before)
      .sort((a, b) => a.at - b.at || a.order - b.order || compare(a.board, b.board));
    this.#waiting = this.#waiting.filter(({ at }) => at >= before);
    for (const fact of ready) if (fact.board === undefined || this.#tells(fact, fact.board)) this.#write(fact);
  }

  #write({ stream, type, actor, at, refs }: SharedFact): void {
    const seq = (this.heads.get(stream) ?? 0) + 1;
    this.heads.set(stream, seq);
    this.sheet.add('fact', { stream, seq, type, actor, at: new Date(at), refs });
  }

  /** One unit of work of the worker for each board and second, one fact in it for each case. */
  #tells({ at, refs }: SharedFact, board: string): boolean {
    if (this.#told?.at === at && this.#told.board === board) {
      if (this.#told.cases.has(refs)) return false;
      this.#told.cases.add(refs);
      return true;
    }
    this.#told = { at, board, cases: new Set([refs]) };
    const command = 'tellBoardAboutCaseActivity';
    const entry = { id: this.ids.id(at), at: new Date(at), actor: worker, command, outcome: 'DONE', refusal_code: null, subject: null };
    this.sheet.add('audit_entry', { ...entry, patient_ids: [], origin: null, correlation_id: null });
    return true;
  }
}

const compare = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);
