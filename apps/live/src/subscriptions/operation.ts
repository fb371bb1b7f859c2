import type { GraphQLError } from 'graphql';
import type { SubscriptionDocument } from './subscription-document.js';

/**
 * One running subscription of one socket. To graphql-ws it is an iterator that yields nothing and lasts as long as the subscription: what
 * the stream brings goes past it, straight to the socket, encoded once for all who asked with the same document.
 */
export class Operation implements AsyncGenerator<never, void, void> {
  readonly #lasting = Promise.withResolvers<IteratorResult<never, void>>();
  #isOver = false;

  constructor(
    /** The client's own name for it. */
    readonly id: string,
    readonly document: SubscriptionDocument,
    readonly variables: Readonly<Record<string, unknown>>,
    private readonly ended: () => void,
  ) {
    // Whoever waits for it hears of the refusal; before anybody does, that is nobody's unhandled rejection.
    this.#lasting.promise.catch(() => undefined);
  }

  complete(): void {
    this.#end();
    this.#lasting.resolve({ done: true, value: undefined });
  }

  fail(error: GraphQLError): void {
    this.#end();
    this.#lasting.reject(error);
  }

  next(): Promise<IteratorResult<never, void>> {
    return this.#lasting.promise;
  }
  /** The client has unsubscribed, or is gone. */
  async return(): Promise<IteratorResult<never, void>> {
    this.complete();
    return { done: true, value: undefined };
  }
  async throw(): Promise<IteratorResult<never, void>> {
    return this.return();
  }
  [Symbol.asyncIterator](): this {
    return this;
  }
  async [Symbol.asyncDispose](): Promise<void> {
    this.complete();
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.ended();
  }
}
