import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CastBallotDocument, type BallotChoice, type ProposalTextFragment } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { announce } from '../../ui/announcer.js';
import form from '../../ui/form.module.css';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { ChoiceOfBallot } from './choice-of-ballot.js';
import { needsReason } from './choices.js';
import classes from './decisions.module.css';
import type { Voter } from './voters.js';
import { lastWord } from './with-ballot.js';
import { Textarea } from '../../ui/textarea.js';

interface Props {
  readonly proposal: ProposalTextFragment;
  readonly voters: readonly Voter[];
  readonly onDone: () => void;
  readonly onLoad: () => void;
}

/** Neither kept as a draft nor shown before the desk has it: what was said on the phone is somebody else's word, entered in one go. */
export default function PhoneBallotForm({ proposal, voters, onDone, onLoad }: Props) {
  const { t } = useTranslation(['decisions', 'words']);
  const [voterId, setVoterId] = useState('');
  const [choice, setChoice] = useState<BallotChoice | null>(null);
  const [reason, setReason] = useState('');
  const { run, busy, refused } = useCommand(CastBallotDocument);
  const voter = voters.find(({ id }) => id === voterId);
  const why = reason.trim();
  const needed = choice !== null && needsReason(choice);
  const ready = voter !== undefined && choice !== null && (!needed || why !== '');
  const submit = async () => {
    if (!ready) return;
    const { id: proposalId, revision } = proposal;
    const against = lastWord(proposal.ballots.find((ballot) => ballot.voter.id === voter.id));
    if (!(await run({ proposalId, revision, onBehalfOf: voter.id, choice, reason: why || null, against }))) return;
    announce(t('phone.entered', { name: voter.name }));
    onDone();
  };
  if (voters.length === 0 && !refused) return <p className={classes['explained']}>{t('phone.nobody')}</p>;
  return (
    <form
      className={`${form['form']} ${classes['phoneForm']}`}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className={classes['soft']}>{t('phone.explained')}</p>
      <NativeSelect
        label={t('phone.voter')}
        required
        autoFocus
        value={voterId}
        onChange={(event) => setVoterId(event.currentTarget.value)}
        data={[{ value: '', label: t('phone.choose') }, ...voters.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <ChoiceOfBallot legend={t('phone.choice')} value={choice} onChange={setChoice} />
      <Textarea
        label={t('ballot.reason')}
        {...(needed && { description: t('ballot.reasonNeeded') })}
        required={needed}
        minRows={1}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <RefusalNotice refused={refused} onLoad={onLoad} />
      <div className={form['buttons']}>
        <Button variant="default" onClick={onDone}>
          {t('words:cancel')}
        </Button>
        <Button type="submit" disabled={!ready} loading={busy}>
          {t('phone.submit')}
        </Button>
      </div>
    </form>
  );
}
