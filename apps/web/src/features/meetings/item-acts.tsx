import { CalendarClock, Undo2, UserCog } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AdvanceMeetingDocument, DeferAgendaItemDocument, NameDelegateDocument, type DeferralCode } from '../../generated/graphql.js';
import { Act, Acts } from '../../ui/act.js';
import { useTargets } from './close-meeting.js';
import type { Entry, Sheet } from './use-meeting.js';

const codes: readonly DeferralCode[] = [
  'INFORMATION_MISSING',
  'IMAGING_MISSING',
  'PATIENT_VIEW_MISSING',
  'DISCIPLINE_ABSENT',
  'QUORUM_NOT_MET',
  'NOBODY_KNOWS_PATIENT',
  'NO_AGREEMENT',
  'TIME_RAN_OUT',
  'OTHER',
];

interface Props {
  readonly meeting: Sheet;
  /** What is on this screen. */
  readonly item: Entry | null;
  readonly onLoad: () => void;
}

/** What whoever moves the meeting may do with a case besides going on: turn to it, put it off, hand over. */
export function ItemActs({ meeting, item, onLoad }: Props) {
  const { t } = useTranslation('meetings');
  const { id: meetingId, version } = meeting;
  const targets = useTargets(meeting, item?.mayDefer ?? false);
  const members = [
    ...new Map(meeting.board.members.filter(({ role }) => role !== 'OBSERVER').map(({ person }) => [person.id, person])).values(),
  ];
  const current = meeting.currentItem?.id === item?.id;
  return (
    <Acts>
      {item && meeting.mayAdvance && !current && item.outcome === null && item.kind === 'DISCUSSION' && (
        <Act
          name={`turn.${item.id}`}
          label={t('turn.title')}
          about={item.boardCase.number}
          icon={CalendarClock}
          explained={t('turn.explained')}
          fields={[]}
          yes={t('turn.yes', { number: item.boardCase.number })}
          done={t('turn.done')}
          document={AdvanceMeetingDocument}
          input={() => ({ meetingId, version, itemId: item.id })}
          onLoad={onLoad}
        />
      )}
      {item?.mayDefer && (
        <Act
          name={`defer.${item.id}`}
          label={t('defer.title')}
          about={item.boardCase.number}
          icon={Undo2}
          explained={t('defer.explained')}
          fields={[
            {
              name: 'code',
              label: t('defer.code'),
              kind: 'select',
              required: true,
              options: [{ value: '', label: t('choose') }, ...codes.map((value) => ({ value, label: t(`deferral.${value}`) }))],
            },
            { name: 'reason', label: t('defer.reason'), description: t('defer.reasonHint') },
            {
              name: 'carryToId',
              label: t('defer.to'),
              kind: 'select',
              options: [{ value: '', label: t('defer.offered') }, ...targets],
            },
          ]}
          yes={t('defer.yes')}
          done={t('defer.done')}
          document={DeferAgendaItemDocument}
          input={({ code, reason, carryToId }) => ({
            itemId: item.id,
            version,
            code: code as DeferralCode,
            reason: reason || null,
            carryToId: carryToId || null,
          })}
          onLoad={onLoad}
        />
      )}
      {meeting.mayNameDelegate && (
        <Act
          name={`delegate.${meetingId}`}
          label={t('delegate.title')}
          icon={UserCog}
          quiet
          explained={t('delegate.explained')}
          fields={[
            {
              name: 'personId',
              label: t('delegate.who'),
              kind: 'select',
              initial: meeting.delegate?.id ?? '',
              options: [{ value: '', label: t('delegate.nobody') }, ...members.map(({ id, name }) => ({ value: id, label: name }))],
            },
          ]}
          yes={t('delegate.yes')}
          done={t('delegate.done')}
          document={NameDelegateDocument}
          input={({ personId }) => ({ meetingId, version, personId: personId || null })}
          onLoad={onLoad}
        />
      )}
    </Acts>
  );
}
