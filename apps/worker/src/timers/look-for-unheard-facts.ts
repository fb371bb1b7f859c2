import { Injectable } from '@nestjs/common';
import { LogFollower } from '../following/log-follower.js';

/** Bells can get lost, and a worker that was away heard none. Among 400,000 streams the look takes about a fifth of a second. */
@Injectable()
export class LookForUnheardFacts {
  static readonly every = 15_000;

  constructor(private readonly follower: LogFollower) {}

  run(): Promise<void> {
    return this.follower.lookForUnheard();
  }
}
