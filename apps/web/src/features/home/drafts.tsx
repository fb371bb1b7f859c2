import { PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { momentOf } from '../../ui/format.js';
import { Part } from './part.js';
import { Row } from './row.js';
import type { Acts } from './use-acts.js';
import type { Draft } from './use-work.js';
import { plainLine } from './what.js';

/** What I have begun to write anywhere and not sent; nothing is said while there is none. */
export function Drafts({ drafts, acts }: { readonly drafts: readonly Draft[]; readonly acts: Acts }) {
  const { t } = useTranslation('home');
  const shown = drafts.filter(({ id }) => !acts.isGone(id));
  if (shown.length === 0) return null;
  return (
    <Part icon={PencilLine} title={t('drafts.title')} count={shown.length}>
      <ul role="list">
        {shown.map((draft) => (
          <Row
            key={draft.id}
            boardCase={draft.boardCase}
            what={plainLine(draft.body)}
            aside={<time dateTime={draft.savedAt}>{momentOf(draft.savedAt)}</time>}
            act={acts.discard(draft)}
          />
        ))}
      </ul>
    </Part>
  );
}
