import { NativeSelect, TextInput } from '@mantine/core';
import { createContext, use, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from './faults.js';
import type { ReferralForm, TextField } from './referral-form.js';
import { Textarea } from '../../ui/textarea.js';

interface Editing {
  readonly form: ReferralForm;
  readonly change: (part: Partial<ReferralForm>) => void;
  /** Shown once one has tried to send; before that nothing is wrong, only not finished. */
  readonly faults: readonly Fault[];
}
export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (!editing) throw new Error('useEditing outside of the referral form');
  return editing;
}

/** Where the focus goes when this field is at fault. */
export const idOf = (field: string): string => `referral-${field.replaceAll('.', '-')}`;

export function useFault(): (field: string) => ReactNode {
  const { t } = useTranslation('referring');
  const { faults } = useEditing();
  return (field) => {
    const fault = faults.find((one) => one.field === field);
    return fault ? t(`fault.${fault.kind}`) : undefined;
  };
}

interface Props {
  readonly name: TextField;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
}
function useText({ name, label, hint, required = false }: Props) {
  const { form, change } = useEditing();
  const fault = useFault();
  return {
    id: idOf(name),
    label,
    description: hint,
    // Said to everybody; the browser's own bubble would speak another language than the page.
    withAsterisk: required,
    'aria-required': required,
    error: fault(name),
    value: form[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => change({ [name]: value }),
  } as const;
}

export function Text({ type = 'text', numeric = false, ...props }: Props & { type?: 'text' | 'date'; numeric?: boolean }) {
  return <TextInput type={type} {...(numeric && { inputMode: 'decimal' })} autoComplete="off" {...useText(props)} />;
}
export function Prose({ rows = 2, ...props }: Props & { rows?: number }) {
  return <Textarea minRows={rows} maxRows={14} {...useText(props)} />;
}
export function Select({ data, ...props }: Props & { data: readonly { readonly value: string; readonly label: string }[] }) {
  return <NativeSelect data={[...data]} {...useText(props)} />;
}
