import type { Server as HttpServer } from 'node:http';
import type { ExecutionArgs, GraphQLError } from 'graphql';
import { makeServer, type SubscribePayload } from 'graphql-ws';
import type { FactsMessage, LiveRefusal } from '#contracts';
import { Budget, payersOf } from '#documents';
import { actorKey } from '#kernel';
import type { Outlet } from '../connection.js';
import type { Following } from '../following.js';
import { whoIs } from '../handshake.js';
import { isStream } from '../messages.js';
import { contractSchema } from '../model.js';
import type { LiveOptions } from '../options.js';
import type { Feed } from '../streams/feed.js';
import type { Watcher } from '../streams/watcher.js';
import { refusalsIn, refusedWatch, SocketRefused } from './errors.js';
import { batchOf, resyncOf } from './events.js';
import { KnownDocuments } from './known-documents.js';
import { Operation } from './operation.js';
import { SubscriptionConnection } from './subscription-connection.js';
import type { FactsArguments } from './subscription-document.js';
import { SubscriptionSockets, type Opened } from './subscription-sockets.js';
import { Tally } from './tally.js';
import { tokenIn } from './token-in.js';

/** The door of programs that speak GraphQL: `subscription { facts }` over graphql-transport-ws, from the same feeds as the socket. */
export class SubscriptionDoor implements Outlet {
  readonly #sockets: SubscriptionSockets;
  readonly #documents = new KnownDocuments(contractSchema);
  readonly #budget = new Budget();
  readonly #operations = new Map<string, Operation>();
  readonly #open = new Tally();
  readonly #running = new Tally();
  #begun = 0;

  constructor(
    private readonly following: Following,
    private readonly options: Pick<LiveOptions, 'publicUrl' | 'authenticator'>,
  ) {
    const protocol = makeServer<Record<string, unknown>, Opened>({
      connectionInitWaitTimeout: following.limits.saysWhoWithin,
      onConnect: ({ extra, connectionParams }) => this.#enter(extra, connectionParams),
      onSubscribe: ({ extra }, id, payload) => this.#subscribe(extra.connection!, id, payload),
      subscribe: ({ contextValue }) => contextValue as Operation,
    });
    this.#sockets = new SubscriptionSockets(
      following,
      options.publicUrl,
      protocol,
      ({ connection }) => connection && this.#leave(connection),
    );
  }

  open(server: HttpServer): void {
    this.#sockets.open(server);
  }

  stop(): Promise<void> {
    return this.#sockets.stop();
  }

  /** Made once for all who asked with the same document. */
  broadcast(_feed: Feed, message: FactsMessage, watchers: readonly Watcher[]): void {
    const event = batchOf(message);
    const texts = new Map<object, string>();
    for (const watcher of watchers) {
      const operation = this.#operations.get(watcher.key);
      if (!operation) continue;
      const { document, variables } = operation;
      const text = (document.isShared && texts.get(document)) || document.answer(event, variables);
      texts.set(document, text);
      this.#next(watcher.connection as SubscriptionConnection, operation, text);
    }
  }
  send(watcher: Watcher, message: FactsMessage): void {
    this.broadcast(watcher.feed, message, [watcher]);
  }
  resync(watcher: Watcher, position: { readonly epoch: number; readonly head: number }): void {
    const operation = this.#operations.get(watcher.key);
    if (operation) this.#elsewhere(watcher.connection as SubscriptionConnection, operation, { stream: watcher.feed.stream, ...position });
  }
  ended(watcher: Watcher, code: LiveRefusal): void {
    this.#operations.get(watcher.key)?.fail(refusedWatch(code, this.following.limits.streamsPerSocket));
  }
  /** Says that one is following, before there is anything to follow. */
  entered(watcher: Watcher): void {
    const { stream, epoch, known, head } = watcher.feed;
    this.send(watcher, { stream, epoch, head: Math.max(known, head), facts: [] });
  }
  left(): void {}
  join(): void {}
  part(): void {}

  async #enter(opened: Opened, payload: unknown): Promise<void> {
    const { socket, request } = opened;
    const { limits } = this.following;
    const token = tokenIn(payload);
    const who = await whoIs({ headers: request.headers, token }, this.options.authenticator);
    if (typeof who === 'string') throw new SocketRefused(who);
    const actor = actorKey(who.actor);
    if (this.#open.of(actor) >= limits.socketsPerActor) throw new SocketRefused('RATE_LIMITED');
    if (socket.readyState !== socket.OPEN || this.following.isStopped) throw new SocketRefused('INTERNAL');
    this.#open.add(actor);
    const origin = request.socket.remoteAddress ?? null;
    opened.connection = new SubscriptionConnection(socket, this, who, origin, limits.messagesPerSecond, performance.now());
    this.following.enter(opened.connection);
  }

  #leave(connection: SubscriptionConnection): void {
    this.following.leave(connection);
    this.#open.remove(actorKey(connection.identified.actor));
  }

  async #subscribe(
    connection: SubscriptionConnection,
    id: string,
    { query, variables: given }: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    try {
      const variables = given ?? {};
      const document = this.#documents.of(query);
      const asked = document.argumentsWith(variables);
      const { actor } = connection.identified;
      await this.#budget.spend(payersOf(actor, connection.origin), document.priceWith(variables));
      const { subscriptionsPerActor } = this.following.limits;
      if (this.#running.of(actorKey(actor)) >= subscriptionsPerActor) throw refusedWatch('RATE_LIMITED', subscriptionsPerActor);
      const key = `${++this.#begun}`;
      this.#running.add(actorKey(actor));
      const operation = new Operation(id, document, variables, () => {
        this.#running.remove(actorKey(actor));
        this.#operations.delete(key);
        const watcher = connection.watchers.get(key);
        if (watcher) this.following.detach(watcher);
      });
      await this.#watch(connection, key, operation, asked);
      return { schema: contractSchema(), document: document.document, contextValue: operation, rootValue: undefined };
    } catch (thrown) {
      return refusalsIn(thrown);
    }
  }

  /** Resolves when facts may come; rejects with why they do not. */
  #watch(connection: SubscriptionConnection, key: string, operation: Operation, asked: FactsArguments): Promise<void> {
    return new Promise((resolve, reject) => {
      const refused = (code: LiveRefusal): void => {
        operation.complete();
        reject(refusedWatch(code, this.following.limits.streamsPerSocket));
      };
      if (!isStream(asked.stream)) return refused('NOT_FOUND');
      this.#operations.set(key, operation);
      this.following.watch({
        connection,
        key,
        ...asked,
        refused,
        accepted: () => resolve(),
        elsewhere: (position) => this.#elsewhere(connection, operation, { stream: asked.stream, ...position }),
      });
    });
  }

  #elsewhere(connection: SubscriptionConnection, operation: Operation, position: { stream: string; epoch: number; head: number }): void {
    this.#next(connection, operation, operation.document.answer(resyncOf(position), operation.variables));
    operation.complete();
  }

  #next({ socket }: SubscriptionConnection, { id }: Operation, payload: string): void {
    socket.send(`{"id":${JSON.stringify(id)},"type":"next","payload":${payload}}`);
  }
}
