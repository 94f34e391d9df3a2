import type { ReactNode } from 'react';
import { TextLink, useMessages } from '../../ui';
import { useTwins, type TwinKind } from './useTwins';

export interface TwinsLinkProps {
  readonly kind: TwinKind;
  /** What stands before it in its line, and goes with it. */
  readonly before?: ReactNode;
}

/**
 * Beside a list: how many of it may be in it twice. Nothing where none is. It comes late, since the worker compares all
 * of them first, so it belongs where it moves nothing: at the end of a line.
 */
export function TwinsLink({ kind, before }: TwinsLinkProps) {
  const { t } = useMessages();
  const count = useTwins()[kind].length;
  if (count === 0) return null;
  return (
    <>
      {before}
      <TextLink href={`/${kind}/twins`}>{t('twins.open', { count })}</TextLink>
    </>
  );
}
