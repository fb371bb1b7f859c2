import { Button, NativeSelect, TextInput } from '@mantine/core';
import { ChevronDown, Search, X } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCaseOrder } from '../../generated/graphql.js';
import { useKeys } from '../../ui/keys.js';
import { lazily } from '../../ui/lazily.js';
import { OnDemand } from '../../ui/on-demand.js';
import { isFiltered, orders, painTypes, priorities, statuses, type WorklistSearch } from './worklist-search.js';
import classes from './worklist.module.css';

const menu = () => import('./worklist-filter-menu.js');
// A type parameter does not survive lazy(): the values go through as the strings that they are.
const FilterMenu = lazily(menu);

interface Props {
  readonly search: WorklistSearch;
  readonly words: string;
  readonly onSearch: (search: WorklistSearch) => void;
  readonly onWords: (words: string) => void;
  /** The referrer's list knows state only. */
  readonly only?: 'status';
}

function Many<Value extends string>({
  label,
  known,
  chosen,
  word,
  onChange,
}: {
  readonly label: string;
  readonly known: readonly Value[];
  readonly chosen: readonly Value[] | undefined;
  readonly word: (value: Value) => string;
  readonly onChange: (values: readonly Value[] | undefined) => void;
}) {
  const { t } = useTranslation('cases');
  const first = chosen?.[0];
  const text =
    !chosen || first === undefined ? label : chosen.length === 1 ? word(first) : t('filter.many', { label, count: chosen.length });
  const values = known.map((value) => ({ value, text: word(value), checked: chosen?.includes(value) ?? false }));
  const toggle = (value: Value) => {
    const next = known.filter((one) => (one === value) !== (chosen?.includes(one) ?? false));
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <OnDemand
      prepare={menu}
      button={
        <Button
          variant={chosen ? 'light' : 'default'}
          rightSection={<ChevronDown size={13} aria-hidden />}
          aria-label={`${label}: ${chosen?.map(word).join(', ') ?? t('filter.any')}`}
        >
          {text}
        </Button>
      }
    >
      {(button) => <FilterMenu button={button} label={label} values={values} onToggle={(value) => toggle(value as Value)} />}
    </OnDemand>
  );
}

export function WorklistFilters({ search, words, onSearch, onWords, only }: Props) {
  const { t } = useTranslation(['cases', 'words', 'worklist']);
  const field = useRef<HTMLInputElement>(null);
  const find = () => {
    field.current?.focus();
    field.current?.select();
  };
  useKeys(only ? [] : [{ key: '/', label: t('worklist:keys.search'), run: find, hidden: true }]);
  /** A part that is undefined leaves the address altogether. */
  const change = (part: { [Key in keyof WorklistSearch]: WorklistSearch[Key] | undefined }) =>
    onSearch(Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, value]) => value !== undefined)) as WorklistSearch);
  return (
    <>
      {!only && (
        <TextInput
          ref={field}
          className={classes['search'] ?? ''}
          type="search"
          aria-label={t('filter.search')}
          placeholder={t('filter.search')}
          leftSection={<Search size={14} aria-hidden />}
          value={words}
          onChange={(event) => onWords(event.currentTarget.value)}
        />
      )}
      <Many
        label={t('filter.status')}
        known={statuses}
        chosen={search.status}
        word={(value) => t(`words:status.${value}`)}
        onChange={(status) => change({ status })}
      />
      {!only && (
        <>
          <Many
            label={t('filter.priority')}
            known={priorities}
            chosen={search.priority}
            word={(value) => t(`words:priority.${value}`)}
            onChange={(priority) => change({ priority })}
          />
          <Many
            label={t('filter.painType')}
            known={painTypes}
            chosen={search.painType}
            word={(value) => t(`words:painType.${value}`)}
            onChange={(painType) => change({ painType })}
          />
          <Button
            variant={search.mine ? 'light' : 'default'}
            aria-pressed={search.mine ?? false}
            onClick={() => change({ mine: search.mine ? undefined : true })}
          >
            {t('filter.mine')}
          </Button>
          <NativeSelect
            aria-label={t('filter.order')}
            value={search.order ?? 'UPDATED_AT_DESC'}
            onChange={({ currentTarget: { value } }) =>
              change({ order: value === 'UPDATED_AT_DESC' ? undefined : (value as BoardCaseOrder) })
            }
            data={orders.map((order) => ({ value: order, label: t(`order.${order}`) }))}
          />
        </>
      )}
      {isFiltered(search, words) && (
        <Button
          variant="subtle"
          leftSection={<X size={13} aria-hidden />}
          onClick={() => (onSearch(search.order ? { order: search.order } : {}), onWords(''))}
        >
          {t('filter.clear')}
        </Button>
      )}
    </>
  );
}
