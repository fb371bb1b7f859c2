import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MeetingRoomDocument, type MeetingSheetFragment } from '../../generated/graphql.js';
import { useFollow } from '../../live/live.js';
import { quietly } from '../../live/quietly.js';
import { announce } from '../../ui/announcer.js';
import { isOwnAct } from './own-acts.js';

export type Sheet = MeetingSheetFragment;
export type Entry = Sheet['agenda'][number];

/** Facts that come together are read together. */
const gather = 30;

/** One meeting, kept true by its stream: its agenda depends on who looks, so each fact is a reason to read it anew. */
export function useMeeting(meetingId: string) {
  const { t, i18n } = useTranslation('meetings');
  const { data, error, refetch } = useQuery(MeetingRoomDocument, { variables: { meetingId } });
  const meeting = data?.meeting ?? null;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const again = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => quietly(refetch()), gather);
  };
  useFollow(meeting?.stream, {
    facts: (facts) => {
      again();
      const last = facts.at(-1)?.type;
      if (last && !isOwnAct() && i18n.exists(`facts.${last}`, { ns: 'meetings' })) announce(t(`facts.${last as 'meetingOpened'}`));
    },
    snapshot: async () => (await refetch()).data?.meeting?.stream ?? null,
    ended: again,
  });
  return { meeting, missing: data !== undefined && data.meeting === null, failed: error !== undefined && !meeting, refetch };
}
