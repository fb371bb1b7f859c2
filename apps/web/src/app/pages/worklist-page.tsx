import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorklist } from '../../features/cases/use-worklist.js';
import { WorklistFilters } from '../../features/cases/worklist-filters.js';
import { filterOf, isFiltered, type WorklistSearch } from '../../features/cases/worklist-search.js';
import { WorklistView } from '../../features/cases/worklist-view.js';
import { usePlaces } from '../places.js';
import { NotFound } from './not-found.js';

export function WorklistPage() {
  const { t } = useTranslation();
  const { boardId } = useParams({ from: '/boards/$boardId' });
  const search = useSearch({ from: '/boards/$boardId' });
  const navigate = useNavigate({ from: '/boards/$boardId' });
  const [words, setWords] = useState('');
  const [sought] = useDebouncedValue(words.trim(), 200);
  const filter = useMemo(() => filterOf(search, sought), [search, sought]);
  const list = useWorklist(boardId, filter, search.order ?? 'UPDATED_AT_DESC');
  const name = usePlaces().find(({ id }) => id === boardId)?.name ?? list.board?.name;
  if (list.missing) return <NotFound />;
  return (
    <WorklistView
      title={name ?? t('worklist')}
      filters={
        <WorklistFilters
          search={search}
          words={words}
          onWords={setWords}
          onSearch={(next: WorklistSearch) => void navigate({ search: next, replace: true })}
        />
      }
      filtered={isFiltered(search, words)}
      rows={list.rows}
      failed={list.failed}
      onAgain={() => void list.refetch()}
      changed={list.changed}
      more={list.more}
      onMore={list.onMore}
    />
  );
}
