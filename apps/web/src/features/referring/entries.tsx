import { ActionIcon, Button } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import classes from './referring.module.css';

interface Props<Entry> {
  readonly title: string;
  readonly add: string;
  readonly remove: (number: number) => string;
  readonly entries: readonly Entry[];
  readonly empty: Entry;
  readonly onChange: (entries: Entry[]) => void;
  readonly children: (entry: Entry, set: (part: Partial<Entry>) => void, index: number) => ReactNode;
}

/** A list that grows by one entry at a time; the new one takes the focus, and after a removal the button to add does. */
export function Entries<Entry>({ title, add, remove, entries, empty, onChange, children }: Props<Entry>) {
  const id = useId();
  const focus = (selector: string) =>
    requestAnimationFrame(() => document.getElementById(id)?.querySelector<HTMLElement>(selector)?.focus());
  return (
    <fieldset id={id} className={classes['entries']}>
      <legend>{title}</legend>
      {entries.map((entry, index) => (
        <div key={index} className={classes['entry']} data-entry={index}>
          <div className={classes['entryFields']}>
            {children(entry, (part) => onChange(entries.map((one, at) => (at === index ? { ...one, ...part } : one))), index)}
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={remove(index + 1)}
            onClick={() => {
              onChange(entries.filter((_, at) => at !== index));
              focus('[data-add]');
            }}
          >
            <X size={14} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        data-add
        className={classes['add'] ?? ''}
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => {
          onChange([...entries, empty]);
          focus(`[data-entry="${entries.length}"] :is(input, select, textarea)`);
        }}
      >
        {add}
      </Button>
    </fieldset>
  );
}
