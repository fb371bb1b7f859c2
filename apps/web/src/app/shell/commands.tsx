import { useQuery } from '@apollo/client/react';
import { useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { FolderOpen, Keyboard, Languages, LogOut, Moon, Search, Sun, SunMoon, Zap } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FindCasesDocument, type FindCasesQuery } from '../../generated/graphql.js';
import { patientName } from '../../ui/format.js';
import { useKeyList } from '../../ui/keys.js';
import { chooseLanguage, languages } from '../language.js';
import { signOut } from '../session.js';
import { iconOf, useWays } from './ways.js';
import classes from './shell.module.css';
import '../../ui/dialog.css';
import '@mantine/spotlight/styles.css';

const cases = 'cases';
type Found = FindCasesQuery['searchCases']['edges'][number]['node'];

type Group = SpotlightActionData | SpotlightActionGroupData;

/** Cases come as the desk has ranked them; the rest is what has the words in it. */
function fitting(query: string, groups: Group[]): Group[] {
  const words = query.trim().toLowerCase().split(/\s+/);
  return (groups as SpotlightActionGroupData[])
    .map(({ group, actions }) => ({
      group,
      actions: actions.filter(({ id, label, description }) => {
        const text = `${label} ${description ?? ''}`.toLowerCase();
        return id.startsWith(cases) || words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ actions }) => actions.length > 0);
}

/** ⌘K: find a case, go anywhere, and do what the page offers without leaving the keyboard. */
export function Commands({ wanted, onKeys }: { wanted: number; onKeys: () => void }) {
  const { t } = useTranslation(['app', 'words']);
  const navigate = useNavigate();
  const router = useRouter();
  const ways = useWays();
  const keys = useKeyList();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const [text, setText] = useState('');
  const [sought] = useDebouncedValue(text.trim(), 150);
  const { data, previousData, loading, error } = useQuery(FindCasesDocument, {
    variables: { text: sought },
    skip: sought.length < 2,
    fetchPolicy: 'network-only',
  });
  useEffect(() => spotlight.open(), [wanted]);
  const list = useRef(keys);
  // What the page offers, as it was when the palette was opened: the palette itself is no page.
  useEffect(() => {
    if (text === '') list.current = keys;
  });

  const found = (sought.length < 2 || text.trim() === '' ? [] : ((data ?? previousData)?.searchCases.edges ?? [])) as readonly {
    readonly node: Found;
  }[];
  const groups: SpotlightActionGroupData[] = [
    {
      group: t('search.cases'),
      actions: found.map(({ node: { boardCase, excerpt } }): SpotlightActionData => ({
        id: `${cases}-${boardCase.id}`,
        onClick: () => void navigate({ to: '/cases/$caseId', params: { caseId: boardCase.id } }),
        onMouseEnter: () => void router.preloadRoute({ to: '/cases/$caseId', params: { caseId: boardCase.id } }),
        children: (
          <span className={classes['found']}>
            <FolderOpen size={16} aria-hidden />
            <span className={classes['foundBody']}>
              <span>
                <span className={classes['foundNumber']}>{boardCase.number}</span> {patientName(boardCase.patient.name)}
              </span>
              <span className={classes['excerpt']}>
                {t(`search.source.${excerpt.source}`)}:{' '}
                {excerpt.parts.map((part, at) => (part.matched ? <mark key={at}>{part.text}</mark> : <span key={at}>{part.text}</span>))}
              </span>
            </span>
            <span className={classes['foundState']}>{t(`words:status.${boardCase.status}`)}</span>
          </span>
        ),
      })),
    },
    {
      group: t('search.here'),
      actions: list.current
        .filter(({ run, hidden }) => run && !hidden)
        .map(({ key, label, run }, at) => ({
          id: `here-${at}`,
          label,
          leftSection: <Zap size={16} aria-hidden />,
          rightSection: <kbd className={classes['key']}>{key}</kbd>,
          onClick: () => run?.(),
        })),
    },
    {
      group: t('goTo'),
      actions: ways.map((way) => {
        const Icon = iconOf[way.kind];
        return {
          id: `way-${way.kind}-${way.id}`,
          label: way.label,
          ...(way.of && { description: way.of }),
          leftSection: <Icon size={16} aria-hidden />,
          onClick: () => void navigate(way.link),
        };
      }),
    },
    {
      group: t('actions'),
      actions: [
        { id: 'keys', label: t('keys.title'), leftSection: <Keyboard size={16} aria-hidden />, onClick: onKeys },
        ...(['auto', 'light', 'dark'] as const).map((scheme) => ({
          id: `theme-${scheme}`,
          label: `${t('theme.label')}: ${t(`theme.${scheme}`)}`,
          leftSection: { auto: <SunMoon size={16} />, light: <Sun size={16} />, dark: <Moon size={16} /> }[scheme],
          onClick: () => setColorScheme(scheme),
        })),
        ...languages.map((language) => ({
          id: `language-${language}`,
          label: t(`language.${language}`),
          leftSection: <Languages size={16} aria-hidden />,
          onClick: () => void chooseLanguage(language),
        })),
        { id: 'sign-out', label: t('signOut'), leftSection: <LogOut size={16} aria-hidden />, onClick: () => void signOut() },
      ],
    },
  ];
  return (
    <Spotlight
      actions={groups}
      filter={fitting}
      query={text}
      onQueryChange={setText}
      shortcut={null}
      scrollable
      yOffset="min(5rem, 6dvh)"
      maxHeight="min(28rem, 80dvh)"
      lockScroll={false}
      centered={false}
      nothingFound={loading || text.trim() !== sought ? t('search.looking') : error ? t('failed.text') : t('commandsNone')}
      title={t('commands')}
      classNames={{ header: classes['spoken'] ?? '', actionsList: classes['list'] ?? '' }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
      searchProps={{
        leftSection: <Search size={16} aria-hidden />,
        placeholder: t('commandsHint'),
        'aria-label': t('commandsHint'),
      }}
    />
  );
}
