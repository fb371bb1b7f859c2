import type { DataSource } from 'typeorm';
import { boardAudience, organisationAudience, viewerOf, type Viewer } from '#access';
import { become, becoming } from '#database';
import { UnitOfWork, type LoggedFact, type Unit } from '#event-log';
import { person, Refusal } from '#kernel';
import type { Reaction } from '../reactions/reaction.js';
import { reachFact, takeFact, type Step } from './cursors.js';
import { isOfConnection } from './is-of-connection.js';
import { keepFailure, postponeFailure, settleFailure, takeFailure, type Failure } from './failures.js';

/** Leaves the unit without a trace: somebody else has done it, or does. */
class NotOurs extends Error {
  override readonly name = 'NotOurs';
}

export interface ReactionFigures {
  ran(reaction: string, seconds: number, succeeded: boolean): void;
}

/** Runs reactions, each fact in one unit of work with the cursor that it moves. */
export class Reactor {
  constructor(
    private readonly database: DataSource,
    private readonly work: UnitOfWork,
    private readonly failed: (reaction: string, error: unknown) => void,
    private readonly figures?: ReactionFigures,
  ) {}

  /**
   * The next fact of a stream. A reaction that fails takes everything back with it; the fact is then done again without it, and what it
   * failed of is kept in the same commit. False when it was not ours to do.
   */
  async react(fact: LoggedFact, interested: readonly Reaction[], step: Step, epoch: number): Promise<boolean> {
    const failures = new Map<Reaction, unknown>();
    for (;;) {
      let current: Reaction | undefined;
      try {
        await this.#unit(fact, async (unit, viewer) => {
          if (!(await takeFact(unit.manager, step, epoch))) throw new NotOurs();
          for (const reaction of interested) {
            if (failures.has(reaction)) await keepFailure(unit.manager, reaction.name, fact, failures.get(reaction));
            else await this.#run((current = reaction), fact, unit, viewer);
            current = undefined;
          }
          await reachFact(unit.manager, step);
        });
        return true;
      } catch (error) {
        if (error instanceof NotOurs) return false;
        // What fails at the commit was written by one of them: they are left out one after the other.
        const blamed = current ?? (isOfConnection(error) ? undefined : interested.findLast((one) => !failures.has(one)));
        if (!blamed) throw error;
        this.failed(blamed.name, error);
        failures.set(blamed, error);
      }
    }
  }

  /** A fact that the reaction failed on, once more. */
  async again(failure: Failure & { attempts: number }, reaction: Reaction, fact: LoggedFact): Promise<void> {
    try {
      await this.#unit(fact, async (unit, viewer) => {
        if (!(await takeFailure(unit.manager, failure))) throw new NotOurs();
        await this.#run(reaction, fact, unit, viewer);
        await settleFailure(unit.manager, failure);
      });
    } catch (error) {
      if (error instanceof NotOurs) return;
      this.failed(reaction.name, error);
      await postponeFailure(this.database, failure, error);
    }
  }

  async #run(reaction: Reaction, fact: LoggedFact, unit: Unit, viewer: Viewer): Promise<void> {
    const began = performance.now();
    const ended = (succeeded: boolean): void => this.figures?.ran(reaction.name, (performance.now() - began) / 1_000, succeeded);
    try {
      // The one before it may have looked with somebody else's eyes.
      await unit.manager.query(become, becoming(viewer));
      await reaction.run(fact, unit);
      ended(true);
    } catch (error) {
      ended(false);
      // A refusal is audited as somebody's who asked; nobody did.
      throw error instanceof Refusal ? new ReactionRefused(error.code) : error;
    }
  }

  async #unit(fact: LoggedFact, work: (unit: Unit, viewer: Viewer) => Promise<void>): Promise<void> {
    const viewer = await this.#viewerOf(fact.stream);
    const command = { name: 'react', actor: { kind: 'system', id: 'worker' }, viewer } as const;
    await this.work.run(command, async (unit) => {
      await work(unit, viewer);
      return {};
    });
  }

  /** Rows are seen as the stream's own audience sees them. */
  async #viewerOf(stream: string): Promise<Viewer> {
    const [kind, subject = ''] = stream.split(':');
    if (kind === 'inbox') return viewerOf(person(subject));
    const [found]: { board: string | null; organisation: string | null }[] = await this.database.query(
      'select * from app_audience_of($1)',
      [stream],
    );
    if (found?.board) return boardAudience(found.board);
    return found?.organisation ? organisationAudience(found.organisation) : viewerOf({ kind: 'system', id: 'worker' });
  }
}

/** A command inside a reaction refused. */
class ReactionRefused extends Error {
  override readonly name = 'ReactionRefused';
  constructor(readonly code: string) {
    super(code);
  }
}
