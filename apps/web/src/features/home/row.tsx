import { Button } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { patientName } from '../../ui/format.js';
import classes from './home.module.css';

interface Props {
  readonly boardCase: { readonly id: string; readonly number: string; readonly patient?: { readonly name: string } | null };
  /** Where it leads, if not to the case itself. */
  readonly link?: Pick<LinkProps, 'to' | 'params' | 'search'> | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly kind?: string | undefined;
  readonly what: string;
  readonly aside: ReactNode;
  /** What can be done from here, also with E. */
  readonly act?: { readonly label: string; readonly spoken: string; readonly run: () => void } | undefined;
}

/** One thing that waits: leads to its case. J and K go from one to the next. */
export function Row({ boardCase, link, icon: Icon, kind, what, aside, act }: Props) {
  return (
    <li className={classes['row']} data-item>
      <Link {...(link ?? { to: '/cases/$caseId', params: { caseId: boardCase.id } })} className={classes['link']} data-row>
        <span className={classes['number']}>{boardCase.number}</span>
        <span className={classes['patient']}>{boardCase.patient ? patientName(boardCase.patient.name) : ''}</span>
        <span className={classes['what']}>
          {kind && (
            <span className={classes['kind']}>
              {Icon && <Icon size={13} aria-hidden />}
              {kind}
            </span>
          )}
          {what}
        </span>
        <span className={classes['when']}>{aside}</span>
      </Link>
      {act && (
        <Button className={classes['act'] ?? ''} variant="subtle" size="compact-xs" aria-label={act.spoken} onClick={act.run} data-act>
          {act.label}
        </Button>
      )}
    </li>
  );
}
