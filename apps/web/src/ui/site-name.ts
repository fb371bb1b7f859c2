import { useTranslation } from 'react-i18next';
import { regionOf, type Site } from './body-regions.js';

/** A place in the words of the page; what somebody wrote freely stays as it was written. */
export function useSiteName(): (site: Site) => string {
  const { t } = useTranslation('words');
  return ({ site, side }) => {
    const code = regionOf(site);
    const words = code ? t(`region.${code}`) : site;
    return side === 'NOT_APPLICABLE' || (code && side === 'MIDLINE') ? words : t('bodyMap.place', { site: words, side: t(`side.${side}`) });
  };
}
