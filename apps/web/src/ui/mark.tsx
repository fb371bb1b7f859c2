import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './mark.module.css';

export type Tone = 'accent' | 'good' | 'bad' | 'strong';

/** A word with its icon: the smallest way to say a state. */
export function Mark({
  icon: Icon,
  tone,
  children,
  title,
}: {
  icon?: LucideIcon;
  tone?: Tone | undefined;
  children: ReactNode;
  title?: string;
}) {
  return (
    <span className={classes['mark']} data-tone={tone} title={title}>
      {Icon && <Icon size={14} aria-hidden />}
      <span>{children}</span>
    </span>
  );
}
