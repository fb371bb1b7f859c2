import { createClient, type Client, type ClientOptions } from 'graphql-ws';
import WebSocket from 'ws';
import type { Door, World } from './world.js';

export const factsDocument = `subscription Follow($stream: ID!, $epoch: Int!, $after: Int!) {
  facts(stream: $stream, epoch: $epoch, after: $after) {
    __typename
    ... on FactBatch { stream epoch head facts { seq type version at content { fragment nodeId data head } refetch } }
    ... on StreamResync { stream epoch head }
  }
}`;

export interface SubscribedFact {
  readonly seq: number;
  readonly type: string | null;
  readonly version: number;
  readonly at: string;
  readonly content: readonly { fragment: string; nodeId: string; data: Record<string, unknown> | null; head: number }[];
  readonly refetch: readonly string[];
}
export interface StreamEvent {
  readonly __typename: 'FactBatch' | 'StreamResync';
  readonly stream: string;
  readonly epoch: number;
  readonly head: number;
  readonly facts?: readonly SubscribedFact[];
}

/** What one subscription got. */
export interface Followed {
  readonly events: StreamEvent[];
  readonly facts: SubscribedFact[];
  readonly seqs: number[];
  readonly resyncs: StreamEvent[];
  /** What it ended with: the codes of a refusal, how the socket was closed, or that it was completed. */
  readonly ends: (string | number)[];
  stop(): void;
}

export const socketUrl = ({ url }: Pick<Door, 'url'>): string => `${url.replace(/^http/, 'ws')}/graphql`;

/** A client of graphql-ws with these headers on its handshake, as a program beside a browser's cookie jar would have it. */
export function subscriber(door: Pick<Door, 'url'>, headers: Record<string, string> = {}, options: Partial<ClientOptions> = {}): Client {
  class WithHeaders extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  return createClient({ url: socketUrl(door), webSocketImpl: WithHeaders, retryAttempts: 0, onNonLazyError: () => undefined, ...options });
}

export const subscriberWith = (door: Pick<Door, 'url'>, token: string, options: Partial<ClientOptions> = {}): Client =>
  subscriber(door, {}, { connectionParams: { authorization: `Bearer ${token}` }, ...options });

export const signedInSubscriber = async (world: World, door: Pick<Door, 'url'>, personId: string): Promise<Client> =>
  subscriber(door, { cookie: await world.cookie(personId), origin: 'http://localhost:3000' });

export function followed(
  client: Client,
  stream: string,
  from: { epoch: number; after: number } = { epoch: 1, after: 0 },
  document = factsDocument,
): Followed {
  const events: StreamEvent[] = [];
  const facts: SubscribedFact[] = [];
  const seqs: number[] = [];
  const resyncs: StreamEvent[] = [];
  const ends: (string | number)[] = [];
  const stop = client.subscribe<{ facts: StreamEvent }>(
    { query: document, variables: { stream, ...from } },
    {
      next: ({ data, errors }) => {
        if (errors) throw new Error(JSON.stringify(errors));
        const event = data!.facts;
        events.push(event);
        if (event.__typename === 'StreamResync') resyncs.push(event);
        for (const fact of event.facts ?? []) {
          facts.push(fact);
          seqs.push(fact.seq);
        }
      },
      error: (error) => {
        if (Array.isArray(error)) ends.push(...(error as { extensions?: { code?: string }; message: string }[]).map(({ extensions, message }) => extensions?.code ?? message));
        else ends.push((error as { code?: number }).code ?? String(error));
      },
      complete: () => void ends.push('complete'),
    },
  ); // prettier-ignore
  return { events, facts, seqs, resyncs, ends, stop };
}
