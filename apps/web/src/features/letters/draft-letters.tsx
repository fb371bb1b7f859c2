import { Button } from '@mantine/core';
import { FilePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DraftLettersDocument } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { announce } from '../../ui/announcer.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';

/** They are drafted by themselves soon after the ratification; who does not want to wait for that asks. */
export function DraftLetters({ decisionId, onDone }: { decisionId: string; onDone: () => void }) {
  const { t } = useTranslation('letters');
  const { run, busy, refused } = useCommand(DraftLettersDocument);
  return (
    <>
      <p>{t('draft.explained')}</p>
      <Button
        variant="default"
        leftSection={<FilePlus size={14} aria-hidden />}
        loading={busy}
        onClick={() =>
          void run({ decisionId }).then((done) => {
            if (!done) return;
            announce(t('draft.done'));
            onDone();
          })
        }
      >
        {t('draft.act')}
      </Button>
      <RefusalNotice refused={refused} />
    </>
  );
}
