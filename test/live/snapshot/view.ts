import { parse, print, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { fragments, type FragmentName, type LiveClient, type LiveContent, type LiveFact, type Watching } from '#contracts';
import { idPrefixes } from '#kernel';
import type { Reply } from '../../support/api.js';
import type { Documents } from './documents.js';
import { Selection, Store, type Json, type JsonObject, type ReadAt } from './store.js';

interface Position {
  readonly id: string;
  readonly epoch: number;
  readonly head: number;
}
/** One GraphQL request as somebody. */
export type Ask = (who: string, query: string, variables: Record<string, unknown>) => Promise<Reply<JsonObject>>;
interface Question {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}
const contents = new Map<string, DocumentNode>();
const contentDocument = (name: string): DocumentNode => {
  const known = contents.get(name) ?? parse(fragments[name as FragmentName].document);
  contents.set(name, known);
  return known;
};
const selectionSet = ({ document }: Question) =>
  document.definitions.find((one): one is OperationDefinitionNode => one.kind === 'OperationDefinition')!.selectionSet;
const at = (position: Position): ReadAt => ({ stream: position.id, head: position.head });
const typeOf = (id: string): string => Object.entries(idPrefixes).find(([, prefix]) => id.startsWith(`${prefix}_`))![0];
const keyOf = (id: string, type = 'BoardCase'): string => `${type}:${id}`;

/**
 * Something that somebody has on their screen: a snapshot, and what facts have made of it since. It does what any client has to: it
 * writes content, asks again for what a fact asks it to, and never looks at the database otherwise.
 */
abstract class View {
  protected readonly store = new Store();
  readonly watching: Watching[] = [];
  readonly #wanted = new Set<string>();
  /** What facts have spoken of while an answer was on its way: that answer may be older than they are. */
  readonly #touched = new Set<string>();
  #asking: Promise<void> | undefined;
  #closed = false;
  #failure: unknown;
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
    const data = await this.ask(this.page);
    const position = this.positionOf(data);
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
          const data = await this.ask(question);
          const position = at(this.positionOf(data));
          const stale = this.store.write(
            new Selection(question.document, question.variables),
            selectionSet(question),
            data,
            position,
            '(parts)',
          );
          if (stale.length > 0) for (const id of shown) this.#wanted.add(id);
        }
      }
      for (const id of ids) if (this.#touched.has(id)) this.#wanted.add(id);
    }
  }

  protected async ask({ document, variables }: Question): Promise<JsonObject> {
    const { data, errors } = await this.asking(this.who, print(document), { ...variables });
    if (errors.length > 0) throw new Error(`${this.name} of ${this.who}: ${JSON.stringify(errors)}`);
    return data;
  }
}

/** One case, from whichever side. */
export class CaseView extends View {
  readonly name = 'case page';
  protected readonly page: Question;

  constructor(
    asking: Ask,
    who: string,
    private readonly documents: Documents,
    readonly caseId: string,
  ) {
    super(asking, who);
    this.page = { document: documents.casePage, variables: { id: caseId } };
  }

  protected parts = (ids: readonly string[]): readonly Question[] =>
    [...Map.groupBy(ids, (id) => typeOf(id))].map(([type, some]) => ({
      document: this.documents.caseParts.get(type)!,
      variables: { id: this.caseId, ids: some },
    }));
  /** The page holds all its parts. */
  protected override wanted = (ids: readonly string[]): readonly string[] | null => (ids.includes(this.caseId) ? null : ids);
  protected positionOf = (data: JsonObject): Position => (data['boardCase'] as JsonObject)['stream'] as unknown as Position;

  protected override arranged(): void {
    // Two who write at once are told of in the order of their commits, and listed in the order in which they began.
    const rank = (thing: string): string => `${String(this.store.value(thing, 'createdAt'))} ${thing}`;
    this.store.sort(keyOf(this.caseId), 'threads', (a, b) => (rank(a) < rank(b) ? -1 : 1));
  }

  /** A comment belongs to its thread, and a thread that nobody knew to the case. */
  protected override received({ data, id }: LiveContent): readonly string[] {
    if (data?.['__typename'] !== 'Comment') return [];
    const [boardCase, thread] = [keyOf(this.caseId), keyOf(data['threadId'] as string, 'Thread')];
    if (!this.store.members(boardCase, 'threads').includes(thread)) this.store.append(boardCase, 'threads', thread);
    if (!this.store.members(thread, 'comments').includes(keyOf(id, 'Comment'))) this.store.append(thread, 'comments', keyOf(id, 'Comment'));
    return [];
  }
}

/** Cases in the order of their latest change; known rows change in place, and only an unknown one makes the page be read again. */
abstract class ListView extends View {
  protected abstract readonly list: readonly [of: string, field: string];

