import { useTranslation } from 'react-i18next';

/** Why one of several was refused; a code without words of its own is said by its category's. */
export function useRefusalWords() {
  const { t, i18n } = useTranslation('letters');
  return (code: string): string =>
    i18n.exists(`refused.${code}`, { ns: 'letters' }) ? t(`refused.${code as 'LETTER_STALE'}`) : t('refused.other', { code });
}
