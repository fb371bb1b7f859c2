import { CheckCheck, CircleDashed, Phone } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotLineFragment } from '../../generated/graphql.js';
import { momentOf } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { PersonMark } from '../../ui/person.js';
import { choiceIcons, choiceTones } from './choices.js';
import classes from './decisions.module.css';

interface Props {
  readonly ballots: readonly BallotLineFragment[];
  /** One's own vote as given: it takes the focus from what it was given with. */
  readonly own?: { readonly voterId: string; readonly line: Ref<HTMLLIElement> };
}

export function BallotList({ ballots, own }: Props) {
  const { t } = useTranslation(['decisions', 'words']);
  if (ballots.length === 0) return <p className={classes['soft']}>{t('ballot.none')}</p>;
  return (
    <ul role="list" className={classes['ballots']}>
      {ballots.map(({ voter, discipline, choice, reason, castAt, takenBy, confirmedAt }) => (
        <li key={voter.id} className={classes['ballot']} {...(own?.voterId === voter.id && { ref: own.line, tabIndex: -1 })}>
          <PersonMark name={voter.name} />
          <span className={classes['voter']}>
            <span className={classes['strong']}>{voter.name}</span>{' '}
            <span className={classes['soft']}>{discipline && t(`words:discipline.${discipline}`)}</span>
          </span>
          <Mark icon={choiceIcons[choice]} tone={choiceTones[choice]}>
            {t(`words:chosen.${choice}`)}
          </Mark>
          <span className={classes['when']}>{momentOf(castAt)}</span>
          {reason && <span className={classes['reason']}>{reason}</span>}
          {takenBy && (
            <span className={classes['phone']}>
              <Mark icon={Phone}>{t('ballot.phone', { name: takenBy.name })}</Mark>
              {confirmedAt ? (
                <Mark icon={CheckCheck} tone="good">
                  {t('ballot.confirmed', { time: momentOf(confirmedAt) })}
                </Mark>
              ) : (
                <Mark icon={CircleDashed} tone="strong">
                  {t('ballot.unconfirmed')}
                </Mark>
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
