import { useTranslation } from 'react-i18next';
import type { Discipline } from '../generated/graphql.js';

/** Disciplines as words, in the order given. */
export function useDisciplines() {
  const { t } = useTranslation('words');
  return (disciplines: readonly Discipline[], separator = ', '): string => disciplines.map((one) => t(`discipline.${one}`)).join(separator);
}
