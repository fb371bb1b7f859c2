import { Button, NativeSelect } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { AtSign, Image, Lock, Share2, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnchorInput, Audience, Discipline, ImageAnchorInput } from '../../generated/graphql.js';
import { useDraft } from '../../live/drafts.js';
import { Choice } from '../../ui/choice.js';
import { Confirm } from '../../ui/confirm.js';
import { Later } from '../../ui/later.js';
import { lazily } from '../../ui/lazily.js';
import { Markdown } from '../../ui/markdown.js';
import { OnDemand } from '../../ui/on-demand.js';
import { useViewing } from '../../ui/viewing.js';
import classes from './discussion.module.css';
import type { Reader } from './discussion-panel.js';
import { useServerDraft, type KnownDraft } from './server-draft.js';
import { Textarea } from '../../ui/textarea.js';

// Few have typed in another window: what they kept there comes after what is written here.
const KeptElsewhere = lazily(() => import('./kept-elsewhere.js'));
const picker = () => import('./mention-picker.js');
const MentionPicker = lazily(() => picker().then(({ MentionPicker: component }) => ({ default: component })));

interface CommentDraft {
  readonly body: string;
  readonly audience: Audience;
  readonly mentions: readonly string[];
  readonly questionTo?: Discipline | '';
  readonly image?: ImageAnchorInput | null;
  /** The draft on the server that this window keeps it in. */
  readonly server?: KnownDraft | null;
}
export interface WrittenComment extends Pick<CommentDraft, 'body' | 'audience' | 'mentions'> {
  readonly questionTo: Discipline | null;
  readonly anchor: AnchorInput | null;
  readonly draftId: string | null;
}
interface Props {
  readonly draftName: string;
  readonly caseId: string;
  /** null: it starts a thread. */
  readonly threadId: string | null;
  /** Whom a new thread may ask. */
  readonly disciplines?: readonly Discipline[];
  readonly audiences: readonly Audience[];
  readonly reply?: boolean;
  /** Someone of the board is asked once more before the referrer's side reads it. */
  readonly confirmReferrer: boolean;
  readonly readers: readonly Reader[];
  readonly onSend: (comment: WrittenComment) => void;
  readonly onCancel?: () => void;
}

/** One cannot miss whom one writes to: the choice stands above the text, the whole frame and the button change with it. */
export function Composer({
  draftName,
  caseId,
  threadId,
  disciplines = [],
  audiences,
  reply = false,
  confirmReferrer,
  readers,
  onSend,
  onCancel,
}: Props) {
  const { t } = useTranslation(['discussion', 'words']);
  const first = audiences[0] ?? 'REFERRER';
  const { value: draft, kept, current, change, drop } = useDraft<CommentDraft>(draftName, { body: '', audience: first, mentions: [] });
  const [asking, setAsking] = useState(false);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const viewing = useViewing();
  const audience = audiences.includes(draft.audience) ? draft.audience : first;
  const body = draft.body.trim();
  const asks = audience === 'REFERRER' && confirmReferrer;
  /** To the one who refers, the other side is the board. */
  const side = audience === 'REFERRER' && !confirmReferrer ? 'fromReferrer' : audience;

  const image = draft.image ?? null;
  // One object while it is the same view: what changes is saved again.
  const anchor = useMemo((): AnchorInput | null => (!reply && image ? { image } : null), [reply, image]);
  const questionTo = !reply && draft.questionTo ? draft.questionTo : null;
  const server = useServerDraft({
    caseId,
    threadId,
    audience,
    body: draft.body,
    anchor,
    known: draft.server ?? null,
    onKnown: (known) => change({ ...current(), server: known }),
  });
  // A view that was chosen in the images belongs to the comment that is being written here.
  const attached = reply ? null : (viewing?.attached ?? null);
  const place = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!attached) return;
    change({ ...current(), image: attached });
    viewing?.taken();
    place.current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [attached]);
  const viewName = image ? (viewing?.nameOf(image.studyId) ?? null) : null;

  const send = () => {
    setAsking(false);
    // Names may have been taken out of the text again.
    const mentions = draft.mentions.filter((id) => readers.some((reader) => reader.id === id && body.includes(`@${reader.name}`)));
    server.sending();
    const draftId = draft.server?.id ?? null;
    if (draftId) setGone((before) => new Set([...before, draftId]));
    drop({ body: '', audience, mentions: [] });
    onSend({ body, audience, mentions, questionTo, anchor, draftId });
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
      {body === '' && (
        <Later whenSeen={false}>
          <KeptElsewhere
            caseId={caseId}
            threadId={threadId}
            audience={audience}
            own={draft.server?.id ?? null}
            gone={gone}
            onTake={({ id, version, body: text, image: view }) => {
              change({ ...current(), body: text, image: view, server: { id, version } });
              place.current?.focus();
            }}
          />
        </Later>
      )}
      {image && !reply && (
        <p className={classes['attached']}>
          <Image size={13} aria-hidden />
          <span>{viewName ? t('view.attached', { name: viewName }) : t('view.gone')}</span>
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            leftSection={<X size={12} aria-hidden />}
            onClick={() => change({ ...draft, image: null })}
          >
            {t('view.remove')}
          </Button>
        </p>
      )}
      <Textarea
        ref={place}
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
          <OnDemand
            prepare={picker}
            button={
              <Button variant="subtle" color="gray" leftSection={<AtSign size={14} aria-hidden />} aria-label={t('mentionWho')}>
                {t('mention')}
              </Button>
            }
          >
            {(button) => (
              <MentionPicker
                button={button}
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
          </OnDemand>
        )}
        {!reply && disciplines.length > 0 && (
          <NativeSelect
            className={classes['question'] ?? ''}
            aria-label={t('question.ask')}
            value={draft.questionTo ?? ''}
            onChange={(event) => change({ ...draft, questionTo: event.currentTarget.value as Discipline | '' })}
            data={[
              { value: '', label: t('question.none') },
              ...disciplines.map((value) => ({ value, label: t('question.to', { discipline: t(`words:discipline.${value}`) }) })),
            ]}
          />
        )}
        <span className={classes['hint']}>{body ? (server.kept ? t('keptForYou') : kept ? t('draft') : '') : ''}</span>
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
