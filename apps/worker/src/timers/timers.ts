import { Injectable, Logger, Optional, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Metrics } from '#observability';
import { measureTimers, type TimerFigures } from '../measure-timers.js';
import { timers, type TimerType } from './all-timers.js';
import { Timer, type Timed } from './timer.js';

/** Starts the timers with the application and ends them before the pools close. */
@Injectable()
export class Timers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('worker');
  readonly #figures: TimerFigures | undefined;
  #running: Timer[] = [];

  constructor(
    private readonly modules: ModuleRef,
    @Optional() metrics?: Metrics,
  ) {
    this.#figures = metrics && measureTimers(metrics);
  }

  onApplicationBootstrap(): void {
    this.#running = timers.map((type) => this.#timer(type, this.modules.get<Timed>(type, { strict: false })));
    for (const timer of this.#running) timer.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.#running.map((timer) => timer.stop()));
  }

  #timer({ name: timer, every }: TimerType, work: Timed): Timer {
    this.#figures?.known(timer, every / 1_000);
    return new Timer(every, work, failedOf(this.#logger, timer), (seconds, succeeded) => this.#figures?.ran(timer, seconds, succeeded));
  }
}

/** The name and the code only: a database's message can quote the values of a row. */
export const failedOf =
  (logger: Logger, timer: string) =>
  (error: unknown): void => {
    const { name = 'Error', code = '' } = (error ?? {}) as { name?: string; code?: string };
    logger.warn({ event: 'timer', timer, name, code, msg: 'failed; it runs again' });
  };
