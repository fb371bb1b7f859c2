import { PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { momentOf } from '../../ui/format.js';
import { Part } from './part.js';
import { Row } from './row.js';
import type { Acts } from './use-acts.js';
import type { Draft, ReferralDraft } from './use-work.js';
import { plainLine } from './what.js';

interface Props {
  readonly drafts: readonly Draft[];
  readonly referrals: readonly ReferralDraft[];
  readonly acts: Acts;
}

/** What I have begun anywhere and not sent; nothing is said while there is none. */
export function Drafts({ drafts, referrals, acts }: Props) {
  const { t } = useTranslation('home');
  const shown = drafts.filter(({ id }) => !acts.isGone(id));
  if (shown.length + referrals.length === 0) return null;
  return (
    <Part icon={PencilLine} title={t('drafts.title')} count={shown.length + referrals.length}>
      <ul role="list">
        {referrals.map(({ id, organisation, savedAt }) => (
          <Row
            key={id}
            boardCase={{ id, number: t('drafts.referral') }}
            link={{ to: '/organisations/$organisationId/refer/{-$draftId}', params: { organisationId: organisation.id, draftId: id } }}
            what={organisation.name}
            aside={<time dateTime={savedAt}>{momentOf(savedAt)}</time>}
          />
        ))}
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
