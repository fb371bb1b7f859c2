import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { MeetingVersionDocument, PutOnAgendaDocument, TakeOffAgendaDocument } from '../../generated/graphql.js';
import { refusedBy } from '../../live/refusal.js';
import { notYet, putAll, type AgendaDesk, type Put } from './worklist-agenda.js';

export interface Target {
  readonly meetingId: string;
  /** Needed after the cut-off. */
  readonly reason: string | null;
}

/** Several cases onto one agenda, one request each; and off again, with the reason that the record asks for. */
export function useBulkAgenda(caseIds: readonly string[]) {
  const client = useApolloClient();
  const [puts, setPuts] = useState<readonly Put[]>(() => caseIds.map(notYet));
  const [busy, setBusy] = useState(false);
  const latest = useRef(puts);
  const report = (put: Put) => {
    latest.current = latest.current.map((one) => (one.caseId === put.caseId ? put : one));
    setPuts(latest.current);
  };
  const version = async (meetingId: string) => {
    const { data } = await client.query({ query: MeetingVersionDocument, variables: { meetingId }, fetchPolicy: 'network-only' });
    // Not there any more: the desk says so when it is asked to put something there.
    return data?.meeting?.version ?? 0;
  };
  const deskOf = ({ meetingId, reason }: Target): AgendaDesk => ({
    key: () => crypto.randomUUID(),
    why: refusedBy,
    version: () => version(meetingId),
    async put(caseId, at, idempotencyKey) {
      const input = { meetingId, caseId, version: at, reason, idempotencyKey };
      const { data } = await client.mutate({ mutation: PutOnAgendaDocument, variables: { input } });
      const meeting = data?.addAgendaItem?.meeting;
      const item = meeting?.agenda.find(({ boardCase }) => boardCase.id === caseId);
      return { version: meeting?.version ?? (await version(meetingId)), itemId: item?.mayRemove ? item.id : null };
    },
  });
  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    await work().finally(() => setBusy(false));
    return latest.current;
  };
  /** What is not there yet; those of which nobody knows are sent again with their own keys. */
  const put = (target: Target) => during(() => putAll(deskOf(target), latest.current, report));
  const undo = (meetingId: string, reason: string) =>
    during(async () => {
      const there = latest.current.filter(({ state, itemId }) => state === 'done' && itemId !== null);
      const desk: AgendaDesk = {
        ...deskOf({ meetingId, reason: null }),
        async put(caseId, at, idempotencyKey) {
          const { itemId } = there.find((one) => one.caseId === caseId)!;
          const input = { itemId: itemId!, version: at, reason, idempotencyKey };
          const { data } = await client.mutate({ mutation: TakeOffAgendaDocument, variables: { input } });
          return { version: data?.removeAgendaItem?.meeting.version ?? (await version(meetingId)), itemId };
        },
      };
      await putAll(
        desk,
        there.map((one) => ({ ...one, state: 'waiting' })),
        // One that could not be taken off is still there, and says why.
        (after) => report({ ...after, state: after.state === 'done' ? 'undone' : 'done' }),
      );
    });
  return { puts, busy, put, undo };
}
