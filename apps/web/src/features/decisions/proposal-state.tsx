import { CircleCheck, CircleDashed, Clock, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { KeepVoteOpenDocument, type ProposalTextFragment, type ReviewDecisionFragment } from '../../generated/graphql.js';
import { Act, Acts } from '../../ui/act.js';
import { dayOf, momentOf, timeOf } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import classes from './following.module.css';

interface Props {
  readonly proposal: ProposalTextFragment;
  readonly ready: ReviewDecisionFragment['readyToClose'];
  readonly onLoad: () => void;
}
const day = 86_400_000;
/** As a field of the browser wants it: on the clock of whoever looks. */
const local = (at: number): string => new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
const whole = (moment: string): string => `${dayOf(moment)} ${timeOf(moment)}`;

/** Whether the proposal can close without a meeting, and until when votes are waited for. */
export default function ProposalState({ proposal, ready, onLoad }: Props) {
  const { t } = useTranslation(['voting', 'words']);
  const { openVote } = proposal;
  const closing = ready && !ready.why.includes('ALREADY_RATIFIED') && !ready.why.includes('CASE_STATE') ? ready : null;
  return (
    <div className={classes['state']}>
      {closing && (closing.at !== null || closing.ready) && (
        <div aria-live="polite">
          <p className={classes['label']}>{t('closing.title')}</p>
          {closing.ready ? (
            <Mark icon={CircleCheck} tone="good">
              {t('closing.ready', { time: closing.at ? whole(closing.at) : '' })}
            </Mark>
          ) : (
            <>
              <p>
                <Clock size={14} aria-hidden className={classes['inline']} />{' '}
                {t(closing.why.includes('WINDOW_OPEN') ? 'closing.until' : 'closing.since', {
                  time: whole(closing.at!),
                  published: momentOf(closing.publishedAt),
                })}
              </p>
              <ul role="list" className={classes['rows']}>
                {closing.why
                  .filter((why) => why !== 'WINDOW_OPEN')
                  .map((why) => (
                    <li key={why}>
                      <Mark icon={CircleDashed}>{t(`closing.why.${why}`)}</Mark>
                    </li>
                  ))}
              </ul>
            </>
          )}
        </div>
      )}
      {openVote && (
        <p>
          <Hourglass size={14} aria-hidden className={classes['inline']} />{' '}
          {openVote.deferredAt
            ? t('openVote.deferred', { time: momentOf(openVote.deferredAt) })
            : t('openVote.until', { time: whole(openVote.until), name: openVote.setBy.name })}
        </p>
      )}
      {proposal.mayKeepVoteOpen && (
        <Acts>
          <Act
            name={`vote-open.${proposal.id}`}
            label={openVote ? t('openVote.change') : t('openVote.act')}
            icon={Hourglass}
            explained={t('openVote.explained')}
            fields={[
              {
                name: 'until',
                label: t('openVote.field'),
                kind: 'moment',
                required: true,
                initial: openVote ? local(Date.parse(openVote.until)) : local(Date.now() + 3 * day),
                min: local(Date.now()),
                max: local(Date.now() + 60 * day),
              },
            ]}
            yes={t('openVote.yes')}
            done={t('openVote.done')}
            document={KeepVoteOpenDocument}
            input={({ until }) => ({ proposalId: proposal.id, revision: proposal.revision, until: new Date(until!).toISOString() })}
            onLoad={onLoad}
          />
        </Acts>
      )}
    </div>
  );
}
