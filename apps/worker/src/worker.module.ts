import { Injectable, Logger, Module, Optional, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Metrics } from '#observability';
import { DataSource } from 'typeorm';
import { measureBacklog } from './measure-backlog.js';
import { measureTimers, type TimerFigures } from './measure-timers.js';
import { ForgetOldIdempotencyKeys } from './timers/forget-old-idempotency-keys.js';
import { TellBoardsAboutCaseActivity } from './timers/tell-boards-about-case-activity.js';
import { Timer, type Timed } from './timers/timer.js';

/** Starts the timers with the application and ends them before the pools close. */
@Injectable()
export class Timers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('worker');
  readonly #timers: Timer[];
  readonly #figures: TimerFigures | undefined;

  constructor(
    tellBoards: TellBoardsAboutCaseActivity,
    forgetKeys: ForgetOldIdempotencyKeys,
    database: DataSource,
    @Optional() metrics?: Metrics,
  ) {
    this.#figures = metrics && measureTimers(metrics);
    if (metrics) measureBacklog(metrics, database);
    this.#timers = [this.#timer(TellBoardsAboutCaseActivity.every, tellBoards), this.#timer(ForgetOldIdempotencyKeys.every, forgetKeys)];
  }

  onApplicationBootstrap(): void {
    for (const timer of this.#timers) timer.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.#timers.map((timer) => timer.stop()));
  }

  #timer(every: number, work: Timed): Timer {
    // The name and the code only: a database's message can quote the values of a row.
    const timer = work.constructor.name;
    this.#figures?.known(timer, every / 1_000);
    const failed = (error: unknown): void => {
      const { name = 'Error', code = '' } = (error ?? {}) as { name?: string; code?: string };
      this.#logger.warn({ event: 'timer', timer, name, code, msg: 'failed; it runs again' });
    };
    return new Timer(every, work, failed, (seconds, succeeded) => this.#figures?.ran(timer, seconds, succeeded));
  }
}

/** What happens without anybody asking. The app that composes it brings DataSource and UnitOfWork as global providers. */
@Module({ providers: [TellBoardsAboutCaseActivity, ForgetOldIdempotencyKeys, Timers] })
export class WorkerModule {}
