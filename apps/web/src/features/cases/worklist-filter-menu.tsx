import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import '../../ui/floating.css';

interface Props {
  readonly button: ReactElement;
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly text: string; readonly checked: boolean }[];
  readonly onToggle: (value: string) => void;
}

export default function WorklistFilterMenu({ button, label, values, onToggle }: Props) {
  return (
    <Menu defaultOpened position="bottom-start">
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {values.map(({ value, text, checked }) => (
          <Menu.CheckboxItem key={value} checked={checked} onChange={() => onToggle(value)}>
            {text}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
