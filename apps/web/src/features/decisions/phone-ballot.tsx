import { Button } from '@mantine/core';
import { Phone } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalTextFragment } from '../../generated/graphql.js';
import type { Voter } from './voters.js';
import { lazily } from '../../ui/lazily.js';

// Emergencies are few: the form comes when it is asked for.
const PhoneBallotForm = lazily(() => import('./phone-ballot-form.js'));

interface Props {
  readonly proposal: ProposalTextFragment;
  readonly voters: readonly Voter[];
  readonly onLoad: () => void;
}

export function PhoneBallot(props: Props) {
  const { t } = useTranslation('decisions');
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div>
      <Button
        ref={button}
        variant="default"
        size="compact-xs"
        leftSection={<Phone size={13} aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('phone.enter')}
      </Button>
      {open && (
        <Suspense>
          <PhoneBallotForm
            {...props}
            onDone={() => {
              setOpen(false);
              button.current?.focus();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
