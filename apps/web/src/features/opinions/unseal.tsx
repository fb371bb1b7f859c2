import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnsealReviewDocument, type ReviewOpinionsFragment } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { Confirm } from '../../ui/confirm.js';
import { useDisciplines } from '../../ui/discipline-list.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { Textarea } from '../../ui/textarea.js';

/** Never optimistic and always confirmed: what has been read cannot be unread (OPIN-4). */
export function Unseal({ review, onLoad }: { review: ReviewOpinionsFragment; onLoad: () => void }) {
  const { t } = useTranslation(['opinions', 'voting']);
  const words = useDisciplines();
  const { run, busy, refused, clear } = useCommand(UnsealReviewDocument);
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const early = review.unsealingNeedsReason;
  const close = () => {
    setOpened(false);
    clear();
  };
  return (
    <>
      <Button variant="default" size="compact-xs" onClick={() => setOpened(true)}>
        {t('voting:unseal.action')}
      </Button>
      <Confirm
        opened={opened}
        title={t('voting:unseal.title')}
        yes={t('voting:unseal.confirm')}
        busy={busy}
        disabled={early && reason.trim() === ''}
        onClose={close}
        onYes={() =>
          void run({ reviewId: review.id, version: review.version, reason: reason.trim() || null }).then((done) => done && close())
        }
      >
        <p>{t('voting:unseal.text')}</p>
        {early && <p>{t('voting:unseal.needed', { disciplines: words(review.missingDisciplines) })}</p>}
        <Textarea
          label={early ? t('voting:unseal.reason') : t('voting:unseal.reasonOptional')}
          required={early}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        <RefusalNotice refused={refused} onLoad={onLoad} />
      </Confirm>
    </>
  );
}
