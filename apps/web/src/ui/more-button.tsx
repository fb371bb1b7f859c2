import { Button, type ButtonProps } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly onMore: () => Promise<unknown>;
  readonly children: ReactNode;
}

/** The next page of a list that does not read on by itself: asked for once however often it is pressed, with a word where it did not come. */
export function MoreButton({ onMore, children, ...look }: Props) {
  const { t } = useTranslation('app');
  const asked = useRef(false);
  const [state, setState] = useState<'ready' | 'asked' | 'failed'>('ready');
  const press = async () => {
    if (asked.current) return;
    asked.current = true;
    setState('asked');
    const came = await onMore().then(
      () => true,
      () => false,
    );
    asked.current = false;
    setState(came ? 'ready' : 'failed');
  };
  return (
    <>
      {/* Not `loading`: that disables the button, and the keyboard would lose its place. */}
      <Button {...look} aria-busy={state === 'asked'} onClick={() => void press()}>
        {children}
      </Button>
      {state === 'failed' && <p role="alert">{t('failed.title')}</p>}
    </>
  );
}
