import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BallotChoice } from '../generated/graphql.js';
import { dayOf, timeOf } from './format.js';
import classes from './overtaken.module.css';

interface Props {
  /** What was to be done here: a ballot, or else attendance. */
  readonly input: object;
  /** What stands, as the refusal says it. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly busy?: boolean;
  readonly onKeep: () => void;
  readonly onGive: () => void;
}

type How = 'room' | 'remote' | 'left';
const how = (there: boolean, remote: boolean): How => (there ? (remote ? 'remote' : 'room') : 'left');

/** Two words of one person, of which the desk does not know the later: both in sight, and their author chooses. */
export default function Overtaken({ input, facts, busy = false, onKeep, onGive }: Props) {
  const { t } = useTranslation(['overtaken', 'words']);
  const {
    choice,
    reason,
    left = false,
    remote = false,
  } = input as Readonly<{
    choice?: BallotChoice;
    reason?: string | null;
    left?: boolean;
    remote?: boolean;
  }>;
  const at = typeof facts['at'] === 'string' ? facts['at'] : null;
  const kind = choice === undefined ? 'attendance' : 'ballot';
  const meant = choice === undefined ? t(`attendance.hows.${how(!left, remote)}`) : t(`words:choice.${choice}`);
  const standing =
    choice === undefined
      ? t(`attendance.hows.${how(facts['there'] === true, facts['remote'] === true)}`)
      : t(`words:choice.${facts['choice'] as BallotChoice}`);
  return (
    <div className={classes['both']}>
      <p>{at ? t(`${kind}.stands`, { what: standing, time: `${dayOf(at)} ${timeOf(at)}` }) : t(`${kind}.nothing`)}</p>
      <p>
        {t(`${kind}.meant`, { what: meant })} {reason}
      </p>
      <p className={classes['acts']}>
        <Button variant="default" size="compact-xs" disabled={busy} onClick={onKeep}>
          {at ? t('keep', { what: standing }) : t('keepNothing')}
        </Button>
        <Button variant="default" size="compact-xs" loading={busy} onClick={onGive}>
          {t(`${kind}.give`, { what: meant })}
        </Button>
      </p>
    </div>
  );
}
