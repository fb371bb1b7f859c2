import { Injectable, Logger, Optional, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Reader } from '#database';
import { Doorbells, LogReader, UnitOfWork } from '#event-log';
import { Metrics } from '#observability';
import { DataSource } from 'typeorm';
import { measureReactions } from '../measure-reactions.js';
import { reactions } from '../reactions/all-reactions.js';
import type { Reaction } from '../reactions/reaction.js';
import { Follow } from './follow.js';
import { Reactor } from './reactor.js';

/** Hears the bells of this process and goes after each stream that rang; two timers find what no bell told, and what failed. */
@Injectable()
export class LogFollower implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('worker');
  readonly #due = new Set<string>();
  #follow: Follow | undefined;
  #going: Promise<void> | undefined;
  #unlisten: (() => void) | undefined;

  constructor(
    private readonly modules: ModuleRef,
    private readonly database: DataSource,
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly doorbells: Doorbells,
    @Optional() private readonly metrics?: Metrics,
  ) {}

  onApplicationBootstrap(): void {
    const all = reactions.map((type) => this.modules.get<Reaction>(type, { strict: false }));
    const figures = this.metrics && measureReactions(this.metrics, this.database, all);
    const log = new LogReader(this.reader);
    log.onGap = ({ stream, expected }) => this.#logger.error({ event: 'log gap', stream, expected, msg: 'a number is missing in the log' });
    const reactor = new Reactor(this.database, this.work, (reaction, error) => this.#failed(reaction, error), figures);
    this.#follow = new Follow(this.database, log, reactor, all);
    this.#unlisten = this.doorbells.listen((bells) => this.#wake(bells.map(({ stream }) => stream)));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#unlisten?.();
    this.#due.clear();
    this.#follow = undefined;
    await this.#going;
  }

  async lookForUnheard(): Promise<void> {
    await this.#follow?.all();
  }

  async bringFailedAgain(): Promise<void> {
    await this.#follow?.again();
  }

  #wake(streams: readonly string[]): void {
    for (const stream of streams) if (this.#follow?.follows(stream)) this.#due.add(stream);
    if (this.#due.size > 0) this.#going ??= this.#go().finally(() => (this.#going = undefined));
  }

  async #go(): Promise<void> {
    while (this.#follow && this.#due.size > 0) {
      const streams = [...this.#due];
      this.#due.clear();
      // Whatever is left is found by the next look.
      await this.#follow.these(streams).catch((error: unknown) => this.#failed('the log', error));
    }
  }

  /** The name and the code only: a database's message can quote the values of a row. */
  #failed(reaction: string, error: unknown): void {
    const { name = 'Error', code = '' } = (error ?? {}) as { name?: string; code?: string };
    this.#logger.warn({ event: 'reaction', reaction, name, code, msg: 'failed; it is brought again' });
  }
}
