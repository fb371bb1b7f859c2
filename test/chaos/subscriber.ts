import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { factTypes } from '#contracts';
import { publicUrl } from './installation.js';
import type { Random } from './random.js';
import type { ChaosWatcher, History } from './watcher.js';
import type { ChaosPerson } from './world.js';

const document = `subscription ($stream: ID!, $epoch: Int!, $after: Int!) {
  facts(stream: $stream, epoch: $epoch, after: $after) {
    ... on FactBatch { facts { seq type content { fragment nodeId data } } }
    ... on StreamResync { resyncAt: head }
  }
}`;
interface Event {
  readonly facts?: readonly {
    readonly seq: number;
    readonly type: string | null;
    readonly content: readonly { fragment: string; nodeId: string; data: unknown }[];
  }[];
  readonly resyncAt?: number;
}

/** The log's name of a type of fact. */
const typeOf = new Map<string, string>(
  Object.keys(factTypes).map((type) => [type.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(), type]),
);

/** Follows with a client of GraphQL, as a program of another house would: any gateway, its cursors kept in the variables. */
export function subscribe(
  name: string,
  person: ChaosPerson,
  streams: readonly string[],
  gateways: readonly string[],
  random: Random,
): ChaosWatcher {
  const histories = streams.map((stream): History => ({ watcher: `${name} (subscriptions)`, stream, entries: [] }));
  const tally = { resyncs: 0 };
  class SignedIn extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie: person.cookie, origin: publicUrl } });
      this.on('error', () => undefined);
    }
  }
  let current: Client | null = null;
  const follow = (client: Client, history: History): void => {
    const { stream, entries } = history;
    // Sent again, as it is then, whenever the client comes back.
    const variables = { stream, epoch: 1, after: entries.at(-1)?.seq ?? 0 };
    client.subscribe<{ facts: Event }>(
      { query: document, variables },
      {
        next: ({ data }) => {
          if (client !== current) return;
          if (data?.facts.resyncAt !== undefined) tally.resyncs++;
          for (const { seq, type, content } of data?.facts.facts ?? []) {
            variables.after = seq;
            const comment = content.find(({ fragment, data: read }) => fragment === 'LiveComment' && read !== null)?.nodeId ?? null;
            entries.push({ seq, type: typeOf.get(type ?? '') ?? String(type), comment });
          }
        },
        // While the database is away a gateway may refuse with INTERNAL: asked again, like any command.
        error: () => void setTimeout(() => client === current && follow(client, history), 200),
        complete: () => undefined,
      },
    );
  };
  /** Disposing of a client that cannot reach anybody rejects with just that. */
  const leave = (): void => {
    void Promise.resolve(current?.dispose()).catch(() => undefined);
    current = null;
  };
  const open = (): void => {
    const client = (current = createClient({
      url: () => `${random.pick(gateways).replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: SignedIn,
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: () => new Promise((resolve) => setTimeout(resolve, random.between(50, 300))),
      onNonLazyError: () => undefined,
    }));
    for (const history of histories) follow(client, history);
  };
  open();
  return {
    histories,
    get resyncs() {
      return tally.resyncs;
    },
    vanish: () => {
      leave();
      open();
    },
    stop: () => {
      leave();
    },
  };
}
