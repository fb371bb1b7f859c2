import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { accessRefusals } from '#access';
import type { Actor } from '#kernel';
import type { RequestContext } from './request-context.js';

/** Who asks. The guard has let nobody pass without an actor, so its absence is refused rather than believed. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = GqlExecutionContext.create(context).getContext<RequestContext>();
  if (!actor) throw accessRefusals.refuse('UNAUTHENTICATED');
  return actor;
});
