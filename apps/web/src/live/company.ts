import type { EphemeralKind, PresentPerson } from '#contracts';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useLive } from './live.js';

interface Position {
  readonly id: string;
  readonly epoch: number;
  readonly head: number;
}

/**
 * Who else looks at a stream now and where, and what they send each other while they do. Nothing of it is kept: after a break it is said
 * anew.
 */
export function useCompany(
  from: Position | null | undefined,
  place: string,
  heard: (kind: EphemeralKind, person: string, detail: unknown) => void = () => undefined,
) {
  const { client } = useLive();
  const [people, setPeople] = useState<readonly PresentPerson[]>([]);
  const onHeard = useEffectEvent(heard);
  const start = useEffectEvent(() => from?.head ?? 0);
  const stream = from?.id;
  const epoch = from?.epoch;
  useEffect(() => {
    if (stream === undefined || epoch === undefined) return;
    const watching = client.watch(
      stream,
      { epoch, after: start() },
      {
        facts: () => undefined,
        resync: (position) => Promise.resolve(position),
        presence: setPeople,
        ephemeral: (kind, { person, detail }) => onHeard(kind, person, detail),
      },
    );
    return () => watching.stop();
  }, [client, stream, epoch]);
  useEffect(() => {
    if (stream === undefined) return;
    const say = () => {
      if (client.state.status === 'offline') setPeople([]);
      else client.presence(stream, place);
    };
    say();
    return client.onState(say);
  }, [client, stream, place]);
  const send = useCallback(
    (kind: EphemeralKind, detail: unknown) => {
      if (stream !== undefined) client.ephemeral(kind, stream, detail);
    },
    [client, stream],
  );
  return { people, send };
}
