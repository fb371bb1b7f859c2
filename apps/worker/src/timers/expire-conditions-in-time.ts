import { Injectable } from '@nestjs/common';
import { ExpireConditions } from '#decisions';
import { UnitOfWork } from '#event-log';

/** A condition whose last day has passed puts its case on the next agenda (DEC-8). Days are counted, so an hour is soon enough. */
@Injectable()
export class ExpireConditionsInTime {
  static readonly every = 3_600_000;

  constructor(
    private readonly expire: ExpireConditions,
    private readonly work: UnitOfWork,
  ) {}

  async run(): Promise<void> {
    await this.expire.execute({ kind: 'system', id: 'worker' }, this.work.now());
  }
}
