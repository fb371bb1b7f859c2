import { Link } from '@tanstack/react-router';
import { Stethoscope } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Due } from './due.js';
import { Part } from './part.js';
import { Row } from './row.js';
import type { Submitted } from './use-places.js';

/** Submitted, and nobody has said yet whether the board takes it: waits for whoever triages, the emergencies and the longest waiting first. */
export function ToTriage({ cases, fuller }: { readonly cases: readonly Submitted[]; readonly fuller: readonly string[] }) {
  const { t } = useTranslation(['home', 'words']);
  if (cases.length === 0) return null;
  return (
    <Part
      icon={Stethoscope}
      title={t('triage.title')}
      count={cases.length}
      more={fuller.length > 0}
      aside={
        fuller.length === 0
          ? undefined
          : fuller.map((boardId) => (
              <Link key={boardId} to="/boards/$boardId" params={{ boardId }} search={{ status: ['SUBMITTED'] }}>
                {t('triage.all')}
              </Link>
            ))
      }
    >
      <ul role="list">
        {cases.map((one) => {
          const clock = one.clocks.find(({ step, endedAt }) => step === 'TRIAGE' && endedAt === null);
          return (
            <Row
              key={one.id}
              boardCase={one}
              what={one.question}
              aside={clock ? <Due dueAt={clock.dueAt} since={clock.startedAt} /> : ''}
            />
          );
        })}
      </ul>
    </Part>
  );
}
