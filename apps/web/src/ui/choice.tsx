import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import classes from './choice.module.css';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly tone?: 'good' | 'bad' | 'inverse';
}
interface Props<Value extends string> {
  readonly legend: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly hideLegend?: boolean;
}

/** Radio buttons in one bar: arrow keys move, the chosen one is marked by weight, ground and `checked`, not by colour alone. */
export function Choice<Value extends string>({ legend, options, value, onChange, hideLegend = false }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={classes['choice']}>
      <legend className={hideLegend ? classes['hidden'] : classes['legend']}>{legend}</legend>
      <div className={classes['bar']}>
        {options.map(({ value: option, label, icon: Icon, tone }) => (
          <label key={option} className={classes['option']} data-tone={tone} data-checked={option === value || undefined}>
            <input type="radio" name={name} value={option} checked={option === value} onChange={() => onChange(option)} />
            {Icon && <Icon size={14} aria-hidden />}
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
