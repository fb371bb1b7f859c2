import type { Reader } from '#database';

/** One entry of the log, as it was written. */
export interface LoggedFact {
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  readonly version: number;
  readonly at: Date;
  readonly refs: Readonly<Record<string, unknown>>;
  /** Where its write stood in its trace; null when that was not traced. */
  readonly trace: string | null;
}

/** Numbers up to `head` are visible to everybody; those up to `low` have been removed. */
export interface StreamHead {
  readonly head: number;
  readonly low: number;
}

export interface Heads {
  /** Another one than before: the database was restored, and numbers may stand for other facts. */
  readonly epoch: number;
  /** A stream that nothing was ever written to is at 0. */
  readonly of: (stream: string) => StreamHead;
}

export interface Place {
  readonly stream: string;
  readonly after: number;
  /** The head that was read before: every number up to it must be there. */
  readonly head?: number;
  /** The epoch that these numbers were read in: after a restore they stand for other facts, and nothing may be read on from them. */
  readonly epoch?: number;
}

/** A number is missing below the head. It cannot happen while the row lock orders the writers; so nobody reads on over it. */
export class GapInLog extends Error {
  override readonly name = 'GapInLog';
  constructor(
    readonly stream: string,
    readonly expected: number,
    /** Null when nothing follows although the head says so. */
    readonly found: number | null,
  ) {
    super(`${stream}: expected ${expected}, found ${found ?? 'nothing'}`);
  }
}

const nothingYet: StreamHead = { head: 0, low: 0 };

/** The log's reading side, for whoever keeps a cursor: gateway, subscriptions, webhooks, reactions. */
export class LogReader {
  /** Called with each gap before it is thrown: somebody must be woken. */
  onGap: ((gap: GapInLog) => void) | undefined;

  constructor(private readonly reader: Pick<Reader, 'pool'>) {}

  /** Epoch and heads in one snapshot, one statement for any number of streams. */
  async heads(streams: readonly string[]): Promise<Heads> {
    const { rows } = await this.reader.pool.query<{ epoch: number; id: string | null; head: string; low: string }>({
      name: 'log_heads',
      text: `select d.epoch, s.id, s.head, s.low from deployment d left join stream s on s.id = any($1)`,
      values: [streams],
    });
    const [first] = rows;
    if (!first) throw new Error('the deployment has no epoch');
    const heads = new Map(rows.map(({ id, head, low }) => [id, { head: Number(head), low: Number(low) }]));
    return { epoch: first.epoch, of: (stream) => heads.get(stream) ?? nothingYet };
  }

  /**
   * The next facts of each place, at most `limit` a stream, one statement for all of them. Throws GapInLog rather than skip a number;
   * what follows a removed part (`low`) is a gap too, so compare with `low` first. A place of another epoch is missing from the answer.
   */
  async factsAfter(places: readonly Place[], limit: number): Promise<Map<string, LoggedFact[]>> {
    // Epoch and facts in one snapshot: a restore between two statements would show facts that the numbers were not read for.
    const { rows } = await this.reader.pool.query<
      { epoch: number; stream: string | null; seq: string } & Omit<LoggedFact, 'seq' | 'stream'>
    >({
      name: 'log_facts_after',
      text: `select d.epoch, f.stream, f.seq, f.type, f.version, f.at, f.refs, f.trace
             from deployment d
             left join (unnest($1::text[], $2::bigint[]) as place (stream, after)
             cross join lateral (
               select * from fact where fact.stream = place.stream and fact.seq > place.after order by fact.seq limit $3
             ) f) on true
             order by f.stream, f.seq`,
      values: [places.map(({ stream }) => stream), places.map(({ after }) => after), limit],
    });
    const here = places.filter(({ epoch }) => epoch === undefined || epoch === rows[0]?.epoch);
    const found = new Map<string, LoggedFact[]>(here.map(({ stream }) => [stream, []]));
    const next = new Map(here.map(({ stream, after }) => [stream, after + 1]));
    for (const { epoch: _, stream, ...row } of rows) {
      if (stream === null || !found.has(stream)) continue;
      const fact = { ...row, stream, seq: Number(row.seq) };
      const expected = next.get(fact.stream)!;
      if (fact.seq !== expected) throw this.#alarm(fact.stream, expected, fact.seq);
      next.set(fact.stream, expected + 1);
      found.get(fact.stream)!.push(fact);
    }
    for (const { stream, after, head = 0 } of here) {
      const last = next.get(stream)! - 1;
      if (last < Math.min(head, after + limit)) throw this.#alarm(stream, last + 1, null);
    }
    return found;
  }

  #alarm(stream: string, expected: number, found: number | null): GapInLog {
    const gap = new GapInLog(stream, expected, found);
    this.onGap?.(gap);
    return gap;
  }
}
