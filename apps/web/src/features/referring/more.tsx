import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import classes from './referring.module.css';

/** What most referrals do without: closed until somebody opens it, or has written into it. */
export function More({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  const [shown, setShown] = useState(open);
  return (
    <details className={classes['more']} open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>
        <ChevronRight size={14} aria-hidden />
        {title}
      </summary>
      <div className={classes['fields']}>{children}</div>
    </details>
  );
}
