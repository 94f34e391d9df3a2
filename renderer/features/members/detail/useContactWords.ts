import type { Contact } from '../../../../shared/schema';
import { isPlainMessageKey } from '../../../../shared/messages';
import { useMessages } from '../../../ui';

/** What an address is for and where it is from, in a line; `''` where nothing is known. */
export function useContactWords(): (contact: Contact) => string {
  const { t, formatDate } = useMessages();
  // A use that only a newer version knows is shown as it is called there.
  const wordOf = (kind: 'contactUse' | 'contactSource', value: string): string => {
    const key = `records.value.${kind}.${value}`;
    return isPlainMessageKey(key) ? t(key) : value;
  };
  return ({ use, source, asOf }) =>
    [
      wordOf('contactUse', use),
      wordOf('contactSource', source),
      asOf === '' ? '' : t('members.contactAsOf', { date: formatDate(asOf) }),
    ]
      .filter((part) => part !== '')
      .join(' · ');
}
