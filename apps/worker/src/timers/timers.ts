import { Injectable, Logger, Optional, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { poolOf } from '#database';
import { Metrics } from '#observability';
import { DataSource } from 'typeorm';
import { measureTimers, type TimerFigures } from '../measure-timers.js';
import { timers, type TimerType } from './all-timers.js';
import { JobQueue, type Scheduled } from './job-queue.js';
import { timedRun, Timer, type Timed } from './timer.js';

/** What pg-boss can tell apart. What comes more often runs in every worker, and shares its work by locks. */
const shortestJob = 60_000;

/** Starts the timers with the application and ends them before the pools close. */
@Injectable()
export class Timers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('worker');
  readonly #figures: TimerFigures | undefined;
  #running: Timer[] = [];
  #queue: JobQueue | undefined;

  constructor(
    private readonly modules: ModuleRef,
    private readonly database: DataSource,
    @Optional() metrics?: Metrics,
  ) {
    this.#figures = metrics && measureTimers(metrics);
  }

  async onApplicationBootstrap(): Promise<void> {
    const often = timers.filter(({ every }) => every < shortestJob);
    this.#running = often.map((type) => {
      const { work, failed, ran } = this.#watched(type);
      return new Timer(type.every, work, failed, ran);
    });
    const jobs = timers.filter(({ every }) => every >= shortestJob).map((type) => this.#job(type));
    this.#queue = new JobQueue(poolOf(this.database), jobs, failedOf(this.#logger, 'JobQueue'));
    await this.#queue.start();
    for (const timer of this.#running) timer.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.#queue?.stop(), ...this.#running.map((timer) => timer.stop())]);
  }

  #job(type: TimerType): Scheduled {
    const { work, failed, ran } = this.#watched(type);
    return { name: type.name, every: type.every, run: () => timedRun(work, failed, ran) };
  }

  #watched(type: TimerType) {
    this.#figures?.known(type.name, type.every / 1_000);
    return {
      work: this.modules.get<Timed>(type, { strict: false }),
      failed: failedOf(this.#logger, type.name),
      ran: (seconds: number, succeeded: boolean) => this.#figures?.ran(type.name, seconds, succeeded),
    };
  }
}

/** The name and the code only: a database's message can quote the values of a row. */
export const failedOf =
  (logger: Logger, timer: string) =>
  (error: unknown): void => {
    const { name = 'Error', code = '' } = (error ?? {}) as { name?: string; code?: string };
    logger.warn({ event: 'timer', timer, name, code, msg: 'failed; it runs again' });
  };
