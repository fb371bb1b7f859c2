import type { LiveClient, LiveContent } from '#contracts';
import { idPrefixes } from '#kernel';
import type { Documents } from './documents.js';
import type { JsonObject } from './store.js';
import { View, type Ask, type Position, type Question } from './view.js';

const typeOf = (id: string): string => Object.entries(idPrefixes).find(([, prefix]) => id.startsWith(`${prefix}_`))![0];
const keyOf = (id: string, type = 'BoardCase'): string => `${type}:${id}`;

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
