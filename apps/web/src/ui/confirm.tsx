import { Suspense } from 'react';
import type { ConfirmProps } from './confirm-dialog.js';
import { lazily } from './lazily.js';

const Dialog = lazily(() => import('./confirm-dialog.js'));

/** For the few acts that are never taken back: says in full what is about to be done, and waits for the answer of the desk. */
export function Confirm(props: ConfirmProps) {
  // Not before it is asked for: the dialog's code comes with the first question.
  if (!props.opened) return null;
  return (
    <Suspense>
      <Dialog {...props} />
    </Suspense>
  );
}
