import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './information-items.module.css';

export interface ItemDraft {
  readonly what: string;
  readonly dueOn: string;
}

/** What the referrer is asked to bring, item by item, each with its day. */
export function InformationItems({ items, onChange }: { items: readonly ItemDraft[]; onChange: (items: readonly ItemDraft[]) => void }) {
  const { t } = useTranslation('cases');
  const set = (index: number, part: Partial<ItemDraft>) => onChange(items.map((item, at) => (at === index ? { ...item, ...part } : item)));
  return (
    <div className={classes['items']}>
      {items.map((item, index) => (
        <div key={index} className={classes['item']}>
          <TextInput
            label={t('triage.item', { number: index + 1 })}
            placeholder={t('triage.itemHint')}
            value={item.what}
            onChange={({ currentTarget: { value } }) => set(index, { what: value })}
          />
          <TextInput
            type="date"
            label={t('triage.dueOn')}
            value={item.dueOn}
            onChange={({ currentTarget: { value } }) => set(index, { dueOn: value })}
          />
          {items.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('triage.removeItem', { number: index + 1 })}
              onClick={() => onChange(items.filter((_, at) => at !== index))}
            >
              <X size={14} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      <Button
        variant="subtle"
        className={classes['add'] ?? ''}
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => onChange([...items, { what: '', dueOn: '' }])}
      >
        {t('triage.addItem')}
      </Button>
    </div>
  );
}
