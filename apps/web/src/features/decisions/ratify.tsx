import { Button } from '@mantine/core';
import { CircleDashed, Stamp } from 'lucide-react';
import { Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalTextFragment, ReviewDecisionFragment } from '../../generated/graphql.js';
import { useDisciplines } from '../../ui/discipline-list.js';
import classes from './decisions.module.css';
import { blocksOf, type Block } from './ratify-blocks.js';
import { peopleOf, type Members } from './voters.js';
import { lazily } from '../../ui/lazily.js';

// Only the chair ratifies, once a case: the dialog comes with the first question.
const RatifyDialog = lazily(() => import('./ratify-dialog.js'));

interface Props {
  readonly proposal: ProposalTextFragment;
  readonly safety: ReviewDecisionFragment['safetyResults'];
  readonly members: Members;
  readonly onLoad: () => void;
}

/** What the desk would refuse is not offered: what is missing stands in its place, and goes as it is done. */
export function Ratify({ proposal, safety, members, onLoad }: Props) {
  const { t } = useTranslation(['decisions', 'voting']);
  const [opened, setOpened] = useState(false);
  const blocks = blocksOf(proposal, safety, members);
  const why = useId();
  return (
    <div className={classes['ratify']}>
      {blocks.length > 0 && (
        <div id={why} className={classes['blocks']}>
          <p className={classes['strong']}>{t('voting:blocks.title')}</p>
          <ul role="list">
            {blocks.map((block, index) => (
              <li key={index}>
                <CircleDashed size={14} aria-hidden />
                <BlockText block={block} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <Button
        leftSection={<Stamp size={15} aria-hidden />}
        disabled={blocks.length > 0 && !opened}
        {...(blocks.length > 0 && { 'aria-describedby': why })}
        onClick={() => setOpened(true)}
      >
        {t('voting:ratify.action')}
      </Button>
      {opened && (
        <Suspense>
          <RatifyDialog proposal={proposal} people={peopleOf(members)} onLoad={onLoad} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </div>
  );
}

function BlockText({ block }: { block: Block }) {
  const { t } = useTranslation(['decisions', 'voting']);
  const words = useDisciplines();
  if (block.kind === 'QUORUM') {
    const missing = block.missing.map(({ count, disciplines, by }) =>
      t('quorum.needs', { count: Math.max(1, count - by.length), disciplines: words(disciplines, t('quorum.or')) }),
    );
    return <span>{t('voting:blocks.QUORUM', { what: missing.join(', ') })}</span>;
  }
  if (block.kind === 'NOT_CARRIED') return <span>{t('voting:blocks.NOT_CARRIED', { approve: block.approve, object: block.object })}</span>;
  if (block.kind === 'DISSENT') return <span>{t('voting:blocks.DISSENT', { name: block.name })}</span>;
  return <span>{t(`voting:blocks.${block.kind}`, { rule: block.rule, verdict: t(`verdict.${block.verdict}`) })}</span>;
}
