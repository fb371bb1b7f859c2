import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ageInYears, today } from '../../ui/format.js';
import { ItemState } from './item-state.js';
import classes from './room.module.css';
import type { Sheet } from './use-meeting.js';

interface Props {
  readonly meeting: Sheet;
  /** What is on this screen: the current case, or another one while looking around. */
  readonly shown: string | null;
  readonly noted: ReadonlySet<string>;
  readonly onNoted: (itemId: string) => void;
  readonly onShow: (itemId: string) => void;
}

/** The agenda as it is being worked through. A press looks at a case for oneself; nobody else's screen moves. */
export function AgendaColumn({ meeting, shown, noted, onNoted, onShow }: Props) {
  const { t } = useTranslation(['meetings', 'words']);
  return (
    <ol role="list" className={classes['agenda']} aria-label={t('agenda.title')}>
      {meeting.agenda.map((item) => {
        const { id, boardCase, kind, outcome, position } = item;
        const { patient } = boardCase;
        const letters = patient.name
          .split(/,\s*/)
          .reverse()
          .map((part) => `${part.charAt(0)}.`)
          .join('');
        const current = meeting.currentItem?.id === id;
        return (
          <li key={id} className={classes['entry']} data-current={current || undefined} data-shown={shown === id || undefined}>
            {kind === 'NOTING' && outcome === null && meeting.mayRecordNoted && (
              <Checkbox
                className={classes['note'] ?? ''}
                // What it does stands beside it, the case too for whoever does not see the row.
                size="md"
                label={t('noted.mark')}
                labelPosition="left"
                aria-label={t('noted.choose', { number: boardCase.number })}
                checked={noted.has(id)}
                onChange={() => onNoted(id)}
              />
            )}
            <button type="button" className={classes['entryButton']} aria-current={current ? 'step' : undefined} onClick={() => onShow(id)}>
              <span className={classes['place']}>{position}</span>
              <span className={classes['entryText']}>
                <span className={classes['entryHead']}>
                  <strong>
                    {letters} · {ageInYears(patient.birthDate, today())} {t(`sexShort.${patient.sex as 'female'}`, { defaultValue: '' })}
                  </strong>
                  <span className={classes['number']}>{boardCase.number}</span>
                </span>
                <span className={classes['entryQuestion']}>{boardCase.question}</span>
                <ItemState item={item} current={current} />
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
