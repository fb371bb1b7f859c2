import { LiveClient, type ConnectionState, type LiveFact } from '#contracts';
import type { DocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { createContext, use, useEffect, useEffectEvent, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { deskIsAway } from '../ui/lazily.js';
import { Positions } from './positions.js';
import { quietly } from './quietly.js';
import { UnansweredCommands } from './unanswered.js';
import type { Unread } from './unread.js';

interface Live {
  readonly client: LiveClient;
  readonly positions: Positions;
  readonly unanswered: UnansweredCommands;
  readonly unread: Unread;
}
interface Props extends Omit<Live, 'unanswered'> {
  /** Mutations that are sent again by whichever page of their author comes next, by name. */
  readonly resumable: Readonly<Record<string, DocumentNode>>;
  readonly children: ReactNode;
}
const LiveContext = createContext<Live | null>(null);

/** One connection for the whole page, for as long as somebody is signed in. */
export function LiveProvider({ client, positions, unread, resumable, children }: Props) {
  const desk = useApolloClient();
  const live = useMemo(
    () => ({ client, positions, unread, unanswered: new UnansweredCommands(desk, client, resumable) }),
    [client, positions, unread, desk, resumable],
  );
  useEffect(() => live.unanswered.start(), [live]);
  useEffect(() => {
    // Before it was there for the first time it is not away.
    let known = false;
    let away = false;
    const stop = client.onState(({ status }) => {
      const wasAway = away;
      known ||= status !== 'offline';
      away = known && status === 'offline';
      deskIsAway(away);
      if (wasAway && !away) unread.hurry();
    });
    return () => {
      stop();
      deskIsAway(false);
    };
  }, [client, unread]);
  useEffect(() => {
    const hurry = () => client.hurry();
    addEventListener('online', hurry);
    return () => removeEventListener('online', hurry);
  }, [client]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): Live {
  const live = use(LiveContext);
  if (!live) throw new Error('useLive outside of LiveProvider');
  return live;
}

const unplugged: ConnectionState = { status: 'offline', code: null };
const onPlug = (listener: () => void) => {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
};

/** A device that knows that it has no network says so at once; a socket that nobody answers takes its heartbeat to notice. */
export function useConnection(): ConnectionState {
  const { client } = useLive();
  const state = useSyncExternalStore(client.onState, () => client.state);
  const online = useSyncExternalStore(onPlug, () => navigator.onLine);
  return online ? state : unplugged;
}

interface Position {
  readonly id: string;
  readonly epoch: number;
  readonly head: number;
}
export interface Following {
  facts(facts: readonly LiveFact[]): void;
  /** Reads the snapshot anew and answers its position, or null when it is no longer there. */
  snapshot(): Promise<Position | null>;
  ended?(): void;
}

/**
 * Follows a stream from the position of the snapshot on the screen. Later answers carry later positions, but the cursor is the live
 * client's: only another stream or another epoch starts over.
 */
export function useFollow(from: Position | null | undefined, following: Following): void {
  const { client, positions } = useLive();
  const onFacts = useEffectEvent((stream: string, facts: readonly LiveFact[]) => {
    following.facts(facts);
    for (const fact of facts) positions.applied(stream, fact.seq);
  });
  const onResync = useEffectEvent(async (stream: string) => {
    positions.restart(stream);
    const position = await following.snapshot();
    if (!position) throw new Error('the snapshot is gone');
    return { epoch: position.epoch, head: position.head };
  });
  const onStale = useEffectEvent(() => quietly(following.snapshot()));
  const onEnded = useEffectEvent(() => following.ended?.());
  const start = useEffectEvent(() => from?.head ?? 0);

  const stream = from?.id;
  const epoch = from?.epoch;
  useEffect(() => {
    if (stream === undefined || epoch === undefined) return;
    const watching = client.watch(
      stream,
      { epoch, after: start() },
      { facts: (facts) => onFacts(stream, facts), resync: () => onResync(stream), ended: () => onEnded() },
    );
    const stopListening = positions.onStale((stale) => stale === stream && onStale());
    return () => {
      watching.stop();
      stopListening();
    };
  }, [client, positions, stream, epoch]);
}
