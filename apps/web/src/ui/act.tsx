import type { TypedDocumentNode } from '@apollo/client';
import { Button } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import { Suspense, useId, useRef, useState, type ReactNode } from 'react';
import classes from './act.module.css';
import type { ActField, ActValues } from './act-field.js';
import { lazily } from './lazily.js';

// Acts are few and their forms many: what a form needs comes with the first one.
const ActForm = lazily(() => import('./act-form.js'));

export interface ActProps<Data, Input extends object> {
  /** Of its draft: what is typed is kept under it. */
  readonly name: string;
  readonly label: string;
  /** For listening alone, where several acts share a label. */
  readonly about?: string;
  readonly icon?: LucideIcon;
  readonly quiet?: boolean;
  /** What will follow, said before it is done. */
  readonly explained?: ReactNode;
  readonly fields: readonly ActField[];
  readonly yes: string;
  readonly done: string;
  readonly document: TypedDocumentNode<Data, { input: Input }>;
  readonly input: (values: ActValues) => Input;
  readonly onLoad?: () => void;
}

/** A row for acts; the form of the one that is open takes the row below. */
export function Acts({ children }: { children: ReactNode }) {
  return <div className={classes['acts']}>{children}</div>;
}

/** One thing that can be done, asked for by a button and done by a second one: its fields, its reason, what follows and what refused it. */
export function Act<Data, Input extends object>(props: ActProps<Data, Input>) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const form = useId();
  const { label, about, icon: Icon, quiet = false } = props;
  return (
    <>
      <Button
        ref={button}
        variant={quiet ? 'subtle' : 'default'}
        {...(quiet && { color: 'gray' })}
        size="compact-xs"
        leftSection={Icon && <Icon size={13} aria-hidden />}
        aria-expanded={open}
        aria-controls={open ? form : undefined}
        {...(about !== undefined && { 'aria-label': `${label}: ${about}` })}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && (
        <Suspense>
          <ActForm
            {...(props as unknown as ActProps<unknown, object>)}
            id={form}
            onClose={(done) => {
              // What has been done is often offered no more, and its button goes: the keyboard goes on from the part it stood in.
              const home = done ? button.current?.closest<HTMLElement>('section') : null;
              setOpen(false);
              if (home) home.tabIndex = -1;
              (home ?? button.current)?.focus({ preventScroll: true });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
