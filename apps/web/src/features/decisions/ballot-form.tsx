import { Button } from '@mantine/core';
import { CloudUpload } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CastBallotDocument,
  type BallotChoice,
  type CastBallotInput,
  type NamedFragment,
  type ProposalTextFragment,
} from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { announce } from '../../ui/announcer.js';
import form from '../../ui/form.module.css';
import { Mark } from '../../ui/mark.js';
import { lazily } from '../../ui/lazily.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { ChoiceOfBallot } from './choice-of-ballot.js';
import { needsReason } from './choices.js';
import { lastWord, withBallot } from './with-ballot.js';
import { Textarea } from '../../ui/textarea.js';

// Votes of one person that cross are few.
const Overtaken = lazily(() => import('../../ui/overtaken.js'));

interface Props {
  readonly proposal: ProposalTextFragment;
  readonly viewer: NamedFragment;
  /** The ballot stands in the list. */
  readonly onCast: () => void;
  readonly onLoad: () => void;
}

/** One's own stance, changeable until ratification. It shows at once; a refusal takes it back and says why. */
export function BallotForm({ proposal, viewer, onCast, onLoad }: Props) {
  const { t } = useTranslation(['decisions', 'words']);
  const own = proposal.ballots.find(({ voter }) => voter.id === viewer.id) ?? null;
  const [choice, setChoice] = useState<BallotChoice | null>(null);
  const [reason, setReason] = useState('');
  const waits = useRef<HTMLParagraphElement>(null);
  const { run, busy, refused, waiting, clear } = useCommand(CastBallotDocument, {
    keptAs: `ballot.${proposal.id}`,
    optimistic: (input) => {
      const { choice: chosen, reason: why } = input as CastBallotInput;
      return withBallot(proposal, {
        __typename: 'Ballot' as const,
        voter: viewer,
        discipline: own?.discipline ?? null,
        choice: chosen,
        reason: why ?? null,
        castAt: new Date().toISOString(),
        takenBy: null,
        confirmedAt: null,
        acknowledgedAt: null,
      });
    },
  });
  const chosen = choice ?? waiting?.choice ?? own?.choice ?? null;
  const asks = chosen !== null && needsReason(chosen);
  const standing = waiting ?? own;
  const unchanged = standing !== null && standing.choice === chosen && (standing.reason ?? '') === reason.trim();
  const ready = chosen !== null && (!asks || reason.trim() !== '') && !unchanged;
  const empty = () => {
    setChoice(null);
    setReason('');
  };
  const give = async (against: string | null) => {
    if (!ready) return;
    const { id: proposalId, revision } = proposal;
    const answer = await run({ proposalId, revision, choice: chosen, reason: asks ? reason.trim() : null, against });
    // Its button is of no more use: the keyboard goes on from the vote as given, or from what says that it waits.
    if (answer) {
      empty();
      announce(t('ballot.given', { choice: t(`words:choice.${chosen}`) }));
      onCast();
    } else requestAnimationFrame(() => waits.current?.focus({ preventScroll: true }));
  };
  const keep = () => {
    clear();
    empty();
    onLoad();
  };
  return (
    <form
      className={form['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void give(lastWord(own));
      }}
    >
      <ChoiceOfBallot
        legend={own ? t('ballot.yours', { choice: t(`words:choice.${own.choice}`) }) : t('ballot.legend')}
        value={chosen}
        onChange={(next) => {
          setChoice(next);
          if (reason === '' && own?.reason) setReason(own.reason);
        }}
      />
      {asks && (
        <Textarea
          label={t('ballot.reason')}
          description={t('ballot.reasonNeeded')}
          required
          value={reason || (choice === null ? (standing?.reason ?? '') : '')}
          onChange={(event) => {
            setChoice(chosen);
            setReason(event.currentTarget.value);
          }}
        />
      )}
      <RefusalNotice refused={refused} onLoad={onLoad}>
        {refused?.code === 'BALLOT_OVERTAKEN' && chosen && (
          <Suspense>
            <Overtaken
              input={{ choice: chosen, reason: asks ? reason.trim() : null }}
              facts={refused.facts}
              busy={busy}
              onKeep={keep}
              onGive={() => void give(typeof refused.facts['at'] === 'string' ? refused.facts['at'] : null)}
            />
          </Suspense>
        )}
      </RefusalNotice>
      {waiting && (
        <p role="status" ref={waits} tabIndex={-1}>
          <Mark icon={CloudUpload} tone="strong">
            {t('ballot.waits')}
          </Mark>
        </p>
      )}
      {(choice !== null || own === null) && (
        <div className={form['buttons']}>
          <Button type="submit" disabled={!ready} loading={busy}>
            {own ? t('ballot.change') : t('ballot.cast')}
          </Button>
        </div>
      )}
    </form>
  );
}
