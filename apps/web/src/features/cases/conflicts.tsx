import { EyeOff, MessageSquareOff, Scale, StickyNote, Undo2, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  DeclareConflictDocument,
  WithdrawConflictDocument,
  type CaseLifeFragment,
  type ConflictKind,
  type ConflictTreatment,
} from '../../generated/graphql.js';
import { Act, Acts } from '../../ui/act.js';
import { momentOf } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { Section } from '../../ui/section.js';
import classes from './life.module.css';

interface Props {
  readonly caseId: string;
  readonly conflicts: CaseLifeFragment['conflicts'];
  readonly viewerId: string;
  readonly organises: boolean;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly onLoad: () => void;
}
const kinds: readonly ConflictKind[] = ['OWN_PATIENT', 'INTENDED_OPERATOR', 'FINANCIAL', 'RESEARCH', 'FAMILY', 'OTHER'];
const icons: Record<ConflictTreatment, LucideIcon> = { NOTED: StickyNote, DISCUSSES_WITHOUT_VOTE: MessageSquareOff, EXCLUDED: EyeOff };

/** Who has an interest in the case, and what follows from it as the charter says (DEC-4). */
export function Conflicts({ caseId, conflicts, viewerId, organises, people, onLoad }: Props) {
  const { t } = useTranslation('life');
  return (
    <Section title={t('conflict.title')}>
      {conflicts.length === 0 && <p className={classes['soft']}>{t('conflict.none')}</p>}
      <ul role="list" className={classes['entries']}>
        {conflicts.map(
          ({ person, kind, note, treatment, barsChairing, declaredAt, declaredBy, withdrawnAt, withdrawnBy, withdrawReason }) => (
            <li key={`${person.id} ${kind} ${declaredAt}`} className={classes['entry']}>
              <p className={classes['line']}>
                <span className={classes['strong']}>{person.name}</span>
                <span>{t(`conflictKind.${kind}`)}</span>
                {withdrawnAt ? (
                  <Mark icon={Undo2}>{t('conflict.withdrawn', { name: withdrawnBy?.name ?? '', time: momentOf(withdrawnAt) })}</Mark>
                ) : (
                  <Mark icon={icons[treatment]} tone="strong">
                    {t(`conflict.treatment.${treatment}`)}
                  </Mark>
                )}
                {!withdrawnAt && barsChairing && <span className={classes['soft']}>{t('conflict.barsChairing')}</span>}
              </p>
              <p className={classes['prose']}>{withdrawReason ?? note}</p>
              <p className={classes['small']}>{t('conflict.by', { name: declaredBy.name, time: momentOf(declaredAt) })}</p>
              {!withdrawnAt && (person.id === viewerId ? declaredBy.id === viewerId : organises) && (
                <Acts>
                  <Act
                    name={`conflict-back.${caseId}.${person.id}.${kind}`}
                    label={t('conflict.withdraw')}
                    about={person.name}
                    icon={Undo2}
                    quiet
                    explained={t('conflict.withdrawExplained')}
                    fields={[{ name: 'reason', label: t('reason'), kind: 'text', required: true }]}
                    yes={t('conflict.withdrawYes')}
                    done={t('conflict.withdrawDone')}
                    document={WithdrawConflictDocument}
                    input={({ reason }) => ({ caseId, kind, reason: reason!, ...(person.id !== viewerId && { personId: person.id }) })}
                    onLoad={onLoad}
                  />
                </Acts>
              )}
            </li>
          ),
        )}
      </ul>
      <Acts>
        <Act
          name={`conflict.${caseId}`}
          label={t('conflict.declare')}
          icon={Scale}
          explained={t('conflict.explained')}
          fields={[
            ...(organises
              ? [
                  {
                    name: 'personId',
                    label: t('conflict.whose'),
                    kind: 'select' as const,
                    required: true,
                    initial: viewerId,
                    options: people.map(({ id, name }) => ({ value: id, label: name })),
                  },
                ]
              : []),
            {
              name: 'kind',
              label: t('conflict.kind'),
              kind: 'select',
              required: true,
              options: kinds.map((value) => ({ value, label: t(`conflictKind.${value}`) })),
            },
            { name: 'note', label: t('conflict.note'), kind: 'text', required: true },
          ]}
          yes={t('conflict.yes')}
          done={t('conflict.done')}
          document={DeclareConflictDocument}
          input={({ personId, kind, note }) => ({
            caseId,
            kind: kind as ConflictKind,
            note: note!,
            ...(personId && personId !== viewerId && { personId }),
          })}
          onLoad={onLoad}
        />
      </Acts>
    </Section>
  );
}
