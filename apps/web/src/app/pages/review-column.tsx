import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TriagePanel } from '../../features/cases/triage-panel.js';
import { ProposalPanel } from '../../features/decisions/decision-panel.js';
import { DecisionChain } from '../../features/decisions/decision-chain.js';
import { DecisionView } from '../../features/decisions/decision-view.js';
import { OpinionsPanel } from '../../features/opinions/opinions-panel.js';
import type { CasePageFragment, NamedFragment } from '../../generated/graphql.js';
import { Blank } from '../../ui/blank.js';
import { Section } from '../../ui/section.js';
import { StatusMark } from '../../ui/state.js';

interface Props {
  readonly boardCase: CasePageFragment;
  readonly viewer: NamedFragment;
  readonly onLoad: () => void;
}

/** The board's work on a case, the latest step first: decision, vote, opinions; before that, triage. */
export function ReviewColumn({ boardCase, viewer, onLoad }: Props) {
  const { t } = useTranslation();
  const { review, mayTriage } = boardCase;
  const decision = review?.decision ?? null;
  const triage = <TriagePanel key={boardCase.version} referral={boardCase} questionKinds={boardCase.board.questionKinds} onLoad={onLoad} />;
  return (
    <>
      {mayTriage && !review && triage}
      {decision && <DecisionView decision={decision} proposal={review?.proposal ?? null} viewer={viewer} onLoad={onLoad} />}
      {review && !decision && (
        <ProposalPanel
          key={`${review.id} ${review.proposal?.revision ?? 0}`}
          review={review}
          viewer={viewer}
          members={boardCase.board.members}
          onLoad={onLoad}
        />
      )}
      {review && <OpinionsPanel key={review.id} review={review} viewerId={viewer.id} onLoad={onLoad} />}
      {mayTriage && review && triage}
      <DecisionChain reviews={boardCase.reviews} current={decision?.id ?? null} />
      {!review && !mayTriage && (
        <>
          <Section title={t('stage')}>
            <StatusMark status={boardCase.status} />
          </Section>
          {boardCase.status !== 'SUBMITTED' && <Blank icon={Lock} title={t('boardSide')} />}
        </>
      )}
    </>
  );
}
