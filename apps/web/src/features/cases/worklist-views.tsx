import { Button } from '@mantine/core';
import { Bookmark, ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lazily } from '../../ui/lazily.js';
import { OnDemand } from '../../ui/on-demand.js';
import { builtIn, sameFilter, useSavedFilters } from './worklist-saved.js';
import type { WorklistSearch } from './worklist-search.js';

const popover = () => import('./worklist-saved-popover.js');
const SavedPopover = lazily(popover);

interface Props {
  readonly person: string;
  readonly boardId: string;
  readonly search: WorklistSearch;
  readonly onSearch: (search: WorklistSearch) => void;
}

/** The filters that have a name; the address stays the truth, so that any of them can be passed on as a link. */
export function WorklistViews({ person, boardId, search, onSearch }: Props) {
  const { t } = useTranslation('worklist');
  const saved = useSavedFilters(person, boardId);
  const standing = (Object.keys(builtIn) as (keyof typeof builtIn)[]).map((id) => ({ id, name: t(`builtIn.${id}`), search: builtIn[id] }));
  const active = [...saved.all, ...standing].find((one) => sameFilter(one.search, search));
  return (
    <OnDemand
      prepare={popover}
      opens="dialog"
      button={
        <Button
          variant={active ? 'light' : 'default'}
          leftSection={<Bookmark size={13} aria-hidden />}
          rightSection={<ChevronDown size={13} aria-hidden />}
          aria-label={active ? t('saved.labelActive', { name: active.name }) : t('saved.label')}
        >
          {active?.name ?? t('saved.label')}
        </Button>
      }
    >
      {(button) => (
        <SavedPopover
          button={button}
          standing={standing}
          saved={saved.all}
          put={saved.put}
          search={search}
          active={active?.id ?? null}
          onChoose={onSearch}
        />
      )}
    </OnDemand>
  );
}
