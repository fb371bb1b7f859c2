import type { DataSource, EntityManager } from 'typeorm';
import { boardAudience, viewerOf, type Viewer } from '#access';
import { standingFactsSql, standingFromFacts, type StandingFacts } from '#boards';
import { become, becoming } from '#database';
import type { Clock, PersonActor, Refusal } from '#kernel';
import { whyNotPropose } from '../domain/policy.js';
import { lackedBy, takeIn, vectorOf } from '../domain/wording.js';
import { addUpdate, lockWordingOf, wordingOf, writtenAfter, type WordingPlace } from '../storage/wording.store.js';

export interface OpenedWording {
  readonly head: number;
  /** The state vector of what is stored: what the client has beyond it is not stored. */
  readonly has: Uint8Array;
  readonly lacked: Uint8Array;
  readonly patientId: string;
  /** Why this person reads and does not write; null where they write. */
  readonly refusal: Refusal | null;
}

interface Desk {
  readonly place: WordingPlace;
  readonly refusal: Refusal | null;
}

interface DeskRow extends Omit<WordingPlace, 'reviewId'> {
  readonly sealed: boolean;
  readonly latest: boolean;
  readonly status: string;
  readonly priority: string | null;
  readonly standing: StandingFacts;
}

// Row-level security answers for the reader; the policy of a proposal, below, for the writer. Without a lock: typing waits for nobody,
// and what is put to the vote is copied under the lock of its case.
const deskText = `
  select r.case_id as "caseId", r.board_id as "boardId", r.organisation_id as "organisationId", r.patient_id as "patientId",
    r.sealed, c.status, c.priority,
    not exists (select from review later where later.case_id = r.case_id and later.number > r.number) as latest,
    ${standingFactsSql({ person: '$2::uuid' }, 'r.board_id', 'r.case_id')} as standing
  from review r join board_case c on c.id = r.case_id where r.id = $1::uuid and r.case_id = $3::uuid`;

/** The text that people write at once (DEC-16). Updates come over the live socket; each is asked for anew. */
export class WriteTogether {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What this client lacks; null where the review is not there for this person. */
  open(actor: PersonActor, caseId: string, reviewId: string, has: Uint8Array): Promise<OpenedWording | null> {
    return this.#as(viewerOf(actor), async (manager) => {
      const desk = await this.#desk(manager, actor, caseId, reviewId);
      if (!desk) return null;
      const { head, document } = await wordingOf(manager, reviewId);
      const { place, refusal } = desk;
      return { head, has: vectorOf(document), lacked: lackedBy(document, has), patientId: place.patientId, refusal };
    });
  }

  /** Stores one update and answers its number; null where the review is not there for this person. A refusal is thrown. */
  write(actor: PersonActor, caseId: string, reviewId: string, update: Uint8Array): Promise<number | null> {
    return this.#as(viewerOf(actor), async (manager) => {
      const desk = await this.#desk(manager, actor, caseId, reviewId);
      if (!desk) return null;
      if (desk.refusal) throw desk.refusal;
      const before = await lockWordingOf(manager, desk.place);
      const refusal = takeIn(before.document, update);
      if (refusal) throw refusal;
      return addUpdate(manager, desk.place, before, update, { authorId: actor.id, now: this.clock.now() });
    });
  }

  /** What was written after this number, for the whole board's side. */
  after(boardId: string, reviewId: string, head: number): Promise<{ head: number; updates: Uint8Array[] }> {
    return this.#as(boardAudience(boardId), (manager) => writtenAfter(manager, reviewId, head));
  }

  async #desk(manager: EntityManager, actor: PersonActor, caseId: string, reviewId: string): Promise<Desk | null> {
    const [row] = (await manager.query(deskText, [reviewId, actor.id, caseId])) as DeskRow[];
    if (!row) return null;
    const { boardId, organisationId, patientId, standing, ...atHand } = row;
    const asking = standingFromFacts(standing, this.clock.now());
    return { place: { reviewId, caseId, boardId, organisationId, patientId }, refusal: whyNotPropose(asking, atHand) };
  }

  #as<Result>(viewer: Viewer, work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.database.transaction('READ COMMITTED', async (manager) => {
      await manager.query(become, becoming(viewer));
      return work(manager);
    });
  }
}
