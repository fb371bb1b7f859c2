import { CircleSlash, FilePen, Hourglass, Mail, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LetterStatus } from '../../generated/graphql.js';
import { Mark, type Tone } from '../../ui/mark.js';

const look: Record<LetterStatus, { readonly icon: LucideIcon; readonly tone: Tone | undefined }> = {
  DRAFT: { icon: FilePen, tone: undefined },
  WITHHELD_UNTIL: { icon: Hourglass, tone: 'accent' },
  RELEASED: { icon: Mail, tone: 'good' },
  CANCELLED: { icon: CircleSlash, tone: 'strong' },
};

/** Where a letter stands: a draft, signed and waiting, sent, or gone nowhere. */
export function LetterState({ status }: { status: LetterStatus }) {
  const { t } = useTranslation('letters');
  return <Mark {...look[status]}>{t(`status.${status}`)}</Mark>;
}
