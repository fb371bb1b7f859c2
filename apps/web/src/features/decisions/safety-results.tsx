import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SafetyVerdict } from '../../generated/graphql.js';
import classes from './decisions.module.css';
import { emptySafety, needsOverride, verdicts, type SafetyDraft } from './record-draft.js';
import { Textarea } from '../../ui/textarea.js';

// A stop is entered in the review, where a second member signs for it (DEC-13).
const written = verdicts.filter((verdict) => verdict !== 'STOP');

interface Props {
  readonly results: readonly SafetyDraft[];
  /** The one that the desk has refused, and its part. */
  readonly refused: { readonly index: number; readonly part: string } | null;
  readonly onChange: (results: readonly SafetyDraft[]) => void;
}

/** What the safety rules said, entered by hand; stop and defer ask why the board goes on (DEC-5). */
export function SafetyResults({ results, refused, onChange }: Props) {
  const { t } = useTranslation('decisions');
  const set = (index: number, part: Partial<SafetyDraft>) => onChange(results.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <div className={classes['safety']}>
      <p className={classes['label']}>{t('record.safetyResults')}</p>
      {results.map((result, index) => {
        const wrong = (part: keyof SafetyDraft, text: string) => refused?.index === index && refused.part === part && text;
        return (
          <div key={index} role="group" aria-label={t('safety.one', { number: index + 1 })} className={classes['safetyResult']}>
            <TextInput
              label={t('safety.rule')}
              placeholder={t('safety.ruleHint')}
              value={result.rule}
              error={wrong('rule', t('record.invalid'))}
              onChange={({ currentTarget: { value } }) => set(index, { rule: value })}
            />
            <NativeSelect
              label={t('safety.verdict')}
              value={result.verdict}
              error={wrong('verdict', t('record.invalid'))}
              onChange={({ currentTarget: { value } }) => set(index, { verdict: value as SafetyVerdict })}
              data={[{ value: '', label: t('safety.choose') }, ...written.map((one) => ({ value: one, label: t(`verdict.${one}`) }))]}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('safety.remove', { number: index + 1 })}
              onClick={() => onChange(results.filter((_, at) => at !== index))}
            >
              <X size={14} aria-hidden />
            </ActionIcon>
            <Textarea
              className={classes['wide'] ?? ''}
              label={t('safety.note')}
              value={result.note}
              error={wrong('note', t('record.invalid'))}
              minRows={1}
              maxRows={6}
              onChange={({ currentTarget: { value } }) => set(index, { note: value })}
            />
            {needsOverride(result.verdict) && (
              <Textarea
                className={classes['wide'] ?? ''}
                label={t('safety.override')}
                required
                value={result.override}
                error={wrong('override', t('safety.overrideMissing'))}
                minRows={1}
                maxRows={6}
                onChange={({ currentTarget: { value } }) => set(index, { override: value })}
              />
            )}
          </div>
        );
      })}
      <Button
        variant="subtle"
        className={classes['add'] ?? ''}
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => onChange([...results, emptySafety])}
      >
        {t('safety.add')}
      </Button>
    </div>
  );
}
