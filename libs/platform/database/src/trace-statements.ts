import type pg from 'pg';
import { currentSpan, failSpan, isTracing, openSpan, within, type OpenSpan, type SpanStart } from '#observability';
import { Packet } from './packet.js';

type Query = (...given: unknown[]) => unknown;
type Done = (error: unknown, result: unknown) => void;

/** Gives each statement of a traced request a span that bears the statement's name; of its text and its values nothing is told. */
export function traceStatements(pool: pg.Pool, role: string): void {
  if (!isTracing()) return;
  const seen = new WeakSet<object>();
  const about: SpanStart = { kind: 'CLIENT', about: { 'db.system.name': 'postgresql', 'db.role': role } };
  pool.on('acquire', (client) => {
    if (seen.has(client)) return;
    seen.add(client);
    const query = client.query.bind(client) as Query;
    client.query = ((...given: unknown[]) => {
      if (!currentSpan()) return query(...given);
      if (given[0] instanceof Packet) return followPacket(given[0], (name) => openSpan(name, about), query);
      const span = openSpan(statementName(given[0]), about);
      return span ? followed(span, query, given) : query(...given);
    }) as typeof client.query;
  });
}

function followed(span: OpenSpan, query: Query, given: unknown[]): unknown {
  const end = (error: unknown): void => {
    if (error) failSpan(span, error);
    span.end();
  };
  const callback = given.at(-1);
  if (typeof callback === 'function') {
    const done: Done = (error, result) => {
      end(error);
      (callback as Done)(error, result);
    };
    return query(...given.slice(0, -1), done);
  }
  const answer = query(...given);
  if (answer instanceof Promise) answer.then(() => end(null), end);
  else span.end();
  return answer;
}

/** Its statements are done one after the other, so the next one's span begins where the last one's ended. */
function followPacket(packet: Packet, open: (name: string) => OpenSpan | undefined, query: Query): unknown {
  const parent = currentSpan();
  const names = packet.names.map((name) => name || 'statement');
  let span = open(names[0] ?? 'packet');
  let done = 0;
  packet.onCompleted = () => {
    span?.end();
    const name = names[++done];
    // Answers come outside of the request that asked.
    span = name === undefined ? undefined : within(parent, () => open(name));
  };
  packet.done.then(
    () => undefined,
    (error: unknown) => {
      if (span) failSpan(span, error);
      span?.end();
    },
  );
  return query(packet);
}

const firstWords =
  /^\s*(?:with\b[^]*?\)\s*)?(select|insert into|update|delete from|begin|commit|rollback|start transaction|savepoint|set|listen)\b/i;
const table = /\b(?:from|into|update|join)\s+"?([a-z_]+)"?/i;

/** Its own name where it has one, else what it does to which table; the rest of a text is nobody's business. */
export function statementName(statement: unknown): string {
  const { name, text } = (typeof statement === 'object' && statement !== null ? statement : { text: statement }) as {
    name?: string;
    text?: unknown;
  };
  if (name) return name;
  if (typeof text !== 'string') return 'statement';
  const verb = firstWords.exec(text)?.[1]?.toLowerCase().split(/\s/)[0] ?? 'statement';
  const about = /^(select|insert|update|delete)$/.test(verb) ? table.exec(text)?.[1]?.toLowerCase() : undefined;
  return about ? `${verb} ${about}` : verb;
}
