import type { GraphQLSchema } from 'graphql';
import { SubscriptionDocument } from './subscription-document.js';

const remembered = 200;

/** Documents that were admitted, by their text. Clients of one program send the same one: their answers are then made once. */
export class KnownDocuments {
  readonly #known = new Map<string, SubscriptionDocument>();

  constructor(private readonly schema: () => GraphQLSchema) {}

  /** Throws a GraphQLError, or a list of them. */
  of(text: string): SubscriptionDocument {
    const known = this.#known.get(text);
    if (known) return known;
    const document = SubscriptionDocument.of(this.schema(), text);
    if (this.#known.size >= remembered) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(text, document);
    return document;
  }
}
