import type { OpenWordingAnswer, OpenWordingMessage, WriteWordingAnswer, WriteWordingMessage } from '#contracts';
import type { Doorbell } from '#event-log';
import { localId, Refusal, type PersonActor } from '#kernel';
import type { Following } from '../following.js';
import { recordBefore } from '../hydration/read-trail.js';
import type { LiveOptions } from '../options.js';
import { Repeated } from '../repeated.js';
import type { SocketConnection } from '../socket-connection.js';
import type { Watcher } from '../streams/watcher.js';
import { bellOf, Room } from './room.js';

type Options = Pick<LiveOptions, 'wordings' | 'doorbells' | 'recordReads' | 'sweepEvery'>;

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'base64');
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/**
 * Texts that are written together (DEC-16). Whoever opens one already watches its case, so that the right to read ends with that watch;
 * the right to write is asked at every write. The database is the truth: what is stored is read from there, here and in every other
 * process alike, and nothing is passed on that is not stored.
 */
export class Wordings {
  readonly #rooms = new Map<string, Room>();
  /** Sockets with a write on its way: the next one waits at its client, where it grows into one with those after it. */
  readonly #writing = new WeakSet<SocketConnection>();
  readonly #sweep: Repeated;
  #unlisten: (() => void) | undefined;

  constructor(
    private readonly following: Following,
    private readonly options: Options,
  ) {
    this.#sweep = new Repeated(Math.max(1_000, options.sweepEvery ?? 0), () => this.#all(), (what, error) => following.failed(what, error)); // prettier-ignore
  }

  start(): void {
    this.#unlisten = this.options.doorbells.listen((bells) => this.#wake(bells));
    this.#sweep.start();
  }

  stop(): void {
    this.#unlisten?.();
    // Not waited for: a look that waits for fresh rights would wait for ever, because nobody checks them any more.
    void this.#sweep.stop();
  }

  async open(connection: SocketConnection, watcher: Watcher, message: OpenWordingMessage): Promise<OpenWordingAnswer> {
    const asked = this.#asked(connection, watcher, message.review);
    if (!asked) return { ok: false, code: 'NOT_FOUND' };
    const { actor, caseId, boardId, reviewId, desk } = asked;
    const opened = await desk.open(actor, caseId, reviewId, bytesOf(message.has));
    if (!opened) {
      // REC-1: who is told that it is not there has tried it all the same.
      await this.options.recordReads([{ actor, stream: bellOf(reviewId), patientIds: [], refused: true, origin: connection.origin }]);
      return { ok: false, code: 'NOT_FOUND' };
    }
    await recordBefore([watcher], [opened.patientId], this.options.recordReads);
    await this.following.rightsAreFresh();
    if (!watcher.feed.watchers.has(watcher)) return { ok: false, code: 'NOT_FOUND' };
    const room = this.#rooms.get(reviewId) ?? new Room(message.stream, boardId, reviewId, message.review, opened.head);
    this.#rooms.set(reviewId, room);
    room.members.set(connection, opened.head);
    const { head, has, lacked, refusal } = opened;
    return { ok: true, head, has: textOf(has), update: textOf(lacked), readOnly: refusal?.code ?? null };
  }

  async write(connection: SocketConnection, watcher: Watcher, message: WriteWordingMessage): Promise<WriteWordingAnswer> {
    const asked = this.#asked(connection, watcher, message.review);
    if (!asked || !this.#rooms.get(asked.reviewId)?.members.has(connection)) return { ok: false, code: 'NOT_FOUND' };
    if (this.#writing.has(connection)) return { ok: false, code: 'RATE_LIMITED' };
    this.#writing.add(connection);
    try {
      const { actor, caseId, reviewId, desk } = asked;
      const head = await desk.write(actor, caseId, reviewId, bytesOf(message.update));
      if (head === null) return { ok: false, code: 'NOT_FOUND' };
      this.options.doorbells.ring([{ stream: bellOf(reviewId), head }]);
      return { ok: true, head };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, code: error.code };
      throw error;
    } finally {
      this.#writing.delete(connection);
    }
  }

  close(connection: SocketConnection, review: string): void {
    const reviewId = localId('Review', review);
    if (reviewId !== null) this.#leave(connection, this.#rooms.get(reviewId));
  }

  /** The watch of the case has ended, whyever: nothing more of its texts. */
  left(connection: SocketConnection, stream: string): void {
    for (const room of this.#rooms.values()) if (room.stream === stream) this.#leave(connection, room);
  }

  #leave(connection: SocketConnection, room: Room | undefined): void {
    if (room?.members.delete(connection) && room.members.size === 0) this.#rooms.delete(room.reviewId);
  }

  #asked({ identified: { actor } }: SocketConnection, { subject }: Watcher, review: string) {
    const reviewId = localId('Review', review);
    const { wordings: desk } = this.options;
    if (!desk || reviewId === null || actor.kind !== 'person' || subject.kind !== 'case' || subject.boardId === null) return null;
    return { desk, actor: actor satisfies PersonActor, reviewId, caseId: subject.id, boardId: subject.boardId };
  }

  #wake(bells: readonly Doorbell[]): void {
    if (this.#rooms.size === 0) return;
    for (const { stream, head } of bells) {
      const room = stream.startsWith('wording:') ? this.#rooms.get(stream.slice('wording:'.length)) : undefined;
      if (!room) continue;
      room.rung = Math.max(room.rung, head);
      if (room.rung > room.head) void this.#advance(room);
    }
  }

  /** The bells only hurry it. */
  async #all(): Promise<void> {
    for (const room of [...this.#rooms.values()]) await this.#advance(room);
  }

  async #advance(room: Room): Promise<void> {
    if (room.advancing || this.following.isStopped) return;
    room.advancing = true;
    try {
      do {
        const { head, updates } = await this.options.wordings!.after(room.boardId, room.reviewId, room.hindmost);
        await this.following.rightsAreFresh();
        const message = { stream: room.stream, review: room.review, head, updates: updates.map(textOf) };
        // A repeated update changes nothing, so whoever is behind sets where everybody's message begins.
        for (const [connection, seen] of room.members) {
          if (seen >= head || connection.slowSince !== null) continue;
          connection.socket.emit('wording', message);
          room.members.set(connection, head);
        }
        room.head = Math.max(room.head, head);
      } while (room.rung > room.head && this.#rooms.get(room.reviewId) === room);
    } catch (error) {
      // The next sweep finds it again.
      this.following.failed('a text written together', error);
    } finally {
      room.advancing = false;
    }
  }
}
