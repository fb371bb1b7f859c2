import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DiscardReferralDraftDocument } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { Confirm } from '../../ui/confirm.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import type { DraftKeeper } from './draft-keeper.js';
import { isBlank } from './referral-form.js';

/** Throwing away is for ever, so it is asked once more. */
export function Discard({ keeper, organisationId }: { keeper: DraftKeeper; organisationId: string }) {
  const { t } = useTranslation('referring');
  const navigate = useNavigate();
  const { run, busy, refused } = useCommand(DiscardReferralDraftDocument);
  const [asking, setAsking] = useState(false);
  const discard = async () => {
    if (keeper.draftId !== null || keeper.unsaved) {
      const at = await keeper.flush();
      if (at === null && keeper.draftId !== null) return;
      if (at && !(await run({ draftId: at.draftId, version: at.version }))) return;
    }
    keeper.end();
    await navigate({ to: '/organisations/$organisationId', params: { organisationId } });
  };
  if (keeper.draftId === null && isBlank(keeper.state.form)) return null;
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {t('discard.button')}
      </Button>
      <Confirm
        opened={asking}
        title={t('discard.title')}
        yes={t('discard.yes')}
        busy={busy}
        onClose={() => setAsking(false)}
        onYes={() => void discard()}
      >
        <p>{t('discard.text')}</p>
        <RefusalNotice refused={refused} />
      </Confirm>
    </>
  );
}
