import { Injectable } from '@nestjs/common';
import { systemClock } from '#kernel';
import { RemindAboutOpenOpinions as Remind } from '#opinions';

/** OPIN-5: a charter counts in hours, so a minute is soon enough. */
@Injectable()
export class RemindAboutOpenOpinions {
  static readonly every = 60_000;

  constructor(private readonly remind: Remind) {}

  async run(): Promise<void> {
    await this.remind.remindOverdue(systemClock.now());
  }
}
