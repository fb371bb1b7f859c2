import { Button, Popover } from '@mantine/core';
import { Bookmark, ChevronDown } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { builtIn, sameFilter, useSavedFilters } from './worklist-saved.js';
import type { WorklistSearch } from './worklist-search.js';

const SavedPanel = lazy(() => import('./worklist-saved-panel.js'));

interface Props {
  readonly person: string;
  readonly boardId: string;
  readonly search: WorklistSearch;
  readonly onSearch: (search: WorklistSearch) => void;
}

/** The filters that have a name; the address stays the truth, so that any of them can be passed on as a link. */
export function WorklistViews({ person, boardId, search, onSearch }: Props) {
  const { t } = useTranslation('worklist');
  const [opened, setOpened] = useState(false);
  const saved = useSavedFilters(person, boardId);
  const standing = (Object.keys(builtIn) as (keyof typeof builtIn)[]).map((id) => ({ id, name: t(`builtIn.${id}`), search: builtIn[id] }));
  const active = [...saved.all, ...standing].find((one) => sameFilter(one.search, search));
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus width={320} shadow="md">
      <Popover.Target>
        <Button
          variant={active ? 'light' : 'default'}
          leftSection={<Bookmark size={13} aria-hidden />}
          rightSection={<ChevronDown size={13} aria-hidden />}
          aria-label={active ? t('saved.labelActive', { name: active.name }) : t('saved.label')}
          onClick={() => setOpened(!opened)}
        >
          {active?.name ?? t('saved.label')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense>
          {opened && (
            <SavedPanel
              standing={standing}
              saved={saved.all}
              put={saved.put}
              search={search}
              active={active?.id ?? null}
              onChoose={(next) => {
                onSearch(next);
                setOpened(false);
              }}
            />
          )}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
