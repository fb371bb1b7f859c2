import { Button } from '@mantine/core';
import { Stamp } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalTextFragment } from '../../generated/graphql.js';
import classes from './decisions.module.css';
import type { Voter } from './voters.js';

// Only the chair ratifies, once a case: the dialog comes with the first question.
const RatifyDialog = lazy(() => import('./ratify-dialog.js'));

interface Props {
  readonly proposal: ProposalTextFragment;
  readonly people: readonly Voter[];
  readonly onLoad: () => void;
}

export function Ratify(props: Props) {
  const { t } = useTranslation('decisions');
  const [opened, setOpened] = useState(false);
  return (
    <div className={classes['ratify']}>
      <Button leftSection={<Stamp size={15} aria-hidden />} onClick={() => setOpened(true)}>
        {t('ratify.action')}
      </Button>
      {opened && (
        <Suspense>
          <RatifyDialog {...props} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </div>
  );
}
