import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useReferrals } from '../../features/cases/use-referrals.js';
import { WorklistFilters } from '../../features/cases/worklist-filters.js';
import { isFiltered } from '../../features/cases/worklist-search.js';
import { WorklistView } from '../../features/cases/worklist-view.js';
import { NotFound } from './not-found.js';

const nothing = () => undefined;

/** The referrer's side: where each of the organisation's own referrals stands. */
export function ReferralsPage() {
  const { t } = useTranslation();
  const { organisationId } = useParams({ from: '/organisations/$organisationId' });
  const search = useSearch({ from: '/organisations/$organisationId' });
  const navigate = useNavigate({ from: '/organisations/$organisationId' });
  const list = useReferrals(organisationId, search.status);
  if (list.missing) return <NotFound />;
  return (
    <WorklistView
      title={list.organisation ? `${t('referrals')}, ${list.organisation.name}` : t('referrals')}
      filters={
        <WorklistFilters
          search={search}
          words=""
          only="status"
          onWords={nothing}
          onSearch={(next) => void navigate({ search: next, replace: true })}
        />
      }
      filtered={isFiltered(search, '')}
      rows={list.rows}
      failed={list.failed}
      onAgain={() => void list.refetch()}
      changed={list.changed}
      more={list.more}
      onMore={list.onMore}
    />
  );
}
