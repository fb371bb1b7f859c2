import type { FastifyRequest } from 'fastify';
import type { Actor } from '#kernel';
import type { Reader } from '#database';
import type { RequestReads } from '#reads';

/** What every resolver of one request shares. */
export interface RequestContext {
  readonly request: FastifyRequest;
  readonly actor: Actor | null;
  readonly reads: RequestReads;
  readonly reader: Reader;
  readonly correlationId: string;
}
