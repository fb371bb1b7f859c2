import { Injectable, Logger, Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ForgetOldIdempotencyKeys } from './timers/forget-old-idempotency-keys.js';
import { TellBoardsAboutCaseActivity } from './timers/tell-boards-about-case-activity.js';
import { Timer, type Timed } from './timers/timer.js';

/** Starts the timers with the application and ends them before the pools close. */
@Injectable()
export class Timers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('worker');
  readonly #timers: Timer[];

  constructor(tellBoards: TellBoardsAboutCaseActivity, forgetKeys: ForgetOldIdempotencyKeys) {
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
    return new Timer(every, work, (error) => {
      const { name = 'Error', code = '' } = (error ?? {}) as { name?: string; code?: string };
      this.#logger.warn(`${work.constructor.name} failed: ${name} ${code}; it runs again`);
    });
  }
}

/** What happens without anybody asking. The app that composes it brings DataSource and UnitOfWork as global providers. */
@Module({ providers: [TellBoardsAboutCaseActivity, ForgetOldIdempotencyKeys, Timers] })
export class WorkerModule {}
