import { Injectable } from '@nestjs/common';
import { DeferExpiredProposals } from '#decisions';
import { UnitOfWork } from '#event-log';

/** A vote that stayed open until a named time, and has no quorum then, puts its case on the next agenda (DEC-2). */
@Injectable()
export class DeferProposalsInTime {
  static readonly every = 60_000;

  constructor(
    private readonly defer: DeferExpiredProposals,
    private readonly work: UnitOfWork,
  ) {}

  async run(): Promise<void> {
    await this.defer.execute({ kind: 'system', id: 'worker' }, this.work.now());
  }
}
