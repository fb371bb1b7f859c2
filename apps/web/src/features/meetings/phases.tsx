import { useTranslation } from 'react-i18next';
import { AdvanceMeetingDocument, type MeetingPhase } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import classes from './room.module.css';
import type { Sheet } from './use-meeting.js';

const phases: readonly MeetingPhase[] = ['PRESENTING', 'DISCUSSING', 'DECIDING', 'RECORDED'];

/** How far the current case is. Whoever moves the meeting may go back by pressing an earlier one. */
export function Phases({ meeting, onLoad }: { meeting: Sheet; onLoad: () => void }) {
  const { t } = useTranslation('meetings');
  const { run, busy } = useCommand(AdvanceMeetingDocument);
  const at = meeting.phase ? phases.indexOf(meeting.phase) : -1;
  const item = meeting.agenda.find(({ id }) => id === meeting.currentItem?.id);
  const mayGoBack = meeting.mayAdvance && item?.outcome !== 'DECIDED' && item?.outcome !== 'CARRIED';
  return (
    <ol role="list" className={classes['phases']} aria-label={t('phase.label')}>
      {phases.map((phase, index) => (
        <li key={phase} data-state={index < at ? 'done' : index === at ? 'now' : 'later'} aria-current={index === at ? 'step' : undefined}>
          {mayGoBack && index < at ? (
            <button
              type="button"
              disabled={busy}
              aria-label={t('phase.back', { phase: t(`phase.${phase}`) })}
              onClick={() => void run({ meetingId: meeting.id, version: meeting.version, phase }).then((done) => done || onLoad())}
            >
              {t(`phase.${phase}`)}
            </button>
          ) : (
            t(`phase.${phase}`)
          )}
        </li>
      ))}
    </ol>
  );
}
