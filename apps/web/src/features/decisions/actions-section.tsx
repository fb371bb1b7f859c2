import { Ban, CircleCheck, CircleDashed, CircleSlash, ListPlus, TriangleAlert, UserRoundCog, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  AddActionDocument,
  CancelActionDocument,
  CompleteActionDocument,
  ReassignActionDocument,
  type ActionLineFragment,
  type ActionState,
} from '../../generated/graphql.js';
import { Act, Acts } from '../../ui/act.js';
import type { ActField, ActValues } from '../../ui/act-field.js';
import { calendarDay, dayOf, momentOf, today } from '../../ui/format.js';
import { Mark, type Tone } from '../../ui/mark.js';
import { Section } from '../../ui/section.js';
import classes from './following.module.css';
import type { Voter } from './voters.js';

interface Props {
  readonly caseId: string;
  readonly actions: readonly ActionLineFragment[];
  readonly mayAdd: boolean;
  readonly people: readonly Voter[];
  readonly onLoad: () => void;
}
const look: Record<ActionState, { readonly icon: LucideIcon; readonly tone: Tone | undefined }> = {
  OPEN: { icon: CircleDashed, tone: undefined },
  DONE: { icon: CircleCheck, tone: 'good' },
  CANCELLED: { icon: CircleSlash, tone: undefined },
};
/** Stands in the list of owners for the side that referred: it has no person here. */
const referring = 'REFERRING';
const ownerOf = ({ ownerId, ownerName }: ActValues) =>
  ownerId === referring ? { referringSide: true, ownerName: ownerName || null } : { ownerId: ownerId! };

/** What is to be done because of the case, each with one owner and a day (DEC-5). */
export function ActionsSection({ caseId, actions, mayAdd, people, onLoad }: Props) {
  const { t } = useTranslation('following');
  const open = actions.filter(({ state }) => state === 'OPEN');
  const ended = actions.filter(({ state }) => state !== 'OPEN');
  const owner = (initial: string): readonly ActField[] => [
    {
      name: 'ownerId',
      label: t('action.owner'),
      kind: 'select',
      required: true,
      initial,
      options: [{ value: referring, label: t('action.referringSide') }, ...people.map(({ id, name }) => ({ value: id, label: name }))],
    },
    { name: 'ownerName', label: t('action.ownerName'), when: ({ ownerId }) => ownerId === referring },
  ];
  return (
    <Section title={t('action.title')} aside={open.length > 0 && <Mark>{t('action.open', { count: open.length })}</Mark>}>
      {actions.length === 0 && <p className={classes['soft']}>{t('action.none')}</p>}
      <ul role="list" className={classes['entries']}>
        {[...open, ...ended].map((action) => (
          <ActionLine key={action.id} action={action} owner={owner} onLoad={onLoad} />
        ))}
      </ul>
      {mayAdd && (
        <Acts>
          <Act
            name={`action.${caseId}`}
            label={t('action.add')}
            icon={ListPlus}
            fields={[
              { name: 'what', label: t('action.what'), kind: 'text', required: true },
              ...owner(''),
              { name: 'dueOn', label: t('action.dueOn'), kind: 'date', min: today() },
            ]}
            yes={t('action.addYes')}
            done={t('action.added')}
            document={AddActionDocument}
            input={(values) => ({ caseId, what: values['what']!, dueOn: values['dueOn'] || null, ...ownerOf(values) })}
            onLoad={onLoad}
          />
        </Acts>
      )}
    </Section>
  );
}

interface LineProps {
  readonly action: ActionLineFragment;
  readonly owner: (initial: string) => readonly ActField[];
  readonly onLoad: () => void;
}

function ActionLine({ action, owner, onLoad }: LineProps) {
  const { t } = useTranslation('following');
  const { id, version, what, state, dueOn, overdueSince, reason, endedAt, earlierVersions } = action;
  const who = action.owner?.name ?? action.ownerName ?? t('action.referringSide');
  return (
    <li className={classes['entry']}>
      <p className={classes['prose']}>{what}</p>
      <p className={classes['line']}>
        <span className={classes['strong']}>{who}</span>
        {overdueSince ? (
          <Mark icon={TriangleAlert} tone="bad">
            {t('action.overdue', { date: calendarDay(overdueSince) })}
          </Mark>
        ) : (
          <Mark {...look[state]}>
            {t(`action.state.${state}`)}
            {state === 'OPEN' ? dueOn && `, ${t('action.due', { date: calendarDay(dueOn) })}` : endedAt && `, ${dayOf(endedAt)}`}
          </Mark>
        )}
        {reason && <span className={classes['soft']}>{reason}</span>}
      </p>
      {earlierVersions.length > 0 && (
        <details className={classes['small']}>
          <summary>{t('action.history', { count: earlierVersions.length })}</summary>
          <ol role="list" className={classes['history']}>
            {earlierVersions.map((before) => (
              <li key={before.version}>
                {momentOf(before.changedAt)} · {before.owner?.name ?? before.ownerName ?? t('action.referringSide')}
                {before.dueOn && ` · ${t('action.due', { date: calendarDay(before.dueOn) })}`}
                {before.reason && ` · ${before.reason}`} · {before.changedBy?.name ?? t('system')}
              </li>
            ))}
          </ol>
        </details>
      )}
      {(action.mayComplete || action.mayChange) && (
        <Acts>
          {action.mayComplete && (
            <Act
              name={`complete.${id}`}
              label={t('action.complete')}
              about={what}
              icon={CircleCheck}
              quiet
              fields={[{ name: 'note', label: t('action.note') }]}
              yes={t('action.completeYes')}
              done={t('action.completed')}
              document={CompleteActionDocument}
              input={({ note }) => ({ actionId: id, version, note: note || null })}
              onLoad={onLoad}
            />
          )}
          {action.mayChange && (
            <Act
              name={`reassign.${id}`}
              label={t('action.reassign')}
              about={what}
              icon={UserRoundCog}
              quiet
              fields={[
                ...owner(action.owner?.id ?? referring),
                { name: 'dueOn', label: t('action.dueOn'), kind: 'date', min: today(), initial: dueOn ?? '' },
                { name: 'reason', label: t('reason'), required: true },
              ]}
              yes={t('action.reassignYes')}
              done={t('action.reassigned')}
              document={ReassignActionDocument}
              input={(values) => ({
                actionId: id,
                version,
                ...ownerOf(values),
                // Left out it stays as it is.
                ...(values['dueOn'] && { dueOn: values['dueOn'] }),
                reason: values['reason']!,
              })}
              onLoad={onLoad}
            />
          )}
          {action.mayChange && (
            <Act
              name={`cancel.${id}`}
              label={t('action.cancel')}
              about={what}
              icon={Ban}
              quiet
              fields={[{ name: 'reason', label: t('reason'), kind: 'text', required: true }]}
              yes={t('action.cancelYes')}
              done={t('action.cancelled')}
              document={CancelActionDocument}
              input={({ reason: why }) => ({ actionId: id, version, reason: why! })}
              onLoad={onLoad}
            />
          )}
        </Acts>
      )}
    </li>
  );
}
