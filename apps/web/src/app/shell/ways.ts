import type { LinkProps } from '@tanstack/react-router';
import { Building2, CalendarDays, FilePlus, House, ListChecks, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePlaces } from '../places.js';

export interface Way {
  readonly id: string;
  readonly kind: 'home' | 'worklist' | 'meetings' | 'referrals' | 'refer';
  readonly label: string;
  /** The board or organisation that it is of. */
  readonly of: string | null;
  readonly link: Pick<LinkProps, 'to' | 'params' | 'search'>;
}

export const iconOf: Record<Way['kind'], LucideIcon> = {
  home: House,
  worklist: ListChecks,
  meetings: CalendarDays,
  referrals: Building2,
  refer: FilePlus,
};

/** Everywhere that one may go, in the order of the rail. */
export function useWays(): Way[] {
  const { t } = useTranslation();
  const places = usePlaces();
  return [
    { id: 'home', kind: 'home', label: t('home'), of: null, link: { to: '/' } },
    ...places.flatMap(({ id, name, kind }): Way[] =>
      kind === 'board'
        ? [
            { id, kind: 'worklist', label: t('worklist'), of: name, link: { to: '/boards/$boardId', params: { boardId: id }, search: {} } },
            { id, kind: 'meetings', label: t('meetings'), of: name, link: { to: '/boards/$boardId/meetings', params: { boardId: id } } },
          ]
        : [
            {
              id,
              kind: 'referrals',
              label: t('referrals'),
              of: name,
              link: { to: '/organisations/$organisationId', params: { organisationId: id }, search: {} },
            },
            {
              id,
              kind: 'refer',
              label: t('refer'),
              of: name,
              link: { to: '/organisations/$organisationId/refer/{-$draftId}', params: { organisationId: id } },
            },
          ],
    ),
  ];
}

export const spoken = ({ label, of }: Way): string => (of ? `${label}: ${of}` : label);
