import { VisuallyHidden } from 'react-aria-components';

/** Heard, not seen: what a key has just done where the eye sees it anyway. Announced whenever the sentence changes. */
export function LiveMessage({ children }: { readonly children: string }) {
  return <VisuallyHidden role="status">{children}</VisuallyHidden>;
}
