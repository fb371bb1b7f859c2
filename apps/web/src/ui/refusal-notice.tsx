import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Discipline } from '../generated/graphql.js';
import type { Refused } from '../live/refusal.js';
import classes from './refusal-notice.module.css';

interface Props {
  readonly refused: Refused | null;
  /** Offered when somebody else has changed it meanwhile; what was typed stays. */
  readonly onLoad?: () => void;
  /** What can be done about this very refusal, in place of loading anew. */
  readonly children?: ReactNode;
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const label = (value: unknown): string | null => {
  if (typeof value === 'string') return value;
  const named = (value as { label?: unknown } | null)?.label;
  return typeof named === 'string' ? named : null;
};

/** Says which rule said no, what is missing, and what can be done about it: code to words, with the facts of this case. */
export function RefusalNotice({ refused, onLoad, children }: Props) {
  const { t, i18n } = useTranslation(['refusals', 'words']);
  // Its words come with the first refusal; until then, and in English always, the desk's own say it.
  useTranslation(refused && i18n.resolvedLanguage !== 'en' ? ['codes'] : ['refusals'], { useSuspense: false });
  if (!refused) return null;
  const { code, category, facts, rule } = refused;
  const words = (value: unknown): string | null => {
    const text = label(value);
    return text && i18n.exists(`discipline.${text}`, { ns: 'words' }) ? t(`words:discipline.${text as Discipline}`) : text;
  };
  const missing = [...list(facts['missing']), ...list(facts['missingDisciplines']), ...list(facts['disciplines'])]
    .map(words)
    .filter(Boolean);
  const own = i18n.exists(code, { ns: 'codes' }) ? i18n.t(code as 'CASE_STALE', { ns: 'codes' }) : null;
  const text =
    category === 'UNREACHABLE'
      ? t('unreachable')
      : category === 'INTERNAL'
        ? facts['reference'] !== undefined
          ? t('internal', { reference: String(facts['reference']) })
          : t('internalPlain')
        : (own ?? (refused.message || t(`category.${category as 'REFUSED'}`, { defaultValue: t('category.REFUSED') })));
  const version = facts['currentVersion'] ?? facts['version'];
  return (
    <div className={classes['notice']} role="alert">
      <TriangleAlert size={15} aria-hidden />
      <div>
        <p className={classes['title']}>{t('title')}</p>
        <p>{text}</p>
        {missing.length > 0 && <p>{t('missing', { what: missing.join(', ') })}</p>}
        {category === 'CONFLICT' && version !== undefined && <p>{t('currentVersion', { version: String(version) })}</p>}
        {rule && <Rule key={rule} rule={rule} />}
        {children}
        {!children && category === 'CONFLICT' && onLoad && (
          <p className={classes['act']}>
            <Button variant="default" size="compact-xs" onClick={onLoad}>
              {t('load')}
            </Button>
            <span>{t('kept')}</span>
          </p>
        )}
      </div>
    </div>
  );
}

/** The rule by its name, and its sentence for whoever asks why. */
function Rule({ rule }: { readonly rule: string }) {
  const { t, i18n } = useTranslation('refusals');
  const [open, setOpen] = useState(false);
  const id = useId();
  const { ready } = useTranslation(open ? ['rules'] : ['refusals'], { useSuspense: false });
  const sentence = open && ready && i18n.exists(rule, { ns: 'rules' }) ? i18n.t(rule as 'DEC-1', { ns: 'rules' }) : null;
  return (
    <div className={classes['rule']}>
      <p>
        {t('rule', { rule })}{' '}
        <button type="button" className={classes['why']} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {t('why')}
        </button>
      </p>
      <p id={id} hidden={!open} aria-live="polite">
        {sentence ?? (ready ? t('unknownRule') : null)}
      </p>
    </div>
  );
}
