import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { CircleDashed, MessageCircle, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { OwedByReferrerDocument } from '../../generated/graphql.js';
import { joined, joinedIn } from '../../live/pages.js';
import { quietly } from '../../live/quietly.js';
import { useReadOn } from '../../live/use-read-on.js';
import { useLonger } from '../../live/use-longer.js';
import { calendarDay, patientName } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { owedIn } from './owed-in.js';
import classes from './referring.module.css';

interface Props {
  readonly organisationId: string;
  /** Anything that changes when the list of referrals has been read anew. */
  readonly asOf: unknown;
}

/** What waits for whoever refers, the most urgent first: information that was asked for, patients to tell, steps to report on. */
export function OwedList({ organisationId, asOf }: Props) {
  const { t } = useTranslation('referring');
  const { data, refetch, fetchMore } = useQuery(OwedByReferrerDocument, { variables: { organisationId } });
  useEffect(() => {
    quietly(refetch());
  }, [asOf, refetch]);
  const { page, rest, more } = useLonger(organisationId, data?.organisation?.referrals, (after) =>
    fetchMore({ variables: { after }, updateQuery: joinedIn((all) => all.organisation?.referrals, joined) }),
  );
  // The list is by the latest change: what is owed for longest stands on its last page.
  useReadOn(rest, more);
  const owed = owedIn(page?.edges.map(({ node }) => node) ?? []);
  if (owed.length === 0) return null;
  return (
    <section className={classes['band']} aria-label={t('owed.title')}>
      <h2 className={classes['bandTitle']}>{t('owed.title')}</h2>
      <ul role="list">
        {owed.map(({ id, number, patient, kind, what, dueOn, overdue }) => (
          <li key={`${id} ${kind} ${what}`} className={classes['owed']}>
            <Link to="/cases/$caseId" params={{ caseId: id }}>
              {number}
            </Link>
            <span className={classes['soft']}>{patientName(patient)}</span>
            <span className={classes['strong']}>{kind === 'INFORMATION' ? what : t(`owed.${kind}`)}</span>
            {overdue ? (
              <Mark icon={TriangleAlert} tone="bad">
                {t('asked.overdue', { date: dueOn ? calendarDay(dueOn) : '' })}
              </Mark>
            ) : (
              <Mark icon={kind === 'TELL' ? MessageCircle : CircleDashed}>
                {dueOn ? t('asked.due', { date: calendarDay(dueOn) }) : t(kind === 'TELL' ? 'owed.notTold' : 'asked.noDate')}
              </Mark>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
