import type { Reader } from '#database';
import type { Heads, LogReader } from '#event-log';
import { actorKey, type Clock } from '#kernel';
import { pairsThatHold } from './access/rights.js';
import { subjectsFor, type Subject } from './access/subject.js';
import type { Connection } from './connection.js';

export interface Request {
  readonly connection: Connection;
  readonly stream: string;
  /** The subject and the heads when the actor may watch it; null when not, or when it is not there. */
  readonly decide: (admitted: { readonly subject: Subject; readonly heads: Heads } | null) => void;
  readonly fail: (error: unknown) => void;
}

const rememberedSubjects = 20_000;

/** Answers `watch`. Requests of the same moment share their questions: after a restart thousands come at once. */
export class Admission {
  readonly #subjects = new Map<string, Subject>();
  #waiting: Request[] = [];
  #asking = false;

  constructor(
    private readonly reader: Reader,
    private readonly log: LogReader,
    private readonly clock: Clock,
  ) {}

  ask(request: Request): void {
    this.#waiting.push(request);
    if (!this.#asking) void this.#answer();
  }

  async #answer(): Promise<void> {
    this.#asking = true;
    // Those that arrive while one batch is asked make the next.
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, 1_000);
      await this.#batch(batch).catch((error: unknown) => batch.forEach(({ fail }) => fail(error)));
    }
    this.#asking = false;
  }

  async #batch(batch: readonly Request[]): Promise<void> {
    await this.#lookUp(batch);
    const pairs = batch.flatMap((request) => {
      const subject = this.#subjects.get(request.stream);
      return subject ? [{ request, subject, actor: request.connection.identified.actor }] : [];
    });
    // Rights first: the heads are then at least as new as what was allowed.
    const holding = await pairsThatHold(this.reader, pairs, this.clock.now());
    const heads = await this.log.heads([...new Set([...holding].map(({ subject }) => subject.stream))]);
    const admitted = new Map([...holding].map(({ request, subject }) => [request, { subject, heads }]));
    for (const request of batch) {
      try {
        request.decide(admitted.get(request) ?? null);
      } catch (error) {
        // One client's trouble is not its neighbours'.
        request.fail(error);
      }
    }
  }

  async #lookUp(batch: readonly Request[]): Promise<void> {
    const unknown = batch.filter(({ stream }) => !this.#subjects.has(stream));
    for (const group of Map.groupBy(unknown, ({ connection }) => actorKey(connection.identified.actor)).values()) {
      const streams = [...new Set(group.map(({ stream }) => stream))].filter((stream) => !this.#subjects.has(stream));
      if (streams.length === 0) continue;
      const found = await subjectsFor(this.reader, group[0]!.connection.identified.actor, streams);
      for (const [stream, subject] of found) this.#subjects.set(stream, subject);
    }
    while (this.#subjects.size > rememberedSubjects) this.#subjects.delete(this.#subjects.keys().next().value!);
  }
}
