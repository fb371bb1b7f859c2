import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { viewerOf, type Viewer } from '#access';
import { auditDone, auditRefused, type AuditSubject } from '#audit';
import { become, becoming } from '#database';
import { actorKey, Refusal, type Actor, type Clock } from '#kernel';
import { currentSpan, isTracing, traced } from '#observability';
import type { Doorbells } from './doorbells.js';
import { writeFacts, type FactReferences, type PendingFact } from './facts.js';
import { claimKey, keepResult, requestHash, type StoredResult } from './idempotency.js';
import { eventLogRefusals } from './refusals.js';
import type { StreamReference } from './stream.js';
import type { WorkObserver } from './work-observer.js';

export interface Command {
  /** The mutation's name. */
  readonly name: string;
  readonly actor: Actor;
  /** The mutation's input, for the idempotency hash. */
  readonly input?: unknown;
  readonly idempotencyKey?: string | null | undefined;
  /** For whom the transaction sees rows, where it is not the actor: the worker acts for a board. */
  readonly viewer?: Viewer;
}

/** The open transaction: the one place where state, audit and facts are changed together. */
export interface Unit {
  readonly manager: EntityManager;
  readonly actor: Actor;
  /** The same instant for everything in the unit. */
  readonly now: Date;
  /** Adds a fact; numbers are taken when the outermost command is done. */
  record(stream: StreamReference, type: string, refs: FactReferences): void;
  /**
   * What the audit entry names: the subject's id and the patients whose data was touched. Say what was asked for before looking it up:
   * somebody who is told that it is not there has tried it all the same (REC-1).
   */
  concerns(subject: AuditSubject): void;
}

// Serialization failure and deadlock: the whole transaction is run again, a bounded number of times.
const retriable = new Set(['40001', '40P01']);
const attempts = 6;

export class UnitOfWork {
  /** Told of every unit, for whoever measures. */
  observe: WorkObserver | undefined;
  readonly #open = new AsyncLocalStorage<Unit>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly doorbells: Doorbells,
  ) {}

  /** The time by the clock that all writing goes by: for what happens because time has passed. */
  now(): Date {
    return this.clock.now();
  }

  /**
   * State, audit, facts and idempotency in one READ COMMITTED transaction; nothing else writes facts. A command inside a command joins
   * the open unit. A refusal rolls back, is audited on its own and leaves no key, so that a repeat is judged anew.
   */
  async run<Result extends StoredResult>(command: Command, work: (unit: Unit) => Promise<Result>): Promise<Result> {
    const open = this.#open.getStore();
    if (open) return work(open);
    const done = this.observe?.began(command.name);
    try {
      const result = await (isTracing() ? traced(`do ${command.name}`, undefined, () => this.#do(command, work)) : this.#do(command, work));
      done?.(null);
      return result;
    } catch (error) {
      done?.(error);
      throw error;
    }
  }

  async #do<Result extends StoredResult>(command: Command, work: (unit: Unit) => Promise<Result>): Promise<Result> {
    const key = command.idempotencyKey ?? null;
    const subject: { value: AuditSubject } = { value: {} };
    try {
      if (key !== null && (key.length < 1 || key.length > 200)) throw eventLogRefusals.refuse('IDEMPOTENCY_KEY_MALFORMED');
      for (let attempt = 1; ; attempt++) {
        try {
          return await this.#attempt(command, key, subject, work);
        } catch (error) {
          const { code = '' } = error as { code?: string };
          if (!retriable.has(code) || attempt === attempts) throw error;
          this.observe?.retried(code);
          currentSpan()?.addEvent('retry', { 'db.response.status_code': code });
          await wait(Math.random() * 20 * 2 ** attempt);
        }
      }
    } catch (error) {
      if (error instanceof Refusal) await this.#audited(auditRefused(this.dataSource, this.clock.now(), command, error, subject.value));
      throw error;
    }
  }

  async #attempt<Result extends StoredResult>(
    command: Command,
    key: string | null,
    subject: { value: AuditSubject },
    work: (unit: Unit) => Promise<Result>,
  ): Promise<Result> {
    const actor = actorKey(command.actor);
    const { result, bells } = await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      const now = this.clock.now();
      await manager.query(become, becoming(command.viewer ?? viewerOf(command.actor)));
      if (key !== null) {
        const stored = await claimKey(manager, actor, key, requestHash(command.name, command.input), now);
        if (stored) {
          this.observe?.repeated();
          return { result: stored as Result, bells: [] };
        }
      }
      const facts: PendingFact[] = [];
      const unit: Unit = {
        manager,
        actor: command.actor,
        now,
        record: (stream, type, refs) => void facts.push({ stream, type, refs }),
        concerns: (about) => void (subject.value = { ...subject.value, ...about }),
      };
      const result = await this.#open.run(unit, () => work(unit));
      if (key !== null) await keepResult(manager, actor, key, result);
      await this.#audited(auditDone(manager, now, command, subject.value));
      return { result, bells: await writeFacts(manager, facts, actor, now) };
    });
    if (bells.length > 0) currentSpan()?.addEvent('doorbell rung');
    this.doorbells.ring(bells);
    return result;
  }

  async #audited(entry: Promise<void>): Promise<void> {
    try {
      await entry;
    } catch (error) {
      this.observe?.unaudited();
      throw error;
    }
  }
}
