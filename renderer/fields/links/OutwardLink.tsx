import type { ReactNode } from 'react';
import { TextLink, useAct } from '../../ui';
import { useOpenLink } from './useOpenLink';

/** Words that lead out of the application. Without an address of its own in the page, which could be followed without the question. */
export function OutwardLink({ address, children }: { readonly address: string; readonly children: ReactNode }) {
  const act = useAct();
  const openLink = useOpenLink();
  return <TextLink onPress={() => act(() => openLink(address))}>{children}</TextLink>;
}
