import { ActionIcon, Button, TextInput } from '@mantine/core';
import { ArrowDown, ArrowUp, Check, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announcer.js';
import { moved, most, nameOf, type SavedFilter } from './worklist-saved.js';
import type { WorklistSearch } from './worklist-search.js';
import classes from './worklist-saved.module.css';

interface Props {
  readonly standing: readonly SavedFilter[];
  readonly saved: readonly SavedFilter[];
  readonly put: (all: readonly SavedFilter[]) => boolean;
  readonly search: WorklistSearch;
  readonly active: string | null;
  readonly onChoose: (search: WorklistSearch) => void;
}

/** Choose, save, rename, order and delete: what is deleted can be taken back while the panel is open. */
export default function SavedPanel({ standing, saved, put, search, active, onChoose }: Props) {
  const { t } = useTranslation(['worklist', 'words']);
  const [name, setName] = useState('');
  const [renamed, setRenamed] = useState<string | null>(null);
  const [deleted, setDeleted] = useState<{ readonly before: readonly SavedFilter[]; readonly name: string } | null>(null);
  const [failed, setFailed] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const keep = (all: readonly SavedFilter[], said: string) => {
    const done = put(all);
    setFailed(!done);
    if (done) announce(said);
    return done;
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const given = nameOf(name);
    if (given === '') return field.current?.focus();
    // The same name again means the same filter, as it is now.
    const known = saved.find((one) => one.name === given);
    const next = known
      ? saved.map((one) => (one === known ? { ...one, search } : one))
      : [...saved, { id: crypto.randomUUID(), name: given, search }];
    if (keep(next, t('saved.said', { name: given }))) setName('');
  };
  const rename = (id: string, typed: string) => {
    const given = nameOf(typed);
    setRenamed(null);
    if (given !== '')
      keep(
        saved.map((one) => (one.id === id ? { ...one, name: given } : one)),
        t('saved.said', { name: given }),
      );
  };
  const remove = (one: SavedFilter) => {
    if (
      keep(
        saved.filter(({ id }) => id !== one.id),
        t('saved.deleted', { name: one.name }),
      )
    )
      setDeleted({ before: saved, name: one.name });
    // Its button is gone: the focus stays in the panel.
    field.current?.focus();
  };
  const choice = (one: SavedFilter) => (
    <button type="button" className={classes['choice']} aria-current={one.id === active || undefined} onClick={() => onChoose(one.search)}>
      <Check size={13} aria-hidden data-hidden={one.id !== active || undefined} />
      <span>{one.name}</span>
    </button>
  );
  return (
    <div className={classes['panel']}>
      <ul role="list" className={classes['list']} aria-label={t('saved.standing')}>
        {standing.map((one) => (
          <li key={one.id}>{choice(one)}</li>
        ))}
      </ul>
      <h2 className={classes['title']}>{t('saved.own')}</h2>
      {saved.length === 0 && <p className={classes['soft']}>{t('saved.none')}</p>}
      <ul role="list" className={classes['list']} aria-label={t('saved.own')}>
        {saved.map((one, index) => (
          <li key={one.id}>
            {renamed === one.id ? (
              <Rename name={one.name} onDone={(typed) => rename(one.id, typed)} onCancel={() => setRenamed(null)} />
            ) : (
              <>
                {choice(one)}
                <ActionIcon variant="subtle" aria-label={t('saved.rename', { name: one.name })} onClick={() => setRenamed(one.id)}>
                  <Pencil size={13} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  aria-label={t('saved.up', { name: one.name })}
                  disabled={index === 0}
                  onClick={() => keep(moved(saved, one.id, -1), t('saved.moved', { name: one.name, place: index }))}
                >
                  <ArrowUp size={13} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  aria-label={t('saved.down', { name: one.name })}
                  disabled={index === saved.length - 1}
                  onClick={() => keep(moved(saved, one.id, 1), t('saved.moved', { name: one.name, place: index + 2 }))}
                >
                  <ArrowDown size={13} aria-hidden />
                </ActionIcon>
                <ActionIcon variant="subtle" aria-label={t('saved.delete', { name: one.name })} onClick={() => remove(one)}>
                  <Trash2 size={13} aria-hidden />
                </ActionIcon>
              </>
            )}
          </li>
        ))}
      </ul>
      {deleted && (
        <p className={classes['line']}>
          <span>{t('saved.deleted', { name: deleted.name })}</span>
          <Button size="compact-xs" variant="default" onClick={() => keep(deleted.before, t('words:undo.undone')) && setDeleted(null)}>
            {t('words:undo.action')}
          </Button>
        </p>
      )}
      {saved.length < most && (
        <form className={classes['line']} onSubmit={save}>
          <TextInput
            ref={field}
            className={classes['name'] ?? ''}
            aria-label={t('saved.name')}
            placeholder={t('saved.name')}
            maxLength={60}
            value={name}
            onChange={({ currentTarget: { value } }) => setName(value)}
          />
          <Button type="submit" variant="default">
            {t('saved.save')}
          </Button>
        </form>
      )}
      {failed && <p role="alert">{t('saved.failed')}</p>}
      <p className={classes['soft']}>{t('saved.explained')}</p>
    </div>
  );
}

interface RenameProps {
  readonly name: string;
  readonly onDone: (typed: string) => void;
  readonly onCancel: () => void;
}

function Rename({ name, onDone, onCancel }: RenameProps) {
  const { t } = useTranslation(['worklist', 'words']);
  const [typed, setTyped] = useState(name);
  return (
    <form
      className={classes['line']}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(typed);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <TextInput
        className={classes['name'] ?? ''}
        aria-label={t('saved.rename', { name })}
        maxLength={60}
        autoFocus
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      <Button type="submit" variant="default">
        {t('saved.keep')}
      </Button>
    </form>
  );
}
