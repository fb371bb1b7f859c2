import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BallotChoice } from '../../generated/graphql.js';
import type { Unanswered } from '../../live/unanswered.js';
import { dayOf, timeOf } from '../../ui/format.js';
import Overtaken from '../../ui/overtaken.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import classes from './shell.module.css';

interface Props {
  readonly refused: readonly (readonly [name: string, command: Unanswered])[];
  readonly onSeen: (name: string, key: string) => void;
  readonly onAgain: (name: string, more: object) => void;
}

/** What waited for the connection and was not done after all: said wherever its author is, until they have seen it. */
export default function UnansweredNotice({ refused, onSeen, onAgain }: Props) {
  const { t } = useTranslation(['app', 'words']);
  return (
    <section className={classes['unanswered']} aria-label={t('unanswered.title')}>
      {refused.map(([name, { command, input, key, at, refused: why }]) => {
        const when = new Date(at).toISOString();
        const crossed = why?.code === 'BALLOT_OVERTAKEN' || why?.code === 'ATTENDANCE_OVERTAKEN';
        const choice = (input as { choice?: BallotChoice }).choice;
        return (
          <div key={name}>
            <p>
              {choice !== undefined && command === 'CastBallot'
                ? t('unanswered.ballot', { choice: t(`words:choice.${choice}`), time: `${dayOf(when)} ${timeOf(when)}` })
                : t('unanswered.attendance', { time: `${dayOf(when)} ${timeOf(when)}` })}
            </p>
            {why?.category === 'OVERTAKEN' ? (
              <p role="alert">{t('unanswered.overtaken')}</p>
            ) : (
              <RefusalNotice refused={why}>
                {crossed && (
                  <Overtaken
                    input={input}
                    facts={why.facts}
                    onKeep={() => onSeen(name, key)}
                    onGive={() => onAgain(name, { against: why.facts['at'] ?? null })}
                  />
                )}
              </RefusalNotice>
            )}
            {!crossed && (
              <Button variant="default" size="compact-xs" onClick={() => onSeen(name, key)}>
                {t('unanswered.seen')}
              </Button>
            )}
          </div>
        );
      })}
    </section>
  );
}
