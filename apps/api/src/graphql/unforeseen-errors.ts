import { Injectable, Logger } from '@nestjs/common';
import { currentRequest } from '#audit';
import { Metrics } from '#observability';
import { figures } from '../operations/figures.js';

/** Where everything goes that no rule foresaw: the log, without what was asked for and without values that may be a patient's. */
@Injectable()
export class UnforeseenErrors {
  private readonly log = new Logger('unforeseen');

  constructor(private readonly metrics: Metrics) {}

  report(error: unknown): void {
    figures(this.metrics).unforeseen.inc();
    const { name, code } = error as { name?: string; code?: string };
    const frames = framesOf(error);
    this.log.error({ event: 'unforeseen', name, code, correlationId: currentRequest().correlationId, frames });
  }
}

/** Only the frames: the message of a database error can hold the row that it is about, and one of its lines can look like a frame. */
function framesOf(error: unknown): string | undefined {
  const { stack, message } = error as { stack?: string; message?: string };
  if (stack === undefined || message === undefined || !stack.includes(message)) return undefined;
  return stack
    .slice(message === '' ? 0 : stack.lastIndexOf(message) + message.length)
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
    .join('\n');
}