  protected override received({ id, data }: LiveContent): readonly string[] {
    return data?.['__typename'] === 'BoardCase' && !this.#shows(id) ? [id] : [];
  }
  protected override wanted(ids: readonly string[]): readonly string[] | null {
    const cases = ids.filter((id) => id.startsWith('case_'));
    return cases.every((id) => this.#shows(id)) ? cases : null;
  }
  protected override arranged(): void {
    const rank = (row: string): string => `${String(this.store.value(row, 'updatedAt'))} ${row}`;
    this.store.sort(...this.list, (a, b) => (rank(a) < rank(b) ? 1 : -1));
  }
  #shows(id: string): boolean {
    return this.store.members(...this.list).includes(keyOf(id));
  }
}

export class WorklistView extends ListView {
  readonly name = 'worklist';
  protected readonly page: Question;
  protected readonly list = ['(root)', 'boardCases'] as const;

  constructor(
    asking: Ask,
    who: string,
    private readonly documents: Documents,
    private readonly boardId: string,
  ) {
    super(asking, who);
    this.page = { document: documents.worklist, variables: { id: boardId } };
  }

  protected parts = (ids: readonly string[]): readonly Question[] => [
    { document: this.documents.boardRows, variables: { id: this.boardId, ids } },
  ];
  protected positionOf = (data: JsonObject): Position => (data['board'] as JsonObject)['stream'] as unknown as Position;
}

export class ReferralsView extends ListView {
  readonly name = 'referrals';
  protected readonly page: Question;
  protected readonly list: readonly [string, string];

  /** Whoever also sits on the board sees the board's figures in these rows, so for them the board's stream belongs to the list. */
  constructor(
    asking: Ask,
    who: string,
    private readonly documents: Documents,
    private readonly organisationId: string,
    private readonly boardId: string | null = null,
  ) {
    super(asking, who);
    this.page = { document: documents.referrals, variables: { id: organisationId } };
    this.list = [keyOf(organisationId, 'Organisation'), 'referrals'];
  }

  override async open(client: LiveClient): Promise<this> {
    // Its position is read before the rows, as every snapshot's is.
    if (this.boardId !== null) {
      const position = await this.#boardPosition();
      this.follow(client, position.id, position);
    }
    return super.open(client);
  }
  protected override async resync(stream: string): Promise<Position> {
    if (!stream.startsWith('board:')) return super.resync(stream);
    const position = await this.#boardPosition();
    await super.resync(stream);
    return position;
  }
  /** Another organisation's cases are of this board too, and not of this list. */
  protected override received(): readonly string[] {
    return [];
  }

  protected parts = (ids: readonly string[]): readonly Question[] => [
    { document: this.documents.organisationRows, variables: { id: this.organisationId, ids } },
  ];
  protected positionOf = (data: JsonObject): Position => (data['organisation'] as JsonObject)['stream'] as unknown as Position;

  async #boardPosition(): Promise<Position> {
    const data = await this.ask({ document: this.documents.boardRows, variables: { id: this.boardId, ids: [] } });
    return (data['board'] as JsonObject)['stream'] as unknown as Position;
  }
}

/**
 * What waits for one person. Its own stream says that something new does; what becomes of a case afterwards, whoever answers or withdraws
 * it, is told where everybody concerned hears it: on the board's stream, and on the organisation's.
 */
export class InboxView extends View {
  readonly name = 'inbox';
  protected readonly page: Question;

  constructor(
    asking: Ask,
    who: string,
    private readonly documents: Documents,
    private readonly lists: { readonly boards: readonly string[]; readonly organisations: readonly string[] },
  ) {
    super(asking, who);
    this.page = { document: documents.inbox, variables: {} };
  }

  override async open(client: LiveClient): Promise<this> {
    for (const stream of await this.#positions()) this.follow(client, stream.id, stream);
    return super.open(client);
  }
  protected override async resync(stream: string): Promise<Position> {
    const before = (await this.#positions()).find(({ id }) => id === stream);
    const own = await super.resync(stream);
    return before ?? own;
  }
  async #positions(): Promise<Position[]> {
    const { boards, organisations } = this.lists;
    const asked = [
      ...boards.map((id) => ({ document: this.documents.boardRows, variables: { id, ids: [] } })),
      ...organisations.map((id) => ({ document: this.documents.organisationRows, variables: { id, ids: [] } })),
    ];
    const answers = await Promise.all(asked.map((question) => this.ask(question)));
    return answers.map(({ board, organisation }) => ((board ?? organisation) as JsonObject)['stream'] as unknown as Position);
  }

  protected override received = ({ id }: LiveContent): readonly string[] => [id];
  protected parts = (): readonly Question[] => [this.page];
  protected override wanted = (): null => null;
  protected positionOf = (data: JsonObject): Position =>
    ((data['viewer'] as JsonObject)['inbox'] as JsonObject)['stream'] as unknown as Position;
}

/** Without the position, which is where the reader stands and not what is read. */
function plain(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => plain(item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value as JsonObject).flatMap(([key, inner]) => (key === 'stream' ? [] : [[key, plain(inner)]])));
}
export type { View };
