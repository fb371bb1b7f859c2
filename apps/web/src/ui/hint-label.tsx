import { Tooltip } from '@mantine/core';
import './floating.css';

export function HintLabel({ label, target }: { label: string; target: Element }) {
  return <Tooltip label={label} target={target as HTMLElement} opened position="right" withinPortal={false} floatingStrategy="fixed" />;
}
