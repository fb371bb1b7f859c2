import { parse, print, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { fragments, type FragmentName, type LiveClient, type LiveContent, type LiveFact, type Watching } from '#contracts';
import type { Reply } from '../../support/api.js';
import { Selection, Store, type Json, type JsonObject, type ReadAt } from './store.js';

export interface Position {
  readonly id: string;
  readonly epoch: number;
  readonly head: number;
}
/** One GraphQL request as somebody. */
export type Ask = (who: string, query: string, variables: Record<string, unknown>) => Promise<Reply<JsonObject>>;
export interface Question {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}
const contents = new Map<string, DocumentNode>();
const contentDocument = (name: string): DocumentNode => {
  const known = contents.get(name) ?? parse(fragments[name as FragmentName].document);
  contents.set(name, known);
  return known;
};
/** A whole page is some thousand fields, and is asked for after every step by everybody. */
const texts = new WeakMap<DocumentNode, string>();
const textOf = (document: DocumentNode): string => {
  const known = texts.get(document) ?? print(document);
  texts.set(document, known);
  return known;
};
const selectionSet = ({ document }: Question) =>
  document.definitions.find((one): one is OperationDefinitionNode => one.kind === 'OperationDefinition')!.selectionSet;
const at = (position: Position): ReadAt => ({ stream: position.id, head: position.head });

/**
 * Something that somebody has on their screen: a snapshot, and what facts have made of it since. It does what any client has to: it
 * writes content, asks again for what a fact asks it to, and never looks at the database otherwise.
 */
export abstract class View {
  protected readonly store = new Store();
  readonly watching: Watching[] = [];
  readonly #wanted = new Set<string>();
  /** What facts have spoken of while an answer was on its way: that answer may be older than they are. */
  readonly #touched = new Set<string>();
  #asking: Promise<void> | undefined;
  #closed = false;
  #failure: unknown;
  /** The newest epoch that an answer was of. */
  #epoch = 0;
  resyncs = 0;

  constructor(
    private readonly asking: Ask,
    readonly who: string,
  ) {}

  abstract readonly name: string;
  protected abstract readonly page: Question;
  protected abstract parts(ids: readonly string[]): readonly Question[];
  protected abstract positionOf(data: JsonObject): Position;
  /** What the content of a fact means for this screen beside itself. */
  protected received(_content: LiveContent): readonly string[] {
    return [];
  }
  /** Which of the things that changed the screen shows; null when all of it has to be read anew. */
  protected wanted(ids: readonly string[]): readonly string[] | null {
    return ids;
  }
  protected arranged(): void {}

  async open(client: LiveClient): Promise<this> {
    const { position } = await this.#read();
    this.follow(client, position.id, position);
    return this;
  }

  protected follow(client: LiveClient, stream: string, { epoch, head }: Position): void {
    this.watching.push(
      client.watch(
        stream,
        { epoch, after: head },
        {
          facts: (facts) => this.#apply(stream, facts),
          resync: async () => {
            this.resyncs++;
            this.store.forgetHeads(stream);
            return this.resync(stream);
          },
          ended: (code) => {
            throw new Error(`${this.who} may not watch ${stream}: ${code}`);
          },
        },
      ),
    );
  }

  protected async resync(_stream: string): Promise<Position> {
    return (await this.#read()).position;
  }

  close(): void {
    this.#closed = true;
    for (const watching of this.watching) watching.stop();
  }

  /** Nothing is missing up to these heads, and nothing is on its way. */
  settled(heads: ReadonlyMap<string, number>): boolean {
    if (this.#failure !== undefined) throw this.#failure;
    return this.#asking === undefined && this.watching.every(({ stream, head }) => head === (heads.get(stream) ?? 0));
  }

  /** What is on the screen. */
  held(): Json {
    this.arranged();
    return plain(this.store.read(new Selection(this.page.document, this.page.variables), selectionSet(this.page)));
  }

  /** What would be on it, were it opened now. */
  async fresh(): Promise<Json> {
    return plain(await this.ask(this.page));
  }

  async #read(): Promise<{ position: Position; stale: readonly string[] }> {
    const { data, position } = await this.#answer(this.page);
    const selection = new Selection(this.page.document, this.page.variables);
    return { position, stale: this.store.write(selection, selectionSet(this.page), data, at(position)) };
  }

  #apply(stream: string, facts: readonly LiveFact[]): void {
    const asked: string[] = [];
    for (const fact of facts) {
      for (const content of fact.content) {
        this.#touched.add(content.id);
        if (content.data)
          this.store.writeContent(contentDocument(content.fragment), content.data as JsonObject, { stream, head: content.head });
        asked.push(...this.received(content));
      }
      asked.push(...fact.refetch);
    }
    for (const id of asked) this.#touched.add(id);
    if (asked.length > 0) this.#want(asked);
  }

  #want(ids: readonly string[]): void {
    for (const id of ids) this.#wanted.add(id);
    this.#asking ??= this.#askAll()
      .catch((error: unknown) => void (this.#closed || (this.#failure = error)))
      .finally(() => (this.#asking = undefined));
  }

  async #askAll(): Promise<void> {
    // Facts of one message are asked about together.
    await new Promise(setImmediate);
    while (this.#wanted.size > 0 && !this.#closed) {
      const ids = [...this.#wanted];
      this.#wanted.clear();
      this.#touched.clear();
      const shown = this.wanted(ids);
      if (shown === null) {
        if ((await this.#read()).stale.length > 0) for (const id of ids) this.#wanted.add(id);
      } else {
        for (const question of this.parts(shown)) {
          const { data, position } = await this.#answer(question);
          const stale = this.store.write(
            new Selection(question.document, question.variables),
            selectionSet(question),
            data,
            at(position),
            '(parts)',
          );
          if (stale.length > 0) for (const id of shown) this.#wanted.add(id);
        }
      }
      for (const id of ids) if (this.#touched.has(id)) this.#wanted.add(id);
    }
  }

  /** One that was on its way while a backup was restored is of an older epoch, and its numbers are of a state that is gone. */
  async #answer(question: Question): Promise<{ data: JsonObject; position: Position }> {
    for (;;) {
      const data = await this.ask(question);
      const position = this.positionOf(data);
      if (position.epoch < this.#epoch) continue;
      if (position.epoch > this.#epoch) for (const { stream } of this.watching) this.store.forgetHeads(stream);
      this.#epoch = position.epoch;
      return { data, position };
    }
  }

  protected async ask({ document, variables }: Question): Promise<JsonObject> {
    const { data, errors } = await this.asking(this.who, textOf(document), { ...variables });
    if (errors.length > 0) throw new Error(`${this.name} of ${this.who}: ${JSON.stringify(errors)}`);
    return data;
  }
}

/** Without the position, which is where the reader stands and not what is read. */
function plain(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => plain(item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value as JsonObject).flatMap(([key, inner]) => (key === 'stream' ? [] : [[key, plain(inner)]])));
}
