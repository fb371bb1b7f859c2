import { setImmediate as breath } from 'node:timers/promises';
import type pg from 'pg';
import { Chance } from './chance.js';
import { copyInto } from './copy.js';
import { planCases } from './plan.js';
import { Book } from './rows/book.js';
import { writeCase } from './rows/case-rows.js';
import { SharedStreams } from './rows/shared-streams.js';
import { Sheet } from './rows/sheet.js';
import type { Table } from './rows/tables.js';
import type { SharedNumbers } from './shared-numbers.js';
import type { Setting } from './stories/story.js';
import { tell } from './stories/tell.js';

/** The rows of so many go to Postgres together: two dozen COPYs, which take fewer turns of the event loop than these cases give it. */
const casesAtOnce = 1_000;
/** A turn: some milliseconds' work. Otherwise Postgres would read the socket empty and wait. */
const casesAtATime = 2;
const casesBetweenReports = 100;

export interface Writing {
  /** Idempotency keys are kept from here on. */
  readonly keysSince: number;
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Tells the stories in the order of submission and sends their rows; answers how many. Postgres reads while the next are made. */
export async function writeCases(owner: pg.Client, setting: Setting, numbers: SharedNumbers, writing: Writing): Promise<number> {
  const { season, company, procedures } = setting;
  const { keysSince, onProgress, signal } = writing;
  const planned = planCases(season, company);
  const sheet = new Sheet();
  const shared = new SharedStreams(sheet, new Chance(`worker/${season.seed}`), numbers.heads);
  const codeOf = new Map([...procedures].map(([code, { id }]) => [id, code]));
  const patientIds = new Map<number, string>();
  let sending = Promise.resolve();
  for (let start = 0; start < planned.length; start += casesAtOnce) {
    for (const one of planned.slice(start, start + casesAtOnce)) {
      if (one.index % casesAtATime === 0) await breath();
      if (one.index % casesBetweenReports === 0) {
        signal?.throwIfAborted();
        onProgress?.(one.index);
      }
      const ids = new Chance(`rows/${season.seed}/${one.index}`);
      const { firstCase, boards } = one.patient;
      const isFirst = firstCase === one.index;
      if (isFirst) patientIds.set(firstCase, ids.id(one.submittedAt));
      const book = new Book(sheet, shared, ids, company.boards[one.board]!, one.index);
      const boardIds = isFirst ? boards.map((index) => company.boards[index]!.id) : [];
      const of = { planned: one, number: numbers.numberOf(one), patientId: patientIds.get(firstCase)!, boardIds, codeOf, keysSince };
      writeCase(book, tell(one, setting), of);
    }
    // Nothing of a later case is earlier than its referral.
    shared.flush(planned[start + casesAtOnce]?.submittedAt ?? Infinity);
    await sending;
    sending = send(owner, sheet.take());
    // Its failure is met where it is awaited.
    sending.catch(() => undefined);
  }
  await sending;
  onProgress?.(planned.length);
  return sheet.rows;
}

async function send(owner: pg.Client, taken: readonly [Table, Buffer][]): Promise<void> {
  for (const [table, rows] of taken) await copyInto(owner, table, rows);
}
