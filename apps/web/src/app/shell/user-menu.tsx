import { Menu, useMantineColorScheme } from '@mantine/core';
import { Check, Compass, Keyboard, Languages, LogOut, Moon, Sun, SunMoon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { draftCount } from '../../live/drafts.js';
import { chooseLanguage, languages } from '../language.js';
import { useViewer } from '../session-gate.js';
import { signOut } from '../session.js';
import '../../ui/floating.css';

const schemes = [
  ['auto', SunMoon],
  ['light', Sun],
  ['dark', Moon],
] as const;

interface Props {
  readonly button: ReactElement;
  readonly onKeys: () => void;
  readonly onTour: () => void;
}

export function UserMenu({ button, onKeys, onTour }: Props) {
  const { t, i18n } = useTranslation();
  const { person } = useViewer();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const drafts = draftCount();
  return (
    <Menu defaultOpened position="right-end" width={240}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person.name}</Menu.Label>
        {schemes.map(([scheme, Icon]) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={14} aria-hidden />}
            rightSection={colorScheme === scheme ? <Check size={14} aria-hidden /> : null}
            aria-current={colorScheme === scheme || undefined}
            onClick={() => setColorScheme(scheme)}
          >
            {t('theme.label')}: {t(`theme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            leftSection={<Languages size={14} aria-hidden />}
            rightSection={i18n.resolvedLanguage === language ? <Check size={14} aria-hidden /> : null}
            aria-current={i18n.resolvedLanguage === language || undefined}
            onClick={() => void chooseLanguage(language)}
          >
            {t(`language.${language}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Keyboard size={14} aria-hidden />} onClick={onKeys}>
          {t('keys.title')}
        </Menu.Item>
        <Menu.Item leftSection={<Compass size={14} aria-hidden />} onClick={onTour}>
          {t('tour.again')}
        </Menu.Item>
        <Menu.Divider />
        {drafts > 0 && <Menu.Label>{t('signOutDrafts', { count: drafts })}</Menu.Label>}
        <Menu.Item leftSection={<LogOut size={14} aria-hidden />} onClick={() => void signOut()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
