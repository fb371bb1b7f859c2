import type { DataSource } from 'typeorm';
import { GapInLog, type LoggedFact, type LogReader, type StreamKind } from '#event-log';
import type { Reaction } from '../reactions/reaction.js';
import { cursorsOf, moveCursors, streamsBehind, type Step } from './cursors.js';
import { dueFailures } from './failures.js';
import { isOfConnection } from './is-of-connection.js';
import type { Reactor } from './reactor.js';

const streamsAtOnce = 64;
const factsAtOnce = 100;
const failuresAtOnce = 50;

const hears = ({ on, stream }: Reaction, fact: LoggedFact): boolean =>
  fact.stream.startsWith(`${stream}:`) && (on === 'everything' || on.includes(fact.type));

/**
 * From where the worker stands to the head of each stream, in the stream's order. A cursor for each stream, because its numbers alone are in
 * commit order (live.md: a cursor over one serial column missed more than half).
 */
export class Follow {
  readonly kinds: readonly StreamKind[];

  constructor(
    private readonly database: DataSource,
    private readonly log: LogReader,
    private readonly reactor: Reactor,
    private readonly reactions: readonly Reaction[],
  ) {
    this.kinds = [...new Set(reactions.map(({ stream }) => stream))];
  }

  /** Whether anybody reacts to what happens there. */
  follows(stream: string): boolean {
    return this.kinds.includes(stream.slice(0, stream.indexOf(':')) as StreamKind);
  }

  /** Everything that is behind, however it came to be; answers how many streams were. */
  async all(): Promise<number> {
    const seen = new Set<string>();
    for (;;) {
      const behind = (await streamsBehind(this.database, this.kinds, 1_000)).filter((stream) => !seen.has(stream));
      if (behind.length === 0) return seen.size;
      for (const stream of behind) seen.add(stream);
      await this.these(behind);
    }
  }

  async these(streams: readonly string[]): Promise<void> {
    for (let from = 0; from < streams.length; from += streamsAtOnce) await this.#some(streams.slice(from, from + streamsAtOnce));
  }

  /** Until nothing more is there, or it is not ours to go on. */
  async #some(streams: readonly string[]): Promise<void> {
    let going = streams;
    // A stream that cannot go on stops no other one.
    let stuck: unknown;
    while (going.length > 0) {
      const { epoch, places } = await cursorsOf(this.database, going);
      const behind = places.filter(({ after, head }) => after < head);
      const found = await this.#read(behind.map((place) => ({ ...place, epoch })));
      const steps: Step[] = [];
      const more: string[] = [];
      for (const { stream, after, head } of behind) {
        const facts = found.get(stream);
        if (!facts) continue;
        const reached = await this.#through(facts, after, epoch).catch((error: unknown) => {
          if (isOfConnection(error)) throw error;
          stuck ??= error;
          return null;
        });
        if (reached === null) continue;
        const last = facts.at(-1)?.seq ?? after;
        if (reached < last) steps.push({ stream, from: reached, to: last });
        if (last < head) more.push(stream);
      }
      await moveCursors(this.database, epoch, steps);
      going = more;
    }
    if (stuck !== undefined) throw stuck;
  }

  /** The last number that was reacted to; null when somebody else goes on with this stream. */
  async #through(facts: readonly LoggedFact[], after: number, epoch: number): Promise<number | null> {
    let reached = after;
    for (const [index, fact] of facts.entries()) {
      const later = facts.slice(index + 1);
      const interested = this.reactions.filter(
        (reaction) => hears(reaction, fact) && !(reaction.lastOnly && later.some((one) => hears(reaction, one))),
      );
      if (interested.length === 0) continue;
      if (!(await this.reactor.react(fact, interested, { stream: fact.stream, from: reached, to: fact.seq }, epoch))) return null;
      reached = fact.seq;
    }
    return reached;
  }

  /** A stream with a gap stands still, and has alarmed; the others do not wait for it. */
  async #read(places: readonly { stream: string; after: number; head: number; epoch: number }[]): Promise<Map<string, LoggedFact[]>> {
    if (places.length === 0) return new Map();
    try {
      return await this.log.factsAfter(places, factsAtOnce);
    } catch (error) {
      if (!(error instanceof GapInLog)) throw error;
      return this.#read(places.filter(({ stream }) => stream !== error.stream));
    }
  }

  /** What failed before and has rested. */
  async again(): Promise<void> {
    const due = await dueFailures(
      this.database,
      this.reactions.map(({ name }) => name),
      failuresAtOnce,
    );
    for (const failure of due) {
      const found = await this.#read([{ stream: failure.stream, after: failure.seq - 1, head: failure.seq, epoch: await this.#epoch() }]);
      const fact = found.get(failure.stream)?.[0];
      const reaction = this.reactions.find(({ name }) => name === failure.reaction)!;
      if (fact) await this.reactor.again(failure, reaction, fact);
    }
  }

  async #epoch(): Promise<number> {
    const [row]: { epoch: number }[] = await this.database.query('select epoch from deployment');
    return row!.epoch;
  }
}
