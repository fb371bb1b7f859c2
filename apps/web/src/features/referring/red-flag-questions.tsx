import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../generated/graphql.js';
import { Choice } from '../../ui/choice.js';
import { useEditing } from './fields.js';
import { redFlags, type Flag } from './referral-form.js';
import classes from './referring.module.css';

const unasked: Flag = { finding: 'NOT_ASKED', note: '' };

/** Present, absent or not asked, each for itself; not asked is what it is until somebody says otherwise (CASE-9). */
export function RedFlagQuestions() {
  const { t } = useTranslation(['referring', 'cases', 'words']);
  const { form, change } = useEditing();
  const set = (code: string, part: Partial<Flag>) =>
    change({ flags: { ...form.flags, [code]: { ...unasked, ...form.flags[code], ...part } } });
  return (
    <fieldset className={classes['entries']} id="referral-flags">
      <legend>{t('flags.title')}</legend>
      <p className={classes['hint']}>{t('flags.hint')}</p>
      <div className={classes['flags']}>
        {redFlags.map((code) => {
          const { finding, note } = form.flags[code] ?? unasked;
          return (
            <div key={code} className={classes['flag']}>
              <Choice
                legend={t(`cases:redFlag.${code}`)}
                value={finding}
                onChange={(next: Finding) => set(code, { finding: next })}
                options={[
                  { value: 'PRESENT', label: t('words:finding.PRESENT'), tone: 'bad' },
                  { value: 'ABSENT', label: t('words:finding.ABSENT') },
                  { value: 'NOT_ASKED', label: t('words:finding.NOT_ASKED') },
                ]}
              />
              {finding === 'PRESENT' && (
                <TextInput
                  label={t('flags.note', { flag: t(`cases:redFlag.${code}`) })}
                  value={note}
                  maxLength={500}
                  onChange={(event) => set(code, { note: event.currentTarget.value })}
                />
              )}
            </div>
          );
        })}
      </div>
      <Button
        variant="default"
        className={classes['add'] ?? ''}
        onClick={() => change({ flags: Object.fromEntries(redFlags.map((code) => [code, form.flags[code]?.finding === 'PRESENT' ? form.flags[code] : { finding: 'ABSENT', note: '' }])) })} // prettier-ignore
      >
        {t('flags.othersAbsent')}
      </Button>
    </fieldset>
  );
}
