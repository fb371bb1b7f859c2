import type { LucideIcon } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import classes from './home.module.css';

interface Props {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly count?: number | undefined;
  /** There are more than are counted. */
  readonly more?: boolean;
  readonly tone?: 'bad' | undefined;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the page with its heading and how many there are. */
export function Part({ icon: Icon, title, count, more = false, tone, aside, children }: Props) {
  const id = useId();
  return (
    <section className={classes['part']} aria-labelledby={id}>
      <div className={classes['head']} data-tone={tone}>
        <Icon size={15} aria-hidden />
        <h2 id={id}>
          {title}
          {count !== undefined && <span className={classes['count']}>{more ? ` ${count}+` : ` ${count}`}</span>}
        </h2>
        {aside !== undefined && <div className={classes['headAside']}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
