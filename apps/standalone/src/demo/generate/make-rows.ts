import { Chance } from './chance.js';
import { planCases } from './plan.js';
import { Book } from './rows/book.js';
import { writeCase } from './rows/case-rows.js';
import { SharedStreams } from './rows/shared-streams.js';
import { Sheet } from './rows/sheet.js';
import type { Table } from './rows/tables.js';
import { numberOf, type Numbers } from './shared-numbers.js';
import type { Setting } from './stories/story.js';
import { tell } from './stories/tell.js';

/** The rows of so many go to Postgres together: two dozen COPYs. */
const casesAtOnce = 500;

export interface Batch {
  readonly rows: readonly (readonly [Table, Uint8Array])[];
  /** Cases and rows up to here. */
  readonly cases: number;
  readonly written: number;
}

/** Tells the stories in the order of submission, as the rows that they leave. Counts on `numbers`; idempotency keys are kept from `keysSince` on. */
export function* makeRows(setting: Setting, numbers: Numbers, keysSince: number): Generator<Batch> {
  const { season, company, procedures } = setting;
  const planned = planCases(season, company);
  const sheet = new Sheet();
  const shared = new SharedStreams(sheet, new Chance(`worker/${season.seed}`), numbers.heads);
  const codeOf = new Map([...procedures].map(([code, { id }]) => [id, code]));
  const patientIds = new Map<number, string>();
  for (let start = 0; start < planned.length; start += casesAtOnce) {
    const batch = planned.slice(start, start + casesAtOnce);
    for (const one of batch) {
      const ids = new Chance(`rows/${season.seed}/${one.index}`);
      const { firstCase, boards } = one.patient;
      const isFirst = firstCase === one.index;
      if (isFirst) patientIds.set(firstCase, ids.id(one.submittedAt));
      const board = company.boards[one.board]!;
      const book = new Book(sheet, shared, ids, board, one.index);
      const boardIds = isFirst ? boards.map((index) => company.boards[index]!.id) : [];
      const of = {
        planned: one,
        number: numberOf(numbers, board, one),
        patientId: patientIds.get(firstCase)!,
        boardIds,
        codeOf,
        keysSince,
      };
      writeCase(book, tell(one, setting), of);
    }
    // Nothing of a later case is earlier than its referral.
    shared.flush(planned[start + casesAtOnce]?.submittedAt ?? Infinity);
    yield { rows: sheet.take(), cases: start + batch.length, written: sheet.rows };
  }
}
