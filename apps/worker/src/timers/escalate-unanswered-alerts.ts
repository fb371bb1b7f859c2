import { Injectable } from '@nestjs/common';
import { EscalateAlerts } from '#cases';
import { UnitOfWork } from '#event-log';

/** A red flag that nobody has answered in time tells more people (CASE-9). The service is not watched; this only passes it on. */
@Injectable()
export class EscalateUnansweredAlerts {
  static readonly every = 60_000;

  constructor(
    private readonly alerts: EscalateAlerts,
    private readonly work: UnitOfWork,
  ) {}

  async run(): Promise<void> {
    await this.alerts.execute({ kind: 'system', id: 'worker' }, this.work.now());
  }
}
