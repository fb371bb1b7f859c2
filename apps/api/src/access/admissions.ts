import { Injectable } from '@nestjs/common';
import { Authenticator, type Approach, type Identified } from '#identity';

/** Who sent each request, asked once however many doors it passes (a controller's guard, the GraphQL context, a file). */
@Injectable()
export class Admissions {
  private readonly answers = new WeakMap<object, Promise<Identified | null>>();

  constructor(private readonly authenticator: Authenticator) {}

  /** Null when nobody is signed in; rejects with identity's refusals. Pass Fastify's request (or Node's), always the same object. */
  of(request: Approach & object): Promise<Identified | null> {
    const known = this.answers.get(request);
    if (known) return known;
    const answer = this.authenticator.identify(request);
    this.answers.set(request, answer);
    return answer;
  }
}
