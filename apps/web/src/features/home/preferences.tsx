import { useQuery } from '@apollo/client/react';
import { Button, Modal, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  NotificationPreferencesDocument,
  SetNotificationPreferencesDocument,
  type NotificationLanguage,
  type NotificationPreferencesQuery,
  type NotificationRhythm,
} from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { announce } from '../../ui/announcer.js';
import { Choice } from '../../ui/choice.js';
import form from '../../ui/form.module.css';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import '../../ui/dialog.css';

const rhythms: readonly NotificationRhythm[] = ['NEVER', 'IMMEDIATE', 'HOURLY', 'DAILY'];
type Stored = NonNullable<NotificationPreferencesQuery['viewer']['inbox']['notificationPreferences']>;

/** INBOX-5: nobody is written to who has not asked for it; a mail holds nothing of a patient. */
export function Preferences({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['home', 'words']);
  const { data } = useQuery(NotificationPreferencesDocument, { fetchPolicy: 'network-only' });
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t('mail.title')}</strong>}
      closeButtonProps={{ 'aria-label': t('words:close') }}
      size="md"
    >
      {data ? (
        <Fields stored={(data.viewer.inbox.notificationPreferences as Stored | null) ?? null} onClose={onClose} />
      ) : (
        <Skeleton height={220} aria-busy="true" aria-label={t('words:loading')} role="status" />
      )}
    </Modal>
  );
}

function Fields({ stored, onClose }: { readonly stored: Stored | null; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['home', 'words']);
  const zones = Intl.supportedValuesOf('timeZone');
  const [value, setValue] = useState({
    rhythm: stored?.rhythm ?? ('NEVER' as NotificationRhythm),
    mailAddress: stored?.mailAddress ?? '',
    dailyAt: stored?.dailyAt ?? '07:00',
    quietFrom: stored?.quietFrom ?? '',
    quietUntil: stored?.quietUntil ?? '',
    timeZone: stored?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: stored?.language ?? ((i18n.resolvedLanguage === 'de' ? 'DE' : 'EN') as NotificationLanguage),
  });
  const change = (part: Partial<typeof value>) => setValue((before) => ({ ...before, ...part }));
  const { run, busy, refused } = useCommand(SetNotificationPreferencesDocument);
  const never = value.rhythm === 'NEVER';
  const save = async () => {
    const saved = await run({
      ...value,
      mailAddress: value.mailAddress.trim() || null,
      quietFrom: value.quietFrom || null,
      quietUntil: value.quietUntil || null,
    });
    if (!saved) return;
    announce(t('mail.saved'));
    onClose();
  };
  return (
    <form
      className={form['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>{t('mail.explained')}</p>
      <Choice
        legend={t('mail.rhythm')}
        value={value.rhythm}
        onChange={(rhythm) => change({ rhythm })}
        options={rhythms.map((rhythm) => ({ value: rhythm, label: t(`mail.of.${rhythm}`) }))}
      />
      {!never && (
        <>
          <TextInput
            label={t('mail.address')}
            type="email"
            autoComplete="email"
            required
            value={value.mailAddress}
            onChange={({ currentTarget }) => change({ mailAddress: currentTarget.value })}
          />
          {value.rhythm === 'DAILY' && (
            <TextInput
              label={t('mail.dailyAt')}
              type="time"
              required
              value={value.dailyAt}
              onChange={({ currentTarget }) => change({ dailyAt: currentTarget.value })}
            />
          )}
          <div className={form['pair']}>
            <TextInput
              label={t('mail.quietFrom')}
              type="time"
              value={value.quietFrom}
              onChange={({ currentTarget }) => change({ quietFrom: currentTarget.value })}
            />
            <TextInput
              label={t('mail.quietUntil')}
              type="time"
              value={value.quietUntil}
              onChange={({ currentTarget }) => change({ quietUntil: currentTarget.value })}
            />
          </div>
          <div className={form['pair']}>
            <NativeSelect
              label={t('mail.timeZone')}
              value={value.timeZone}
              onChange={({ currentTarget }) => change({ timeZone: currentTarget.value })}
              data={zones.includes(value.timeZone) ? zones : [value.timeZone, ...zones]}
            />
            <NativeSelect
              label={t('mail.language')}
              value={value.language}
              onChange={({ currentTarget }) => change({ language: currentTarget.value as NotificationLanguage })}
              data={[
                { value: 'EN', label: t('mail.languages.EN') },
                { value: 'DE', label: t('mail.languages.DE') },
              ]}
            />
          </div>
          <p>{t('mail.alerts')}</p>
        </>
      )}
      <RefusalNotice refused={refused} />
      <div className={form['buttons']}>
        <Button variant="default" onClick={onClose}>
          {t('words:cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('words:save')}
        </Button>
      </div>
    </form>
  );
}
