import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../live/command.js';
import { useDraft } from '../live/drafts.js';
import type { ActProps } from './act.js';
import { asked, faultsIn, initialOf, sent, type ActField, type ActValues } from './act-field.js';
import classes from './act.module.css';
import { announce } from './announcer.js';
import { Choice } from './choice.js';
import form from './form.module.css';
import { RefusalNotice } from './refusal-notice.js';
import { Textarea } from './textarea.js';

interface Props extends ActProps<unknown, object> {
  readonly id: string;
  readonly onClose: (done: boolean) => void;
}

/** Never shown as done before the desk has answered; what is typed survives a reload until it is. */
export default function ActForm({ id, name, label, about, explained, fields, yes, done, document, input, onLoad, onClose }: Props) {
  const { t } = useTranslation('words');
  const [initial] = useState(() => initialOf(fields));
  const { value, change, drop } = useDraft<ActValues>(`act.${name}`, initial);
  const values = { ...initial, ...value };
  const [tried, setTried] = useState(false);
  const { run, busy, refused } = useCommand(document);
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, []);
  const faults = tried ? faultsIn(fields, values) : [];
  const path = refused?.facts['path'];
  const refusedAt = Array.isArray(path) ? path[1] : null;
  const submit = async () => {
    setTried(true);
    if (faultsIn(fields, values).length > 0) {
      queueMicrotask(() => place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (!(await run(input(sent(fields, values))))) return;
    drop(initial);
    announce(done);
    onClose(true);
  };
  const cancel = () => {
    drop(initial);
    onClose(false);
  };
  return (
    <form
      ref={place}
      id={id}
      noValidate
      className={classes['open']}
      aria-label={about === undefined ? label : `${label}: ${about}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || busy) return;
        event.stopPropagation();
        onClose(false);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className={classes['title']}>{label.replace(/\s*…$/, '')}</p>
      {explained !== undefined && <div className={classes['explained']}>{explained}</div>}
      {asked(fields, values).map((field) => (
        <Field
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          fault={faults.includes(field.name) || refusedAt === field.name ? t('act.invalid') : null}
          onChange={(text) => change({ ...values, [field.name]: text })}
        />
      ))}
      <RefusalNotice refused={refused} {...(onLoad && { onLoad })} />
      <div className={form['buttons']}>
        <Button variant="default" onClick={cancel} disabled={busy}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {yes}
        </Button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly field: ActField;
  readonly value: string;
  readonly fault: string | null;
  readonly onChange: (text: string) => void;
}

const inputTypes = { date: 'date', moment: 'datetime-local', number: 'text' } as const;

function Field({ field, value, fault, onChange }: FieldProps) {
  const { t } = useTranslation('words');
  const { kind, label, description, placeholder, required = false, options = [], min, max } = field;
  const props = {
    label,
    value,
    required,
    error: fault,
    ...(description !== undefined && { description }),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onChange(event.currentTarget.value),
  };
  if (kind === 'choice') return <Choice legend={label} value={value || null} onChange={onChange} options={options} />;
  if (kind === 'select') {
    // One empty choice at most: from the first of two the arrow keys would never get on.
    const hasEmpty = options.some((option) => option.value === '');
    const empty = !hasEmpty && (value === '' || !required) ? [{ value: '', label: t('plan.choose') }] : [];
    return <NativeSelect {...props} data={[...empty, ...options]} />;
  }
  if (kind === 'text') return <Textarea {...props} maxRows={10} {...(placeholder !== undefined && { placeholder })} />;
  return (
    <TextInput
      {...props}
      type={kind ? inputTypes[kind] : 'text'}
      {...(kind === 'number' && { inputMode: 'decimal' as const })}
      {...(placeholder !== undefined && { placeholder })}
      {...(min !== undefined && { min })}
      {...(max !== undefined && { max })}
    />
  );
}
