import { io, type Socket } from 'socket.io-client';
import { LiveClient } from '#contracts';
import { publicUrl } from './installation.js';
import type { Random } from './random.js';
import type { ChaosPerson } from './world.js';

/** One fact as a watcher got it, and as the log has it. */
export interface Entry {
  readonly seq: number;
  readonly type: string;
  /** The comment that the fact brought along, by public id; null where it brings none. */
  readonly comment: string | null;
}

/** Everything that one watcher was told about one stream, in the order in which it was told. */
export interface History {
  readonly watcher: string;
  readonly stream: string;
  readonly entries: Entry[];
}

export interface ChaosWatcher {
  readonly histories: readonly History[];
  /** Snapshots it was told to take: with the log unharmed there is no reason for any. */
  readonly resyncs: number;
  /** Goes away without a word and returns with its cursors. */
  vanish(): void;
  stop(): void;
}

const contentOf = (content: readonly { fragment: string; id: string; data: unknown }[]): string | null =>
  content.find(({ fragment, data }) => fragment === 'LiveComment' && data !== null)?.id ?? null;

/** Watches with the client that programs and browsers use. */
export function watch(
  name: string,
  person: ChaosPerson,
  streams: readonly string[],
  gateways: readonly string[],
  random: Random,
): ChaosWatcher {
  const histories = streams.map((stream): History => ({ watcher: name, stream, entries: [] }));
  const tally = { resyncs: 0 };
  const open = (): LiveClient => {
    const client = new LiveClient({ url: random.pick(gateways), headers: { cookie: person.cookie, origin: publicUrl } });
    for (const { stream, entries } of histories)
      client.watch(
        stream,
        { epoch: 1, after: entries.at(-1)?.seq ?? 0 },
        {
          facts: (facts) => entries.push(...facts.map(({ seq, type, content }) => ({ seq, type, comment: contentOf(content) }))),
          resync: async (message) => {
            tally.resyncs++;
            return message;
          },
          ended: () => tally.resyncs++,
        },
      );
    return client;
  };
  let client = open();
  return {
    histories,
    get resyncs() {
      return tally.resyncs;
    },
    vanish: () => {
      client.close();
      client = open();
    },
    stop: () => client.close(),
  };
}

/** The client of the naive cursor: it can only trust the numbers that it gets. */
export function watchNaively(name: string, streams: readonly string[], gateways: readonly string[], random: Random): ChaosWatcher {
  const histories = streams.map((stream): History => ({ watcher: name, stream, entries: [] }));
  let cursor = '0';
  let socket: Socket;
  let stopped = false;
  const open = (): void => {
    socket = io(random.pick(gateways), { path: '/live', transports: ['websocket'], reconnection: false, forceNew: true });
    socket.on('connect', () => socket.emit('follow', cursor));
    const again = (): void => void setTimeout(() => !stopped && open(), random.between(100, 400));
    socket.on('connect_error', again);
    socket.on('disconnect', again);
    socket.on('facts', (facts: { naive: string; stream: string; seq: string; type: string; comment: string | null }[]) => {
      for (const { naive, stream, seq, type, comment } of facts) {
        if (Number(naive) <= Number(cursor)) continue;
        cursor = naive;
        const history = histories.find((known) => known.stream === stream);
        history?.entries.push({ seq: Number(seq), type, comment: comment && `comment_${comment}` });
      }
    });
  };
  open();
  return {
    histories,
    resyncs: 0,
    vanish: () => socket.disconnect(),
    stop: () => {
      stopped = true;
      socket.close();
    },
  };
}
