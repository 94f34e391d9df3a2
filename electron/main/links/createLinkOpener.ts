import type { LinkAnswer } from '../../../shared/ipc/links';
import { readLink, type OutwardLink } from './readLink';

interface Ports {
  readonly ask: (link: OutwardLink) => Promise<boolean>;
  /** As `shell.openExternal`. */
  readonly openExternal: (href: string) => Promise<void>;
  readonly onTrouble: (what: string, error: unknown) => void;
}

/**
 * [Note: addresses in texts] Somebody else may have written them. The main process does not take the page's word for what an address is: it reads it anew, and names where it
 * leads before anything leaves the application. A page that keeps asking gets one question at a time.
 */
export function createLinkOpener({ ask, openExternal, onTrouble }: Ports): (address: string) => Promise<LinkAnswer> {
  let isAsking = false;
  return async (address) => {
    const link = readLink(address);
    if (!link) return 'refused';
    if (isAsking) return 'declined';
    isAsking = true;
    try {
      if (!(await ask(link))) return 'declined';
    } finally {
      isAsking = false;
    }
    try {
      await openExternal(link.href);
      return 'opened';
    } catch (error) {
      onTrouble('open an address', error);
      return 'failed';
    }
  };
}
