import { Injectable } from '@nestjs/common';
import { LogFollower } from '../following/log-follower.js';

/** Facts that a reaction failed on and that have rested; mostly there are none. */
@Injectable()
export class BringFailedFactsAgain {
  static readonly every = 1_000;

  constructor(private readonly follower: LogFollower) {}

  run(): Promise<void> {
    return this.follower.bringFailedAgain();
  }
}
