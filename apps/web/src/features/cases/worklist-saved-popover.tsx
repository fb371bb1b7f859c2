import { Popover } from '@mantine/core';
import { cloneElement, useState, type ComponentProps, type ReactElement } from 'react';
import SavedPanel from './worklist-saved-panel.js';
import '../../ui/floating.css';

interface Props extends ComponentProps<typeof SavedPanel> {
  readonly button: ReactElement<{ onClick?: () => void }>;
}

export default function SavedPopover({ button, onChoose, ...panel }: Props) {
  const [opened, setOpened] = useState(true);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus width={320} shadow="md">
      <Popover.Target>{cloneElement(button, { onClick: () => setOpened(!opened) })}</Popover.Target>
      <Popover.Dropdown>
        {opened && (
          <SavedPanel
            {...panel}
            onChoose={(next) => {
              onChoose(next);
              setOpened(false);
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
