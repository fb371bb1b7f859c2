import type { EphemeralKind, EphemeralMessage, PresentPerson } from '#contracts';
import { globalId } from '#kernel';
import { SocketConnection, type LiveServer } from './socket-connection.js';
import type { Feed } from './streams/feed.js';

// A meeting's people move around; everybody's screens need not follow each step.
const gatherMs = 200;

/** Who is looking at what, now. Memory only, per gateway: it is not attendance, and nothing rests on it. */
export class Presence {
  readonly #gathering = new Map<Feed, ReturnType<typeof setTimeout>>();

  constructor(private readonly io: LiveServer) {}

  static room(feed: Feed): string {
    return `people:${feed.stream}`;
  }

  enter(connection: SocketConnection, feed: Feed): void {
    void connection.socket.join(Presence.room(feed));
    const people = this.#people(feed);
    if (people.length > 0) connection.socket.emit('presence', { stream: feed.stream, people });
  }

  place(connection: SocketConnection, feed: Feed, place: string | null): void {
    if (connection.identified.actor.kind !== 'person') return;
    connection.places.set(feed.stream, place);
    this.#tellSoon(feed);
  }

  leave(connection: SocketConnection, feed: Feed): void {
    void connection.socket.leave(Presence.room(feed));
    if (connection.places.delete(feed.stream)) this.#tellSoon(feed);
  }

  /**
   * To everybody else who looks, kept nowhere. A hand or a typing mark that is lost is followed by the next one. A view is not lost: whoever
   * follows would look at another image than the one that is talked about. Who is too slow for it is told again by the leader's own screen.
   */
  passOn({ socket }: SocketConnection, feed: Feed, kind: EphemeralKind, message: EphemeralMessage): void {
    const others = socket.to(Presence.room(feed));
    if (kind === 'viewport') others.except(slowOn(feed)).emit(kind, message);
    else others.volatile.emit(kind, message);
  }

  stop(): void {
    for (const timer of this.#gathering.values()) clearTimeout(timer);
    this.#gathering.clear();
  }

  #tellSoon(feed: Feed): void {
    if (this.#gathering.has(feed)) return;
    const tell = (): void => {
      this.#gathering.delete(feed);
      this.io
        .to(Presence.room(feed))
        .except(slowOn(feed))
        .emit('presence', { stream: feed.stream, people: this.#people(feed) });
    };
    this.#gathering.set(feed, setTimeout(tell, gatherMs));
  }

  /** One entry for each place of a person: who leads in one window and follows in another leads. */
  #people(feed: Feed): PresentPerson[] {
    const people = new Map<string, PresentPerson>();
    for (const connection of connectionsOf(feed)) {
      const { actor } = connection.identified;
      if (actor.kind !== 'person' || !connection.places.has(feed.stream)) continue;
      const person = globalId('Person', actor.id);
      const place = connection.places.get(feed.stream) ?? null;
      people.set(`${person} ${place}`, { person, place });
    }
    return [...people.values()];
  }
}

/** Those that can be present: subscriptions bring facts to programs, which look at nothing. */
const connectionsOf = (feed: Feed): SocketConnection[] =>
  [...feed.watchers].flatMap(({ connection }) => (connection instanceof SocketConnection ? [connection] : []));

const slowOn = (feed: Feed): string[] =>
  connectionsOf(feed)
    .filter(({ slowSince }) => slowSince !== null)
    .map(({ socket }) => socket.id);
