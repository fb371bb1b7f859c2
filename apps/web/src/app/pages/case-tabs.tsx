import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/choice.js';
import classes from './case-page.module.css';

export type CasePart = 'referral' | 'review' | 'discussion';

interface Props {
  readonly parts: readonly CasePart[];
  readonly part: CasePart;
  readonly onPart: (part: CasePart) => void;
  readonly comments: number;
  /** Whoever refers sees where it stands, not the board's review. */
  readonly referring: boolean;
}

/** Which part is shown where not all fit beside each other. */
export function CaseTabs({ parts, part, onPart, comments, referring }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes['tabs']}>
      <Choice
        legend={t('tabs.legend')}
        hideLegend
        value={part}
        onChange={onPart}
        options={parts.map((value) => ({
          value,
          label:
            value === 'discussion' && comments > 0
              ? `${t('tabs.discussion')} ${comments}`
              : t(value === 'review' && referring ? 'tabs.standing' : `tabs.${value}`),
        }))}
      />
    </div>
  );
}
