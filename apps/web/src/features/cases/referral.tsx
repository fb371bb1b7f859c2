import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralFragment } from '../../generated/graphql.js';
import { regionOf } from '../../ui/body-regions.js';
import { dayOf } from '../../ui/format.js';
import { lazily } from '../../ui/lazily.js';
import { Section } from '../../ui/section.js';
import { PriorityMark, StatusMark } from '../../ui/state.js';
import { Facts } from './facts.js';
import { HealthSections } from './health-sections.js';
import { Imaging } from './imaging.js';
import { Owed } from './owed.js';
import { RedFlags } from './red-flags.js';
import classes from './referral.module.css';

// Most referrals name a place in words of their own, which no map has.
const BodyMap = lazily(() => import('../../ui/body-map.js').then(({ BodyMap: component }) => ({ default: component })));

/**
 * What the referral says, in the order in which a reader needs it: question, figures, dangers, story. What the board asked for is left out
 * where it stands beside it to be answered.
 */
export function Referral({ referral, asked = true }: { referral: ReferralFragment; asked?: boolean }) {
  const { t } = useTranslation(['cases', 'words']);
  const { painProfile, priorTreatments, previousCases } = referral;
  return (
    <div>
      <header className={classes['head']}>
        <div className={classes['line']}>
          <h2 className={classes['number']}>{t('copyNumber', { number: referral.number })}</h2>
          <StatusMark status={referral.status} />
          <PriorityMark priority={referral.priority} />
          <span className={classes['soft']}>{referral.questionKind.name}</span>
        </div>
        <p className={classes['question']}>
          <span className={classes['label']}>{t('question')}</span> {referral.question}
        </p>
        <p className={classes['reason']}>
          <span className={classes['label']}>{t('reason')}</span> {referral.reason}
        </p>
        <p className={classes['soft']}>
          {[
            t('referredBy', {
              name: referral.referringClinician
                ? t('referredFor', { clinician: referral.referringClinician, name: referral.referredBy })
                : referral.referredBy,
            }),
            referral.submittedAt && t('submitted', { date: dayOf(referral.submittedAt) }),
            referral.externalReference && t('externalReference', { reference: referral.externalReference }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {referral.endReason && <p className={classes['reason']}>{t('ended', { reason: referral.endReason })}</p>}
      </header>
      <RedFlags flags={painProfile.redFlags} route={referral.emergencyRoute} />
      <Facts referral={referral} />
      <Owed referral={referral} asked={asked} />
      {/* What stands in no region of the map is among the facts, in words. */}
      {painProfile.sites.some(({ site }) => regionOf(site) !== null) && (
        <Section title={t('words:bodyMap.label')}>
          <Suspense fallback={<Skeleton className={classes['bodyMap'] ?? ''} />}>
            <BodyMap sites={painProfile.sites} />
          </Suspense>
        </Section>
      )}
      {painProfile.goals && (
        <Section title={t('section.goals')}>
          <p className={classes['prose']}>{painProfile.goals}</p>
        </Section>
      )}
      <Section title={t('section.history')}>
        {priorTreatments.length === 0 ? (
          <p className={classes['soft']}>{t('health.none')}</p>
        ) : (
          <ul role="list" className={classes['rows']}>
            {priorTreatments.map(({ what, detail, effect }, index) => (
              <li key={index} className={classes['entry']}>
                <span className={classes['strong']}>{what}</span>
                <span className={classes['soft']}>{detail}</span>
                <span>{effect}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <HealthSections health={referral.health} />
      <Imaging studies={referral.imagingStudies} />
      {previousCases.length > 0 && (
        <Section title={t('section.previous')}>
          <ul role="list" className={classes['rows']}>
            {previousCases.map(({ id, number, status, submittedAt }) => (
              <li key={id} className={classes['line']}>
                <Link to="/cases/$caseId" params={{ caseId: id }}>
                  {number}
                </Link>
                <StatusMark status={status} />
                <span className={classes['soft']}>{submittedAt && dayOf(submittedAt)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
