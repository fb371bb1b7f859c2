import type { FastifyReply, FastifyRequest } from 'fastify';
import { parse, type DocumentNode } from 'graphql';
import { createHash } from 'node:crypto';
import { exceeded, structureOf, tokenLimit } from '#documents';
import { apiRefusals } from '../keys.js';

const remembered = 2_000;

/**
 * Refuses a document that unfolds to too much before Apollo sees it: Apollo validates first, which is what such a document makes
 * expensive, and turns what a plugin throws there into a 500. What was admitted once is known by its hash.
 */
export function admitDocuments(
  refused: (code: string) => void = () => undefined,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined> {
  const admitted = new Set<string>();
  const refuse = (reply: FastifyReply, error: ReturnType<typeof errorOf>): FastifyReply => {
    refused(error.extensions.code);
    return reply.status(400).send({ errors: [error] });
  };
  return async (request, reply) => {
    if (!isStorable(request.body) || !isStorable(variablesOf(request))) return refuse(reply, errorOf('TEXT_NOT_STORABLE', {}));
    const query = queryOf(request);
    if (query === undefined) return undefined;
    const hash = createHash('sha256').update(query).digest('base64');
    if (admitted.has(hash)) return undefined;
    const document = parsed(query);
    // Apollo says what is wrong with what does not parse.
    const over = document && exceeded(structureOf(document));
    if (over) return refuse(reply, errorOf('QUERY_TOO_COSTLY', { ...over }));
    if (admitted.size >= remembered) admitted.delete(admitted.values().next().value!);
    admitted.add(hash);
    return undefined;
  };
}

function queryOf({ method, body, query }: FastifyRequest): string | undefined {
  const source: unknown = method === 'GET' ? query : body;
  const text = typeof source === 'object' && source !== null ? (source as { query?: unknown }).query : undefined;
  return typeof text === 'string' ? text : undefined;
}

/** The variables of a GET, which come as JSON inside the address. */
function variablesOf({ query }: FastifyRequest): unknown {
  const { variables } = (query ?? {}) as { variables?: unknown };
  try {
    return typeof variables === 'string' ? JSON.parse(variables) : undefined;
  } catch {
    // Apollo says what is wrong with what does not parse.
    return undefined;
  }
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query, { maxTokens: tokenLimit, noLocation: true });
  } catch {
    return null;
  }
}

/** Postgres stores no NUL and no half of a surrogate pair; found here, it is a word to the client instead of an unforeseen error. */
function isStorable(value: unknown): boolean {
  // Not by recursion: half a megabyte of opening brackets is valid JSON and deeper than any call stack.
  for (const waiting = [value]; waiting.length > 0;) {
    const next = waiting.pop();
    if (typeof next === 'string' && (!next.isWellFormed() || next.includes('\0'))) return false;
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) waiting.push(inner);
  }
  return true;
}

function errorOf(reason: 'QUERY_TOO_COSTLY' | 'TEXT_NOT_STORABLE', facts: Record<string, unknown>) {
  const { code, category, message } = apiRefusals.refuse(reason, facts);
  return { message, extensions: { code, category, facts } };
}
