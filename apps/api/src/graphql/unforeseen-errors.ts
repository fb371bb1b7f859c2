import { Injectable, Logger } from '@nestjs/common';
import { currentRequest } from '#audit';
import { Metrics } from '#observability';

/** Where everything goes that no rule foresaw: the log, without what was asked for and without values that may be a patient's. */
@Injectable()
export class UnforeseenErrors {
  private readonly log = new Logger('unforeseen');

  constructor(private readonly metrics: Metrics) {}

  report(error: unknown): void {
    this.metrics.unforeseen.inc();
    const { name, code, stack } = error as { name?: string; code?: string; stack?: string };
    // Only the frames: the message of a database error can hold the row that it is about.
    const frames = stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 12)
      .join('\n');
    this.log.error({ name, code, correlationId: currentRequest().correlationId, frames });
  }
}
