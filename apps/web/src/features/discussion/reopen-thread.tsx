import { Button } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ReopenThreadDocument, type ThreadTalkFragment } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';

interface Props {
  readonly thread: ThreadTalkFragment;
  readonly onReopened: () => void;
}

/** Takes a resolved thread up again, and with it the question that it asks (DISC-4). Shows at once; a refusal takes it back. */
export function ReopenThread({ thread, onReopened }: Props) {
  const { t } = useTranslation('discussion');
  const { run, busy, refused } = useCommand(ReopenThreadDocument, {
    optimistic: () => ({
      __typename: 'Mutation' as const,
      reopenThread: {
        __typename: 'ReopenThreadPayload' as const,
        thread: { __typename: 'Thread' as const, id: thread.id, resolvedAt: null, resolvedBy: null, mayResolve: true, mayReopen: false },
      },
    }),
  });
  return (
    <>
      {thread.mayReopen && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          leftSection={<Undo2 size={13} aria-hidden />}
          disabled={busy}
          onClick={() => {
            void run({ threadId: thread.id });
            onReopened();
          }}
        >
          {t('reopen')}
        </Button>
      )}
      <RefusalNotice refused={refused} />
    </>
  );
}
