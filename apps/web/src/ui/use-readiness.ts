import { useTranslation } from 'react-i18next';

/** A missing item in words; a code that has none yet is shown as a phrase. */
export function useReadiness() {
  const { t, i18n } = useTranslation('cases');
  return (code: string): string =>
    i18n.exists(`readiness.${code}`, { ns: 'cases' }) ? t(`readiness.${code as 'INR'}`) : code.replaceAll('_', ' ').toLowerCase();
}
