import { useTranslation } from 'react-i18next';

/** A free paragraph in words; minutes name theirs by the case that they are about, a kind that is new here keeps its key. */
export function useParagraphName() {
  const { t, i18n } = useTranslation('letters');
  return (key: string): string =>
    i18n.exists(`paragraph.${key}`, { ns: 'letters' }) ? t(`paragraph.${key as 'opening'}`) : t('paragraph.other', { key });
}
