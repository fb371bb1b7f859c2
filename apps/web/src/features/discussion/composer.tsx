import { Button, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { Lock, Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Audience } from '../../generated/graphql.js';
import { useDraft } from '../../live/drafts.js';
import { Choice } from '../../ui/choice.js';
import { Confirm } from '../../ui/confirm.js';
import { Markdown } from '../../ui/markdown.js';
import classes from './discussion.module.css';
import type { Reader } from './discussion-panel.js';
import { MentionPicker } from './mention-picker.js';

interface CommentDraft {
  readonly body: string;
  readonly audience: Audience;
  readonly mentions: readonly string[];
}
interface Props {
  readonly draftName: string;
  readonly audiences: readonly Audience[];
  readonly reply?: boolean;
  /** Someone of the board is asked once more before the referrer's side reads it. */
  readonly confirmReferrer: boolean;
  readonly readers: readonly Reader[];
  readonly onSend: (comment: CommentDraft) => void;
  readonly onCancel?: () => void;
}

/** One cannot miss whom one writes to: the choice stands above the text, the whole frame and the button change with it. */
export function Composer({ draftName, audiences, reply = false, confirmReferrer, readers, onSend, onCancel }: Props) {
  const { t } = useTranslation(['discussion', 'words']);
  const first = audiences[0] ?? 'REFERRER';
  const { value: draft, kept, change, drop } = useDraft<CommentDraft>(draftName, { body: '', audience: first, mentions: [] });
  const [asking, setAsking] = useState(false);
  const audience = audiences.includes(draft.audience) ? draft.audience : first;
  const body = draft.body.trim();
  const asks = audience === 'REFERRER' && confirmReferrer;
  /** To the one who refers, the other side is the board. */
  const side = audience === 'REFERRER' && !confirmReferrer ? 'fromReferrer' : audience;

  const send = () => {
    setAsking(false);
    // Names may have been taken out of the text again.
    const mentions = draft.mentions.filter((id) => readers.some((reader) => reader.id === id && body.includes(`@${reader.name}`)));
    drop({ body: '', audience, mentions: [] });
    onSend({ body, audience, mentions });
  };
  const submit = () => {
    if (!body) return;
    if (asks) setAsking(true);
    else send();
  };

  return (
    <form
      className={classes['composer']}
      data-audience={audience}
      data-reply={reply || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {audiences.length > 1 ? (
        <Choice
          legend={t('audience.legend')}
          hideLegend
          value={audience}
          onChange={(next) => change({ ...draft, audience: next })}
          options={[
            { value: 'BOARD', label: t('audience.BOARD'), icon: Lock },
            { value: 'REFERRER', label: t('audience.REFERRER'), icon: Share2, tone: 'inverse' },
          ]}
        />
      ) : null}
      {audience === 'REFERRER' && (
        <p className={classes['warning']}>{t(side === 'fromReferrer' ? 'audience.fromReferrer' : 'audience.referrerExplained')}</p>
      )}
      <Textarea
        aria-label={reply ? t('replyTo') : `${t('title')}: ${t(`audience.${audience}`)}`}
        placeholder={reply ? t('placeholder.reply') : t(`placeholder.${side}`)}
        minRows={reply ? 1 : 2}
        maxRows={10}
        value={draft.body}
        autoFocus={reply}
        onChange={(event) => change({ ...draft, body: event.currentTarget.value })}
        onKeyDown={getHotkeyHandler([['mod+Enter', submit]])}
      />
      <div className={classes['send']}>
        {readers.length > 0 && (
          <MentionPicker
            readers={readers}
            onPick={({ id, name }) =>
              change({
                ...draft,
                body: `${draft.body}${draft.body && !/\s$/.test(draft.body) ? ' ' : ''}@${name} `,
                mentions: [...draft.mentions, id],
              })
            }
          />
        )}
        <span className={classes['hint']}>{kept && body ? t('draft') : ''}</span>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            {t('words:cancel')}
          </Button>
        )}
        <Button type="submit" variant={audience === 'REFERRER' ? 'filled' : 'default'} disabled={!body} title={t('keys')}>
          {reply && !asks ? t('reply') : t(`send.${side}`)}
        </Button>
      </div>
      <Confirm opened={asking} title={t('confirm.title')} yes={t('confirm.yes')} onClose={() => setAsking(false)} onYes={send}>
        <p>{t('confirm.text')}</p>
        <div className={classes['preview']}>
          <Markdown text={body} />
        </div>
      </Confirm>
    </form>
  );
}
