import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PainType, Side } from '../../generated/graphql.js';
import { BodyMap } from '../../ui/body-map.js';
import { useSiteName } from '../../ui/site-name.js';
import { Prose, Select, Text, useEditing } from './fields.js';
import { RedFlagQuestions } from './red-flag-questions.js';
import classes from './referring.module.css';

const types: readonly PainType[] = [
  'BACK_RADICULAR', 'BACK_AXIAL', 'SPINAL_STENOSIS', 'SACROILIAC', 'VERTEBRAL_FRACTURE', 'ARTHRITIS', 'NEUROPATHIC', 'COMPLEX_REGIONAL', 'VISCERAL', 'CANCER', 'OTHER',
]; // prettier-ignore
const sides: readonly Side[] = ['LEFT', 'RIGHT', 'BILATERAL', 'MIDLINE', 'NOT_APPLICABLE'];

export function StepPain() {
  const { t } = useTranslation(['referring', 'words']);
  const { form, change } = useEditing();
  return (
    <>
      <div className={classes['pair']}>
        <Select
          name="painType"
          label={t('pain.type')}
          required
          data={[{ value: '', label: t('words:plan.choose') }, ...types.map((value) => ({ value, label: t(`words:painType.${value}`) }))]}
        />
        <Text name="duration" numeric label={t('pain.duration')} />
        <Text name="onset" type="date" label={t('pain.onset')} />
        <Text name="average" numeric label={t('pain.average')} />
        <Text name="worst" numeric label={t('pain.worst')} />
      </div>
      <RedFlagQuestions />
      <fieldset className={classes['entries']}>
        <legend>{t('pain.where')}</legend>
        <p className={classes['hint']}>{t('pain.whereHint')}</p>
        <BodyMap sites={form.sites} onChange={(sites) => change({ sites })} />
        <Sites />
      </fieldset>
      <Prose name="goals" label={t('pain.goals')} hint={t('pain.goalsHint')} />
    </>
  );
}

/** Everything that is marked, in words; and what no picture has a place for, written freely. */
function Sites() {
  const { t } = useTranslation(['referring', 'words']);
  const { form, change } = useEditing();
  const nameOf = useSiteName();
  const [site, setSite] = useState('');
  const [side, setSide] = useState<Side>('LEFT');
  const add = () => {
    if (site.trim() === '') return;
    change({ sites: [...form.sites, { site: site.trim(), side }] });
    setSite('');
  };
  return (
    <>
      <ul role="list" className={classes['chips']} aria-label={t('pain.marked')}>
        {form.sites.map((one, index) => (
          <li key={`${one.site} ${one.side}`} className={classes['chip']}>
            <span>{nameOf(one)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('pain.unmark', { site: nameOf(one) })}
              onClick={() => change({ sites: form.sites.filter((_, at) => at !== index) })}
            >
              <X size={13} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className={classes['inline']}>
        <TextInput
          label={t('pain.site')}
          placeholder={t('pain.siteHint')}
          value={site}
          onChange={(event) => setSite(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <NativeSelect
          label={t('words:plan.side')}
          value={side}
          onChange={(event) => setSide(event.currentTarget.value as Side)}
          data={sides.map((value) => ({ value, label: t(`words:side.${value}`) }))}
        />
        <Button variant="default" leftSection={<Plus size={14} aria-hidden />} onClick={add} disabled={site.trim() === ''}>
          {t('pain.addSite')}
        </Button>
      </div>
    </>
  );
}
