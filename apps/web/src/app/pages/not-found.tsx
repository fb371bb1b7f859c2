import { Link } from '@tanstack/react-router';
import { CircleQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Blank } from '../../ui/blank.js';

/** One page for "not there" and "not yours": telling them apart would tell that it exists. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Blank icon={CircleQuestionMark} title={t('notFound.title')} page>
      <p>{t('notFound.text')}</p>
      <Link to="/">{t('notFound.back')}</Link>
    </Blank>
  );
}
