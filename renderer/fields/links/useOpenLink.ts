import { LONGEST_NAME, shorten } from '../../../shared/text/shorten';
import { valueOf } from '../../live';
import { toast, useMessages } from '../../ui';

/** Opens an address of a text with the browser or the mail program, after a question of the main process. See [Note: addresses in texts]. */
export function useOpenLink(): (address: string) => Promise<void> {
  const { t } = useMessages();
  return async (address) => {
    const answer = await valueOf(window.verbund.openLink(address));
    if (answer === 'refused' || answer === 'failed')
      toast({ tone: 'warning', title: shorten(address, LONGEST_NAME), message: t(`ui.link.${answer}`) });
  };
}
