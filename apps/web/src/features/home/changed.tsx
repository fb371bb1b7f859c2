import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ChangedCaseFragment } from '../../generated/graphql.js';
import { momentOf } from '../../ui/format.js';
import classes from './home.module.css';
import { Part } from './part.js';
import { Row } from './row.js';
import type { Acts } from './use-acts.js';

/** More than these nobody reads; the worklist has them all. */
const most = 12;

export function Changed({ cases, acts }: { readonly cases: readonly ChangedCaseFragment[]; readonly acts: Acts }) {
  const { t, i18n } = useTranslation(['home', 'facts']);
  const shown = cases.filter(({ id }) => !acts.isGone(id));
  const words = ({ changesSinceLastLook }: ChangedCaseFragment) =>
    (changesSinceLastLook?.kinds ?? [])
      .toSorted((one, two) => two.count - one.count)
      .map(({ type, count }) => {
        const what = i18n.exists(type, { ns: 'facts' }) ? t(`facts:${type as 'commentAdded'}`) : t('changed.other');
        return count > 1 ? `${what} (${count})` : what;
      })
      .filter((one, at, all) => all.indexOf(one) === at)
      .join(', ');
  return (
    <Part icon={History} title={t('changed.title')} count={shown.length > 0 ? shown.length : undefined}>
      {shown.length === 0 ? (
        <p className={classes['empty']}>{t('changed.none')}</p>
      ) : (
        <ul role="list">
          {shown.slice(0, most).map((one) => (
            <Row
              key={one.id}
              boardCase={one}
              what={words(one)}
              aside={<time dateTime={one.updatedAt}>{momentOf(one.updatedAt)}</time>}
              act={acts.seen(one)}
            />
          ))}
        </ul>
      )}
      {shown.length > most && <p className={classes['empty']}>{t('changed.more', { count: shown.length - most })}</p>}
    </Part>
  );
}
