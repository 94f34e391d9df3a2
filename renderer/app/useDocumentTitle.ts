import { useEffect } from 'react';
import type { NavigationItem } from './frame';

/** "Mitglieder – CDO-Netzwerk – Verbund": what the task bar and a screen reader call the window. */
export function useDocumentTitle(networkTitle: string, items: readonly NavigationItem[]): void {
  const screen = items.find(({ isCurrent }) => isCurrent)?.label ?? '';
  const title = [screen, networkTitle, 'Verbund'].filter((part) => part !== '').join(' – ');
  // The title belongs to the document, which is outside React.
  useEffect(() => {
    document.title = title;
  }, [title]);
}
