import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseMeetingDocument, MeetingsToCarryToDocument } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { Confirm } from '../../ui/confirm.js';
import { timeOf, weekdayOf } from '../../ui/format.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import type { Sheet } from './use-meeting.js';

/** Planned meetings of the board that may take a case over. */
export function useTargets(meeting: Pick<Sheet, 'id' | 'board'>, wanted: boolean) {
  const { data } = useQuery(MeetingsToCarryToDocument, { variables: { boardId: meeting.board.id }, skip: !wanted });
  return (data?.board?.meetings.edges ?? [])
    .map(({ node }) => node)
    .filter(({ id }) => id !== meeting.id)
    .map(({ id, startsAt }) => ({ value: id, label: `${weekdayOf(startsAt)} ${timeOf(startsAt)}` }));
}

interface Props {
  readonly meeting: Sheet;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onLoad: () => void;
}

/** Never optimistic and always confirmed: what has no outcome is carried to a named meeting, so that nothing drops off (MEET-5). */
export function CloseMeeting({ meeting, opened, onClose, onLoad }: Props) {
  const { t } = useTranslation('meetings');
  const { run, busy, refused } = useCommand(CloseMeetingDocument);
  const [carryToId, setCarryTo] = useState('');
  const targets = useTargets(meeting, opened);
  const open = meeting.agenda.filter(({ outcome }) => outcome === null);
  return (
    <Confirm
      opened={opened}
      title={t('close.title')}
      yes={t('close.yes')}
      busy={busy}
      disabled={open.length > 0 && carryToId === ''}
      onYes={() =>
        void run({ meetingId: meeting.id, version: meeting.version, carryToId: carryToId || null }).then((done) => done && onClose())
      }
      onClose={onClose}
    >
      <p>{t('close.text')}</p>
      {open.length > 0 && (
        <>
          <p>
            {t('close.undecided', { count: open.length })} {open.map(({ boardCase }) => boardCase.number).join(', ')}
          </p>
          {targets.length > 0 ? (
            <NativeSelect
              label={t('close.carryTo')}
              value={carryToId}
              onChange={({ currentTarget }) => setCarryTo(currentTarget.value)}
              data={[{ value: '', label: t('choose') }, ...targets]}
            />
          ) : (
            <p>{t('close.noTarget')}</p>
          )}
        </>
      )}
      <RefusalNotice refused={refused} onLoad={onLoad} />
    </Confirm>
  );
}
