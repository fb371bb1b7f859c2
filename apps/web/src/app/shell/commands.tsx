import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { Building2, ListChecks, LogOut, Moon, Search, Sun, SunMoon } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlaces } from '../places.js';
import { signOut } from '../session.js';
import classes from './shell.module.css';
import '@mantine/spotlight/styles.css';

/** ⌘K: go anywhere and do the few global things without leaving the keyboard. */
export function Commands({ wanted }: { wanted: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const places = usePlaces();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  useEffect(() => spotlight.open(), [wanted]);

  const actions: SpotlightActionGroupData[] = [
    {
      group: t('goTo'),
      actions: places.map(({ id, name, kind }) => ({
        id,
        label: name,
        description: kind === 'board' ? t('worklist') : t('referrals'),
        leftSection: kind === 'board' ? <ListChecks size={16} aria-hidden /> : <Building2 size={16} aria-hidden />,
        onClick: () =>
          void (kind === 'board'
            ? navigate({ to: '/boards/$boardId', params: { boardId: id }, search: {} })
            : navigate({ to: '/organisations/$organisationId', params: { organisationId: id }, search: {} })),
      })),
    },
    {
      group: t('actions'),
      actions: [
        ...(['auto', 'light', 'dark'] as const).map((scheme) => ({
          id: `theme-${scheme}`,
          label: `${t('theme.label')}: ${t(`theme.${scheme}`)}`,
          leftSection: { auto: <SunMoon size={16} />, light: <Sun size={16} />, dark: <Moon size={16} /> }[scheme],
          onClick: () => setColorScheme(scheme),
        })),
        { id: 'sign-out', label: t('signOut'), leftSection: <LogOut size={16} aria-hidden />, onClick: () => void signOut() },
      ],
    },
  ];
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      lockScroll={false}
      nothingFound={t('commandsNone')}
      title={t('commands')}
      classNames={{ header: classes['spoken'] ?? '' }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
      searchProps={{
        leftSection: <Search size={16} aria-hidden />,
        placeholder: t('commandsHint'),
        'aria-label': t('commandsHint'),
      }}
    />
  );
}
