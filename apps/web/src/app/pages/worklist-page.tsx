import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WorklistActs } from '../../features/cases/worklist-acts.js';
import { useWorklist } from '../../features/cases/use-worklist.js';
import { WorklistFilters } from '../../features/cases/worklist-filters.js';
import { filterOf, isFiltered, type WorklistSearch } from '../../features/cases/worklist-search.js';
import { useSelection } from '../../features/cases/worklist-selection.js';
import { WorklistView } from '../../features/cases/worklist-view.js';
import { WorklistViews } from '../../features/cases/worklist-views.js';
import { quietly } from '../../live/quietly.js';
import { usePlaces } from '../places.js';
import { useViewer } from '../session-gate.js';
import { NotFound } from './not-found.js';
import { useAhead } from './use-ahead.js';

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
  const rows = list.rows;
  const selection = useSelection(useMemo(() => rows?.map(({ id }) => id) ?? [], [rows]));
  const { person } = useViewer();
  const onAhead = useAhead();
  const go = (next: WorklistSearch) => void navigate({ search: next, replace: true });
  if (list.missing) return <NotFound />;
  return (
    <WorklistView
      title={name ?? t('worklist')}
      filters={
        <>
          <WorklistViews person={person.id} boardId={boardId} search={search} onSearch={go} />
          <WorklistFilters search={search} words={words} onWords={setWords} onSearch={go} />
        </>
      }
      acts={<WorklistActs boardId={boardId} rows={rows ?? []} selection={selection} onRead={list.readAgain} />}
      selection={selection}
      calm={list.calm}
      held={list.held}
      onHeld={list.onHeld}
      onAhead={onAhead}
      filtered={isFiltered(search, words)}
      rows={rows}
      failed={list.failed}
      onAgain={() => quietly(list.refetch())}
      changed={list.changed}
      more={list.more}
      onMore={list.onMore}
    />
  );
}
