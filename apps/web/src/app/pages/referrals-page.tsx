import { Button } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { FilePlus2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useReferrals } from '../../features/cases/use-referrals.js';
import { WorklistFilters } from '../../features/cases/worklist-filters.js';
import { isFiltered } from '../../features/cases/worklist-search.js';
import { WorklistView } from '../../features/cases/worklist-view.js';
import { BegunList } from '../../features/referring/begun-list.js';
import { OwedList } from '../../features/referring/owed-list.js';
import { quietly } from '../../live/quietly.js';
import { NotFound } from './not-found.js';
import classes from './referrals-page.module.css';

const nothing = () => undefined;

/** The referrer's side: what waits for them, what they have begun, and where each of the organisation's own referrals stands. */
export function ReferralsPage() {
  const { t } = useTranslation(['app', 'referring']);
  const { organisationId } = useParams({ from: '/organisations/$organisationId' });
  const search = useSearch({ from: '/organisations/$organisationId' });
  const navigate = useNavigate({ from: '/organisations/$organisationId' });
  const list = useReferrals(organisationId, search.status);
  if (list.missing) return <NotFound />;
  return (
    <div className={classes['page']}>
      <div className={classes['above']}>
        <OwedList organisationId={organisationId} asOf={list.rows} />
        <BegunList organisationId={organisationId} />
      </div>
      <WorklistView
        title={list.organisation ? `${t('referrals')}, ${list.organisation.name}` : t('referrals')}
        filters={
          <>
            <WorklistFilters
              search={search}
              words=""
              only="status"
              onWords={nothing}
              onSearch={(next) => void navigate({ search: next, replace: true })}
            />
            <Button
              leftSection={<FilePlus2 size={14} aria-hidden />}
              renderRoot={(props) => <Link to="/organisations/$organisationId/refer/{-$draftId}" params={{ organisationId }} {...props} />}
            >
              {t('referring:title')}
            </Button>
          </>
        }
        filtered={isFiltered(search, '')}
        rows={list.rows}
        failed={list.failed}
        onAgain={() => quietly(list.refetch())}
        changed={list.changed}
        more={list.more}
        onMore={list.onMore}
      />
    </div>
  );
}
