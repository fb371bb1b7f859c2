import { InMemoryCache } from '@apollo/client/cache';
import { parse } from 'graphql';
import { fragments, LiveClient, type FragmentName, type LiveFact } from '#contracts';
import type { Api } from '../../support/api.js';
import { until } from './world.js';

const person = '__typename id name';
const recommendation = '__typename steps { __typename number kind side levels procedure { __typename id code } }';
const ballots = `ballots { __typename voter { ${person} } choice reason castAt acknowledgedAt }`;
const comment = `__typename id body audience threadId createdAt editedAt deletedAt version mayEdit author { ${person} }`;
const thread = `__typename id audience questionTo resolvedAt mayReply mayResolve resolvedBy { ${person} }`;
const opinion = `__typename id discipline rationale version afterUnsealing mayRevise author { ${person} }`;
const proposal = `__typename id revision rationale mayCastBallot mayCastBallotForOthers mayAcknowledgeDissents mayRatify
  recommendation { ${recommendation} } proposedBy { ${person} } ${ballots}
  quorum { __typename met missing { __typename label count } }`;
const decision = `__typename id rationale strength ratifiedAt ratifiedBy { ${person} } recommendation { ${recommendation} } ${ballots}
  dissents { __typename id reason acknowledgedAt by { ${person} } } supersedes { __typename id }`;
const review = `__typename id number sealed version dueAt answeredDisciplines missingDisciplines mayGiveOpinion mayUnseal mayPropose
  asked { __typename discipline answeredAt person { ${person} } } opinions { ${opinion} } proposal { ${proposal} } decision { ${decision} }`;
const boardCase = `__typename id number status priority version updatedAt question reason commentCount
  mayTriage mayUpdateReferral mayWithdraw mayComment mayCommentToReferrer
  painProfile { __typename averageScore goals } priorTreatments { __typename what effect } review { ${review} }`;

const parts: Readonly<Record<string, string>> = {
  BoardCase: boardCase,
  Review: review,
  Proposal: proposal,
  Comment: comment,
  Thread: thread,
};
const snapshotQuery = `query ($id: ID!) { boardCase(id: $id) { ${boardCase}
  comments(first: 100) { __typename edges { __typename node { ${comment} } } }
  threads(first: 100) { __typename edges { __typename node { ${thread} } } } stream { __typename id epoch head } } }`;
/** One type at a time: two types' fields of one name may differ in type. */
const nodesQuery = (type: string): string => `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${parts[type]} } } }`;
const prefixes: Readonly<Record<string, string>> = {
  case_: 'BoardCase',
  review_: 'Review',
  proposal_: 'Proposal',
  comment_: 'Comment',
  thread_: 'Thread',
};

type Json = Record<string, unknown>;
interface Snapshot {
  boardCase: Json & { stream: { id: string; epoch: number; head: number }; comments: Connection; threads: Connection };
}
interface Connection {
  __typename: string;
  edges: { __typename: string; node: Json & { id: string } }[];
}

/** What a client that reads one case once and then only follows its stream holds. */
export class Mirror {
  readonly #cache = new InMemoryCache();
  readonly #client: LiveClient;
  #working: Promise<void> = Promise.resolve();
  #head = 0;
  #stream = '';

  private constructor(
    private readonly api: Api,
    readonly who: string,
    private readonly caseId: string,
    token: string,
  ) {
    this.#client = new LiveClient({ url: api.address, token });
  }

  static async of(api: Api, who: string, caseId: string): Promise<Mirror> {
    const mirror = new Mirror(api, who, caseId, await api.token(who));
    const fresh = await mirror.#ask<Snapshot>(snapshotQuery, { id: caseId });
    mirror.#cache.writeQuery({ query: parse(snapshotQuery), variables: { id: caseId }, data: fresh });
    const { id, epoch, head } = fresh.boardCase.stream;
    mirror.#head = head;
    mirror.#stream = id;
    mirror.#client.watch(
      id,
      { epoch, after: head },
      {
        facts: (facts) => {
          mirror.#working = mirror.#working.then(() => mirror.#apply(facts));
        },
        resync: () => Promise.reject(new Error('nobody restored anything')),
      },
    );
    return mirror;
  }

  /** What it holds and what a fresh snapshot says, once it has come as far as that. */
  async compare(): Promise<{ held: unknown; fresh: unknown }> {
    const fresh = await this.#ask<Snapshot>(snapshotQuery, { id: this.caseId });
    await until(
      () => this.#head >= fresh.boardCase.stream.head,
      10_000,
      `${this.who} reaching ${fresh.boardCase.stream.head} of ${this.#stream}`,
    );
    for (let working; working !== this.#working;) await (working = this.#working);
    const held = this.#cache.readQuery<Snapshot>({ query: parse(snapshotQuery), variables: { id: this.caseId } });
    return { held: plain(held), fresh: plain(fresh) };
  }

  close(): void {
    this.#client.close();
  }

  async #apply(facts: readonly LiveFact[]): Promise<void> {
    for (const fact of facts) {
      for (const { fragment, data } of fact.content) {
        if (!data) continue;
        const { document } = fragments[fragment as FragmentName];
        this.#cache.writeFragment({ id: this.#cache.identify(data as never)!, fragment: parse(document), data });
      }
      for (const [prefix, type] of Object.entries(prefixes)) {
        const ids = fact.refetch.filter((id) => id.startsWith(prefix));
        if (ids.length === 0) continue;
        const { nodes } = await this.#ask<{ nodes: (Json | null)[] }>(nodesQuery(type), { ids });
        for (const node of nodes) if (node) this.#write(node);
      }
      for (const { data } of fact.content) {
        if (data?.['__typename'] === 'Comment') this.#append('comments', data);
        if (data?.['__typename'] === 'Thread') this.#append('threads', data);
      }
      this.#head = fact.seq;
    }
  }

  #write(node: Json): void {
    const type = String(node['__typename']);
    const fragment = parse(`fragment Part on ${type} { ${parts[type]} }`);
    this.#cache.writeFragment({ id: this.#cache.identify(node as never)!, fragment, data: node });
  }

  /** A new one goes to the end of its list, as every client of a list does. */
  #append(list: 'comments' | 'threads', data: Json): void {
    const query = parse(
      `query ($id: ID!) { boardCase(id: $id) { __typename id ${list}(first: 100) { __typename edges { __typename node { __typename id } } } } }`,
    );
    this.#cache.updateQuery<{ boardCase: Json & Record<'comments' | 'threads', Connection> }>(
      { query, variables: { id: this.caseId } },
      (held) => {
        const known = held?.boardCase[list];
        if (!held || !known || known.edges.some(({ node }) => node.id === data['id'])) return held as never;
        const edge = {
          __typename: list === 'comments' ? 'CommentEdge' : 'ThreadEdge',
          node: { __typename: data['__typename'], id: data['id'] },
        };
        return { boardCase: { ...held.boardCase, [list]: { ...known, edges: [...known.edges, edge] } } } as never;
      },
    );
  }

  async #ask<Data>(query: string, variables: Json): Promise<Data> {
    const { data, errors } = await this.api.ask<Data>(this.who, query, variables);
    if (errors.length > 0) throw new Error(`${this.who}: ${JSON.stringify(errors)}`);
    return data;
  }
}

/** Without the position, which is where the reader stands and not what is read. */
const plain = (snapshot: Snapshot | null): unknown => {
  if (!snapshot) return null;
  const { stream: _, ...rest } = structuredClone(snapshot).boardCase;
  return rest;
};
