import { Catch, Optional, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Refusal, type RefusalCategory } from '#kernel';
import { challengeOf } from '#identity';
import { Metrics } from '#observability';
import { figures } from '../operations/figures.js';

export const httpStatus: Record<RefusalCategory, number> = {
  BAD_INPUT: 400,
  REFUSED: 422,
  CONFLICT: 409,
  NOT_FOUND: 404,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  TOO_COSTLY: 400,
  RATE_LIMITED: 429,
  // The only foreseen ones are somebody else's absence, such as the identity provider's.
  INTERNAL: 503,
};

/** Refusals at REST doors. GraphQL has its own answer to them and gets them back untouched. */
@Catch(Refusal)
export class HttpRefusalFilter implements ExceptionFilter<Refusal> {
  constructor(@Optional() private readonly metrics?: Metrics) {}

  catch(refusal: Refusal, host: ArgumentsHost): void {
    if (host.getType<string>() !== 'http') throw refusal;
    if (this.metrics) figures(this.metrics).refusals.inc({ code: refusal.code });
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const challenge = challengeOf(refusal);
    if (challenge) reply.header('www-authenticate', challenge);
    const { code, category, message, facts } = refusal;
    void reply.status(httpStatus[category]).header('cache-control', 'no-store').send({ error: { code, category, message, facts } });
  }
}
