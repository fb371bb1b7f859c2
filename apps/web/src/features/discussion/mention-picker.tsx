import { Button, Menu } from '@mantine/core';
import { AtSign } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Reader } from './discussion-panel.js';

/** Picks from those who may read the thread, so that nobody is named who is not told. */
export function MentionPicker({ readers, onPick }: { readers: readonly Reader[]; onPick: (reader: Reader) => void }) {
  const { t } = useTranslation('discussion');
  return (
    <Menu position="top-start" returnFocus={false}>
      <Menu.Target>
        <Button variant="subtle" color="gray" leftSection={<AtSign size={14} aria-hidden />} aria-label={t('mentionWho')}>
          {t('mention')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {readers.map((reader) => (
          <Menu.Item key={reader.id} onClick={() => onPick(reader)} rightSection={<small>{reader.disciplines}</small>}>
            {reader.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
