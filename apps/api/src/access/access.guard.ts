import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#kernel';
import { declarationOf, refusedAt } from '#access';
import { Admissions } from './admissions.js';

/** What every GraphQL context must carry for the guard. */
export interface ActorContext {
  readonly actor: Actor | null;
}

/** Stands at every door of the API: closed until the door says who may pass. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly admissions: Admissions) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const declaration = declarationOf(context.getHandler());
    // Asked before the actor: an open door (sign-in) must answer also to somebody whose cookie or token is wrong.
    if (declaration?.who === 'anyone') return true;
    const refusal = refusedAt(declaration, declaration === undefined ? null : await this.actor(context));
    if (refusal) throw refusal;
    return true;
  }

  private async actor(context: ExecutionContext): Promise<Actor | null> {
    switch (context.getType<'http' | 'graphql' | 'ws' | 'rpc'>()) {
      case 'http':
        return (await this.admissions.of(context.switchToHttp().getRequest<FastifyRequest>()))?.actor ?? null;
      case 'graphql':
        return GqlExecutionContext.create(context).getContext<ActorContext>().actor;
      case 'ws':
        // Put there by the gateway's handshake.
        return context.switchToWs().getClient<{ data?: Partial<ActorContext> }>().data?.actor ?? null;
      default:
        return null;
    }
  }
}
