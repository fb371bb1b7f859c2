import { InputBase, type TextareaProps } from '@mantine/core';
import classes from './textarea.module.css';

interface Props extends Omit<TextareaProps, 'autosize' | 'minRows' | 'maxRows' | 'styles' | 'classNames' | 'rows'> {
  readonly minRows?: number;
  readonly maxRows?: number;
}

/**
 * A field as high as its text, between its fewest and its most lines. The browser sees to it as it lays out the page; measured by a script, each
 * such field cost another layout of the whole page while a case opened (11 to 16 ms). In a browser that cannot, it scrolls and is drawn higher by
 * its corner.
 */
export function Textarea({ minRows = 2, maxRows, ...props }: Props) {
  return (
    <InputBase
      size="xs"
      {...props}
      component="textarea"
      multiline
      rows={minRows}
      classNames={{ input: classes['input'] ?? '' }}
      styles={{ input: { '--fewest': minRows, ...(maxRows !== undefined && { '--most': maxRows }) } as Record<string, number> }}
    />
  );
}
