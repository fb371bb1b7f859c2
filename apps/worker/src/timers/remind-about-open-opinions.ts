import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#event-log';
import { RemindAboutOpenOpinions as Remind } from '#opinions';

/** OPIN-5: a charter counts in hours, so a minute is soon enough. */
@Injectable()
export class RemindAboutOpenOpinions {
  static readonly every = 60_000;

  constructor(
    private readonly remind: Remind,
    private readonly work: UnitOfWork,
  ) {}

  async run(): Promise<void> {
    await this.remind.remindOverdue(this.work.now());
  }
}
