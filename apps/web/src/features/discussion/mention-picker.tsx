import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Reader } from './discussion-panel.js';
import '../../ui/floating.css';

interface Props {
  readonly button: ReactElement;
  readonly readers: readonly Reader[];
  readonly onPick: (reader: Reader) => void;
}

/** Picks from those who may read the thread, so that nobody is named who is not told. */
export function MentionPicker({ button, readers, onPick }: Props) {
  return (
    <Menu defaultOpened position="top-start" returnFocus={false}>
      <Menu.Target>{button}</Menu.Target>
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
