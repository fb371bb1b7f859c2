import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './blank.module.css';

/** What a place shows while it has nothing: says why, and what can be done. */
export function Blank({
  icon: Icon,
  title,
  children,
  page = false,
}: {
  icon?: LucideIcon;
  title: string;
  children?: ReactNode;
  page?: boolean;
}) {
  const Title = page ? 'h1' : 'p';
  return (
    <div className={classes['blank']} data-page={page || undefined}>
      {Icon && <Icon size={20} aria-hidden />}
      <Title className={classes['title']}>{title}</Title>
      {children && <div className={classes['text']}>{children}</div>}
    </div>
  );
}
