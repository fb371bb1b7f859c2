import { useTranslation } from 'react-i18next';

/** A red flag in words; a code of the board's own that has none yet is shown as a phrase. */
export function useRedFlag() {
  const { t, i18n } = useTranslation('cases');
  return (code: string): string =>
    i18n.exists(`redFlag.${code}`, { ns: 'cases' }) ? t(`redFlag.${code as 'CANCER'}`) : code.replaceAll('_', ' ').toLowerCase();
}
