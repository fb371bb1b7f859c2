import { Button, Textarea } from '@mantine/core';
import { CloudUpload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CastBallotDocument,
  type BallotChoice,
  type CastBallotInput,
  type NamedFragment,
  type ProposalTextFragment,
} from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import form from '../../ui/form.module.css';
import { Mark } from '../../ui/mark.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { ChoiceOfBallot } from './choice-of-ballot.js';
import { needsReason } from './choices.js';
import { withBallot } from './with-ballot.js';

interface Props {
  readonly proposal: ProposalTextFragment;
  readonly viewer: NamedFragment;
  readonly onLoad: () => void;
}

/** One's own stance, changeable until ratification. It shows at once; a refusal takes it back and says why. */
export function BallotForm({ proposal, viewer, onLoad }: Props) {
  const { t } = useTranslation(['decisions', 'words']);
  const own = proposal.ballots.find(({ voter }) => voter.id === viewer.id) ?? null;
  const [choice, setChoice] = useState<BallotChoice | null>(null);
  const [reason, setReason] = useState('');
  const { run, busy, refused, waiting } = useCommand(CastBallotDocument, {
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
  return (
    <form
      className={form['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        void run({ proposalId: proposal.id, revision: proposal.revision, choice: chosen, reason: asks ? reason.trim() : null });
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
      <RefusalNotice refused={refused} onLoad={onLoad} />
      {waiting && (
        <p role="status">
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
