import type { FastifyReply, FastifyRequest } from 'fastify';
import { parse, type DocumentNode } from 'graphql';
import { createHash } from 'node:crypto';
import { apiRefusals } from '../keys.js';
import { exceeded, structureOf } from './structure.js';

/** Tokens of one document; the parser stops there. The web client's largest has about 1,500. */
export const tokenLimit = 6_000;
const remembered = 2_000;

/**
 * Refuses a document that unfolds to too much before Apollo sees it: Apollo validates first, which is what such a document makes
 * expensive, and turns what a plugin throws there into a 500. What was admitted once is known by its hash.
 */
export function admitDocuments(): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined> {
  const admitted = new Set<string>();
  return async (request, reply) => {
    const query = queryOf(request);
    if (query === undefined) return undefined;
    const hash = createHash('sha256').update(query).digest('base64');
    if (admitted.has(hash)) return undefined;
    const document = parsed(query);
    // Apollo says what is wrong with what does not parse.
    const over = document && exceeded(structureOf(document));
    if (over) return reply.status(400).send({ errors: [errorOf(over)] });
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

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query, { maxTokens: tokenLimit, noLocation: true });
  } catch {
    return null;
  }
}

function errorOf(facts: { limit: string; maximum: number; found: number }) {
  const { code, category, message } = apiRefusals.refuse('QUERY_TOO_COSTLY', facts);
  return { message, extensions: { code, category, facts } };
}
