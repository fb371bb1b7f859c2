import { Button } from '@mantine/core';
import { CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ResolveThreadDocument, type NamedFragment, type ThreadTalkFragment } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';

interface Props {
  readonly thread: ThreadTalkFragment;
  readonly viewer: NamedFragment;
  readonly onResolved: () => void;
}

/** Settles the thread, and with it the question that it asks (DISC-4). Shows at once; a refusal takes it back and says why. */
export function ResolveThread({ thread, viewer, onResolved }: Props) {
  const { t } = useTranslation('discussion');
  const { run, busy, refused } = useCommand(ResolveThreadDocument, {
    optimistic: () => ({
      __typename: 'Mutation' as const,
      resolveThread: {
        __typename: 'ResolveThreadPayload' as const,
        thread: {
          __typename: 'Thread' as const,
          id: thread.id,
          resolvedAt: new Date().toISOString(),
          resolvedBy: viewer,
          mayResolve: false,
          mayReopen: true,
        },
      },
    }),
  });
  return (
    <>
      {thread.mayResolve && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          leftSection={<CheckCheck size={13} aria-hidden />}
          disabled={busy}
          onClick={() => {
            void run({ threadId: thread.id });
            onResolved();
          }}
        >
          {t('resolve')}
        </Button>
      )}
      <RefusalNotice refused={refused} />
    </>
  );
}
