import { Button, type ButtonProps } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly onMore: () => Promise<unknown>;
  readonly children: ReactNode;
}

/** The next page of a list that does not read on by itself: asked for once however often it is pressed, with a word where it did not come. */
export function MoreButton({ onMore, children, ...look }: Props) {
  const { t } = useTranslation('app');
  const [state, setState] = useState<'ready' | 'asked' | 'failed'>('ready');
  const press = async () => {
    if (state === 'asked') return;
    setState('asked');
    const came = await onMore().then(
      () => true,
      () => false,
    );
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
