import { Check, CloudOff, Eye, LoaderCircle, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../live/live.js';
import type { SharedState, SharedStatus } from '../../live/shared-text.js';
import classes from './wording.module.css';

const icons: Record<SharedState, LucideIcon> = {
  opening: LoaderCircle,
  saved: Check,
  saving: LoaderCircle,
  kept: CloudOff,
  offline: CloudOff,
  tooLong: TriangleAlert,
  refused: TriangleAlert,
};
const unplugged = { opening: 'offline', saved: 'offline', saving: 'kept' } as const;
const reasons = ['PROPOSAL_FORBIDDEN', 'PROPOSAL_WHILE_SEALED', 'PROPOSAL_CASE_STATE', 'PROPOSAL_REVIEW_SUPERSEDED', 'CHAIR_CONFLICTED', 'NOT_FOUND'] as const; // prettier-ignore

export const reasonFor = (code: string | null, t: TFunction<'wording'>): string =>
  t(`why.${reasons.find((one) => one === code) ?? 'OTHER'}`);

/** Where what was typed is: with everybody, on its way, or on this device. */
export function WordingState({ status: { state: told, readOnly }, mayWrite }: { status: SharedStatus; mayWrite: boolean }) {
  const { status: line } = useConnection();
  // A device that knows that it has no network says so at once; its socket takes a heartbeat to notice.
  const state = line !== 'offline' || !(told in unplugged) ? told : unplugged[told as keyof typeof unplugged];
  const { t } = useTranslation('wording');
  const reads = !mayWrite || (readOnly !== null && state !== 'refused');
  const Icon = reads && state === 'saved' ? Eye : icons[state];
  const why = reasonFor(readOnly, t);
  const bad = state === 'tooLong' || state === 'refused';
  const said = reads && state === 'saved' ? why : t(`state.${state}`);
  return (
    <span className={classes['state']} data-bad={bad || undefined} data-state={state}>
      <Icon size={13} aria-hidden />
      {said}
      {state === 'refused' && ` ${why}`}
    </span>
  );
}
