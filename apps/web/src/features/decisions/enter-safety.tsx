import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EnterSafetyResultDocument, type SafetyVerdict } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import form from '../../ui/form.module.css';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { verdicts } from './record-draft.js';

interface Props {
  readonly reviewId: string;
  readonly onDone: () => void;
  readonly onLoad: () => void;
}

const empty = { rule: '', verdict: '' as SafetyVerdict | '', note: '' };

/** Whoever finds it enters it, before the chair ratifies: a stop or defer blocks from then on. */
export default function EnterSafety({ reviewId, onDone, onLoad }: Props) {
  const { t } = useTranslation('decisions');
  const { run, busy, refused } = useCommand(EnterSafetyResultDocument);
  const [draft, setDraft] = useState(empty);
  const { rule, verdict, note } = draft;
  const enter = async () => {
    if (verdict !== '' && (await run({ reviewId, rule: rule.trim(), verdict, note: note.trim() || null }))) onDone();
  };
  return (
    <div role="group" aria-label={t('safety.enter')} className={form['form']}>
      <TextInput
        label={t('safety.rule')}
        placeholder={t('safety.ruleHint')}
        value={rule}
        onChange={({ currentTarget: { value } }) => setDraft({ ...draft, rule: value })}
      />
      <NativeSelect
        label={t('safety.verdict')}
        value={verdict}
        onChange={({ currentTarget: { value } }) => setDraft({ ...draft, verdict: value as SafetyVerdict })}
        data={[{ value: '', label: t('safety.choose') }, ...verdicts.map((one) => ({ value: one, label: t(`verdict.${one}`) }))]}
      />
      <Textarea
        label={t('safety.note')}
        value={note}
        minRows={1}
        maxRows={6}
        onChange={({ currentTarget: { value } }) => setDraft({ ...draft, note: value })}
      />
      <RefusalNotice refused={refused} onLoad={onLoad} />
      <Button size="compact-xs" disabled={busy || verdict === '' || rule.trim() === ''} onClick={() => void enter()}>
        {t('safety.enterThis')}
      </Button>
    </div>
  );
}
