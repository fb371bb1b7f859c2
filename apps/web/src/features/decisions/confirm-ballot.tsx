import { Button } from '@mantine/core';
import { CheckCheck, Phone } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CastBallotDocument, type NamedFragment, type ProposalTextFragment } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { announce } from '../../ui/announcer.js';
import { Mark } from '../../ui/mark.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { choiceIcons, choiceTones } from './choices.js';
import classes from './decisions.module.css';
import { lastWord, withBallot } from './with-ballot.js';

interface Props {
  readonly proposal: ProposalTextFragment;
  readonly viewer: NamedFragment;
  readonly onLoad: () => void;
}

/** The voter says that what was taken by phone is their ballot, before ratification or after it (DEC-12): the same choice once more. */
export function ConfirmBallot({ proposal, viewer, onLoad }: Props) {
  const { t } = useTranslation(['decisions', 'words']);
  const [done, setDone] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const own = proposal.ballots.find(({ voter }) => voter.id === viewer.id);
  const { run, busy, refused } = useCommand(CastBallotDocument, {
    optimistic: () => withBallot(proposal, { ...own!, confirmedAt: new Date().toISOString() }),
  });
  const asks = own?.takenBy && !own.confirmedAt && proposal.mayCastBallot;
  if (!asks && !refused && !done) return null;
  const confirm = async () => {
    if (!own) return;
    setDone(true);
    // The button goes at once: the keyboard goes on from here.
    place.current?.focus();
    if (!(await run({ proposalId: proposal.id, revision: proposal.revision, choice: own.choice, against: lastWord(own) })))
      return setDone(false);
    announce(t('phone.confirmed'));
    // A decision shows the ballots that it was made with: it is asked for again.
    onLoad();
  };
  return (
    <div className={classes['confirmBallot']} ref={place} tabIndex={-1}>
      {done && !asks && (
        <Mark icon={CheckCheck} tone="good">
          {t('phone.confirmed')}
        </Mark>
      )}
      {own?.takenBy && asks && (
        <>
          <p>
            <Phone size={14} aria-hidden /> {t('phone.toConfirm', { name: own.takenBy.name })}
          </p>
          <p>
            <Mark icon={choiceIcons[own.choice]} tone={choiceTones[own.choice]}>
              {t(`words:chosen.${own.choice}`)}
            </Mark>{' '}
            {own.reason}
          </p>
        </>
      )}
      <RefusalNotice refused={refused} onLoad={onLoad} />
      {asks && (
        <Button size="compact-xs" disabled={busy} onClick={() => void confirm()}>
          {t('phone.confirm')}
        </Button>
      )}
    </div>
  );
}
