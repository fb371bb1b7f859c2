import type { LoggedFact } from '#event-log';
import { continueOwnTrace, isTracing, type OpenSpan } from '#observability';
import type { Feed } from './feed.js';

export interface TracedDeliveries {
  /** What is read for all of them is shown below this one. */
  readonly first: OpenSpan;
  readonly spans: ReadonlyMap<number, OpenSpan>;
  end(): void;
}

/** Goes on with the traces of those facts whose write was traced, from here until they were broadcast. */
export function tracedDeliveries(feed: Feed, facts: readonly LoggedFact[]): TracedDeliveries | undefined {
  if (!isTracing()) return undefined;
  const spans = new Map<number, OpenSpan>();
  for (const { seq, type, trace } of facts) {
    const about = {
      'consilium.stream': feed.subject.kind,
      'consilium.fact': type,
      'consilium.bell': feed.announced >= seq ? 'rung' : 'swept',
    };
    const span = trace === null ? undefined : continueOwnTrace(trace, `deliver ${type}`, { kind: 'CONSUMER', about });
    if (span) spans.set(seq, span);
  }
  const [first] = spans.values();
  return first && { first, spans, end: () => spans.forEach((span) => span.end()) };
}
