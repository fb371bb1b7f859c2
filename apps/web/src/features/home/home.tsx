import { Button } from '@mantine/core';
import { BellRing } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazily } from '../../ui/lazily.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { Asked } from './asked.js';
import { Changed } from './changed.js';
import { Drafts } from './drafts.js';
import classes from './home.module.css';
import { Meetings } from './meetings.js';
import { Pending } from './pending.js';
import { ToTriage } from './to-triage.js';
import { useActs } from './use-acts.js';
import { useItemKeys } from './use-item-keys.js';
import { changedOf, Follow, useBoards, useOrganisations } from './use-places.js';
import { useWork } from './use-work.js';
import { Work } from './work.js';

const Preferences = lazily(() => import('./preferences.js').then(({ Preferences: component }) => ({ default: component })));

interface Props {
  readonly name: string;
  readonly memberships: readonly { readonly role: string; readonly discipline: string | null }[];
  readonly boards: readonly string[];
  readonly organisations: readonly string[];
}

/** My work: what waits for me, what changed, and what comes next. */
export function Home({ name, memberships, boards, organisations }: Props) {
  const { t } = useTranslation('home');
  const work = useWork();
  const acts = useActs();
  const onBoards = useBoards(boards);
  const forOrganisations = useOrganisations(organisations);
  const page = useItemKeys();
  const [settings, setSettings] = useState(false);
  const triages = memberships.some(({ role }) => role === 'CHAIR' || role === 'COORDINATOR');
  const loading = onBoards.loading || forOrganisations.loading;
  const failed = onBoards.failed || forOrganisations.failed;
  const again = () => {
    onBoards.again();
    forOrganisations.again();
  };
  return (
    <div className={classes['page']} ref={page}>
      <header className={classes['bar']}>
        <h1 className={classes['title']}>{t('title')}</h1>
        <span className={classes['name']}>{name}</span>
        <Button
          className={classes['settings'] ?? ''}
          variant="default"
          leftSection={<BellRing size={14} aria-hidden />}
          onClick={() => setSettings(true)}
        >
          {t('mail.open')}
        </Button>
      </header>
      {acts.refused && (
        <div className={classes['refused']}>
          <RefusalNotice refused={acts.refused} />
        </div>
      )}
      <div className={classes['columns']}>
        <div className={classes['column']}>
          {organisations.length > 0 && (
            <Pending loading={forOrganisations.loading} failed={forOrganisations.failed} again={again}>
              <Asked cases={forOrganisations.asked} fuller={forOrganisations.fuller} />
            </Pending>
          )}
          {/* Its place is kept while it is asked for, or what waits below would move away from under a hand. */}
          {triages && !onBoards.failed && (
            <Pending loading={onBoards.loading} failed={false} again={again}>
              <ToTriage cases={onBoards.toTriage} fuller={onBoards.fuller} />
            </Pending>
          )}
          <Work
            work={work}
            acts={acts}
            memberships={memberships}
            refers={organisations.length > 0}
            more={forOrganisations.asked.length > 0 || onBoards.toTriage.length > 0}
          />
        </div>
        <div className={classes['column']} data-side>
          <Pending loading={loading} failed={failed} again={again}>
            {boards.length > 0 && <Meetings meetings={onBoards.meetings} />}
            <Changed cases={changedOf([...onBoards.cases, ...forOrganisations.cases])} acts={acts} />
          </Pending>
          <Drafts drafts={work.drafts} referrals={work.referrals} acts={acts} />
        </div>
      </div>
      {acts.bar}
      {boards.map((id, index) => (
        <Follow key={id} place={onBoards.streams[index] ?? null} reread={() => onBoards.reread(index)} />
      ))}
      {organisations.map((id, index) => (
        <Follow key={id} place={forOrganisations.streams[index] ?? null} reread={() => forOrganisations.reread(index)} />
      ))}
      {settings && (
        <Suspense>
          <Preferences onClose={() => setSettings(false)} />
        </Suspense>
      )}
    </div>
  );
}
