import { Button } from '@mantine/core';
import { FilePenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DiscardDraftDocument, type Audience, type ImageAnchorInput } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { quietly } from '../../live/quietly.js';
import { momentOf } from '../../ui/format.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import classes from './discussion.module.css';
import { useDraftsElsewhere, type KnownDraft } from './server-draft.js';

interface Props {
  readonly caseId: string;
  readonly threadId: string | null;
  readonly audience: Audience;
  readonly own: string | null;
  /** What this window has sent: its draft goes with it, whatever an older answer still says. */
  readonly gone: ReadonlySet<string>;
  readonly onTake: (draft: KnownDraft & { readonly body: string; readonly image: ImageAnchorInput | null }) => void;
}

/** As it was read, without what the cache says about it: the API takes only what it knows. */
const asInput = (image: object): ImageAnchorInput =>
  JSON.parse(JSON.stringify(image, (key, value: unknown) => (key === '__typename' ? undefined : value))) as ImageAnchorInput;

/** What one has typed in another window or on another device: taken here, or thrown away; never lost and never mixed in by itself. */
export default function KeptElsewhere({ caseId, threadId, audience, own, gone, onTake }: Props) {
  const { t } = useTranslation('discussion');
  const { drafts, refetch } = useDraftsElsewhere({ caseId, threadId, audience }, own);
  const { run, busy, refused } = useCommand(DiscardDraftDocument);
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  const shown = drafts.filter(({ id }) => !gone.has(id) && !away.has(id));
  return (
    <>
      {shown.map(({ id, version, body, savedAt, anchor }) => (
        <div key={id} className={classes['elsewhere']} role="group" aria-label={t('elsewhere.label')}>
          <p className={classes['soft']}>
            <FilePenLine size={13} aria-hidden /> {t('elsewhere.kept', { time: momentOf(savedAt) })}
          </p>
          <p className={classes['elsewhereText']}>{body}</p>
          <p className={classes['acts']}>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => onTake({ id, version, body, image: anchor?.image ? asInput(anchor.image) : null })}
            >
              {t('elsewhere.take')}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              loading={busy}
              onClick={() =>
                void run({ draftId: id, version }).then((done) => {
                  if (!done) return;
                  setAway((before) => new Set([...before, id]));
                  quietly(refetch());
                })
              }
            >
              {t('elsewhere.discard')}
            </Button>
          </p>
        </div>
      ))}
      <RefusalNotice refused={refused} />
    </>
  );
}
