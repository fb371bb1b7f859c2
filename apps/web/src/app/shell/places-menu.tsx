import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { iconOf, spoken, type Way } from './ways.js';
import '../../ui/floating.css';

/** Where there is no room for icons in a row: every place by its name, which says more. */
export function PlacesMenu({ button, ways }: { button: ReactElement; ways: readonly Way[] }) {
  return (
    <Menu defaultOpened position="top-start" width={280}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {ways.map((way) => {
          const Icon = iconOf[way.kind];
          return (
            <Menu.Item
              key={way.id + way.kind}
              leftSection={<Icon size={14} aria-hidden />}
              renderRoot={(props) => <Link {...way.link} {...props} />}
            >
              {spoken(way)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
