import { Button } from '@mantine/core';
import { PencilLine } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewDecisionFragment } from '../../generated/graphql.js';
import { lazily } from '../../ui/lazily.js';
import { Section } from '../../ui/section.js';
import type { CasePosition } from './use-shared-text.js';
import type { Members } from './voters.js';
import classes from './following.module.css';

const ProposalForm = lazily(() => import('./proposal-form.js').then(({ ProposalForm: component }) => ({ default: component })));

interface Props {
  readonly review: ReviewDecisionFragment;
  readonly position: CasePosition;
  readonly members: Members;
  readonly onLoad: () => void;
}

/** The chair opens a further revision of what was decided; what stands stands until it is ratified (DEC-6). */
export default function Amendment({ review, position, members, onLoad }: Props) {
  const { t } = useTranslation('following');
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Section
      title={t('amend.title')}
      aside={
        <Button
          ref={button}
          variant="default"
          size="compact-xs"
          leftSection={<PencilLine size={13} aria-hidden />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('amend.act')}
        </Button>
      }
    >
      <p className={classes['soft']}>{t('amend.explained')}</p>
      {open && (
        <Suspense>
          <ProposalForm
            review={review}
            position={position}
            nameOf={(id) => members.find(({ person }) => person.id === id)?.person.name ?? null}
            onDone={() => {
              setOpen(false);
              button.current?.focus();
            }}
            onLoad={onLoad}
          />
        </Suspense>
      )}
    </Section>
  );
}
