import { MessageSquareQuote, PenLine, ShieldAlert, ShieldPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  EnterSafetyResultDocument,
  OverrideSafetyResultDocument,
  RecordAdviceDocument,
  type Discipline,
  type ReviewDecisionFragment,
  type SafetyVerdict,
} from '../../generated/graphql.js';
import { Act, Acts } from '../../ui/act.js';
import { calendarDay, momentOf, today } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { Section } from '../../ui/section.js';
import classes from './following.module.css';
import { verdicts } from './record-draft.js';
import { verdictLook } from './verdict-look.js';

type Result = ReviewDecisionFragment['safetyResults'][number];
interface Props {
  readonly review: ReviewDecisionFragment;
  readonly viewerId: string;
  /** Whether the viewer has a seat with a say here; the desk judges. */
  readonly says: boolean;
  readonly disciplines: readonly Discipline[];
  readonly onLoad: () => void;
}

/** What the safety rules said and who answers for going on, and what people from outside advised (DEC-13). */
export default function SafetyPanel({ review, viewerId, says, disciplines, onLoad }: Props) {
  const { t } = useTranslation(['voting', 'decisions', 'words']);
  const { safetyResults, advice } = review;
  if (!says && safetyResults.length === 0 && advice.length === 0) return null;
  const sorted = [...safetyResults].sort((one, other) => verdicts.indexOf(one.verdict) - verdicts.indexOf(other.verdict));
  return (
    <Section title={t('safety.title')}>
      {sorted.length === 0 && advice.length === 0 && <p className={classes['soft']}>{t('safety.none')}</p>}
      <ul role="list" className={classes['entries']}>
        {sorted.map((result) => (
          <SafetyLine key={result.rule} result={result} review={review} viewerId={viewerId} onLoad={onLoad} />
        ))}
        {advice.map(({ adviser, discipline, givenOn, content, recordedBy }, index) => (
          <li key={index} className={classes['entry']}>
            <p className={classes['line']}>
              <Mark icon={MessageSquareQuote}>{t('advice.mark')}</Mark>
              <span className={classes['strong']}>{adviser}</span>
              <span className={classes['soft']}>
                {t(`words:discipline.${discipline}`)}, {calendarDay(givenOn)}
              </span>
            </p>
            <p className={classes['prose']}>{content}</p>
            <p className={classes['small']}>{t('advice.by', { name: recordedBy.name })}</p>
          </li>
        ))}
      </ul>
      {says && (
        <Acts>
          <Act
            name={`safety.${review.id}`}
            label={t('safety.enter')}
            icon={ShieldPlus}
            explained={t('safety.enterExplained')}
            fields={[
              { name: 'rule', label: t('decisions:safety.rule'), required: true, placeholder: t('decisions:safety.ruleHint') },
              {
                name: 'verdict',
                label: t('decisions:safety.verdict'),
                kind: 'select',
                required: true,
                options: verdicts.map((value) => ({ value, label: t(`decisions:verdict.${value}`) })),
              },
              { name: 'note', label: t('decisions:safety.note'), kind: 'text' },
            ]}
            yes={t('safety.enterYes')}
            done={t('safety.entered')}
            document={EnterSafetyResultDocument}
            input={({ rule, verdict, note }) => ({
              reviewId: review.id,
              rule: rule!,
              verdict: verdict as SafetyVerdict,
              note: note || null,
            })}
            onLoad={onLoad}
          />
          <Act
            name={`advice.${review.id}`}
            label={t('advice.act')}
            icon={MessageSquareQuote}
            explained={t('advice.explained')}
            fields={[
              { name: 'adviser', label: t('advice.adviser'), required: true },
              {
                name: 'discipline',
                label: t('advice.discipline'),
                kind: 'select',
                required: true,
                options: disciplines.map((value) => ({ value, label: t(`words:discipline.${value}`) })),
              },
              { name: 'givenOn', label: t('advice.givenOn'), kind: 'date', required: true, initial: today(), max: today() },
              { name: 'content', label: t('advice.content'), kind: 'text', required: true },
            ]}
            yes={t('advice.yes')}
            done={t('advice.done')}
            document={RecordAdviceDocument}
            input={({ adviser, discipline, givenOn, content }) => ({
              reviewId: review.id,
              adviser: adviser!,
              discipline: discipline as Discipline,
              givenOn: givenOn!,
              content: content!,
            })}
            onLoad={onLoad}
          />
        </Acts>
      )}
    </Section>
  );
}

interface LineProps extends Pick<Props, 'review' | 'viewerId' | 'onLoad'> {
  readonly result: Result;
}

function SafetyLine({ result, review: { proposal }, viewerId, onLoad }: LineProps) {
  const { t } = useTranslation(['voting', 'decisions', 'words']);
  const { rule, verdict, note, needs, override, advice, overriddenBy, overriddenAt, secondedBy, secondedAt } = result;
  const waitsForOthers = needs === 'SECOND_SIGNATURE' && overriddenBy?.id === viewerId;
  const mayAnswer = needs !== null && proposal !== null && proposal.mayCastBallot && !waitsForOthers;
  const second = needs === 'SECOND_SIGNATURE';
  return (
    <li className={classes['entry']}>
      <p className={classes['line']}>
        <Mark {...verdictLook[verdict]}>{t(`decisions:verdict.${verdict}`)}</Mark>
        <span className={classes['strong']}>{rule}</span>
        <span className={classes['soft']}>{t('safety.by', { name: result.enteredBy.name, time: momentOf(result.enteredAt) })}</span>
      </p>
      {note && <p className={classes['prose']}>{note}</p>}
      {overriddenBy && overriddenAt && override && needs !== 'OVERRIDE' && (
        <p className={classes['prose']}>
          <span className={classes['strong']}>{t('safety.goesOn', { name: overriddenBy.name, time: momentOf(overriddenAt) })}</span>{' '}
          {override}
          {advice && <span className={classes['small']}> {t('safety.reliedOn', { advice })}</span>}
        </p>
      )}
      {secondedBy && secondedAt && (
        <Mark icon={PenLine} tone="good">
          {t('safety.seconded', { name: secondedBy.name, time: momentOf(secondedAt) })}
        </Mark>
      )}
      {needs && (
        <Mark icon={ShieldAlert} tone="bad">
          {t(waitsForOthers ? 'safety.needs.ANOTHER' : proposal ? `safety.needs.${needs}` : 'safety.needs.PROPOSAL')}
        </Mark>
      )}
      {mayAnswer && (
        <Acts>
          <Act
            name={`override.${proposal.id}.${proposal.revision}.${rule}`}
            label={second ? t('safety.second') : t('safety.override')}
            about={rule}
            icon={PenLine}
            explained={t(second ? 'safety.secondExplained' : verdict === 'STOP' ? 'safety.stopExplained' : 'safety.deferExplained')}
            fields={[
              ...(second ? [] : [{ name: 'reason', label: t('safety.reason'), kind: 'text' as const, required: true }]),
              { name: 'advice', label: t('safety.advice'), kind: 'text' as const },
            ]}
            yes={second ? t('safety.secondYes') : t('safety.overrideYes')}
            done={second ? t('safety.secondDone') : t('safety.overrideDone')}
            document={OverrideSafetyResultDocument}
            input={({ reason, advice: relied }) => ({
              proposalId: proposal.id,
              revision: proposal.revision,
              rule,
              reason: reason || null,
              advice: relied || null,
            })}
            onLoad={onLoad}
          />
        </Acts>
      )}
    </li>
  );
}
