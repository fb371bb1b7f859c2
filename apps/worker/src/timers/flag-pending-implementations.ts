import { Injectable } from '@nestjs/common';
import { FlagOverdueSteps } from '#decisions';
import { UnitOfWork } from '#event-log';

/** A step that is pending past its planned day raises a flag (DEC-10). Days are counted, so an hour is soon enough. */
@Injectable()
export class FlagPendingImplementations {
  static readonly every = 3_600_000;

  constructor(
    private readonly flag: FlagOverdueSteps,
    private readonly work: UnitOfWork,
  ) {}

  async run(): Promise<void> {
    await this.flag.execute({ kind: 'system', id: 'worker' }, this.work.now());
  }
}
