import { collectionOfId, COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import { useMessages } from '../../ui';

/** How many records of which kind: “Notizen: 1, Tagesordnungspunkte: 2”. */
export function useCounts(): (records: readonly AnyRecord[]) => string {
  const { t } = useMessages();
  return (records) =>
    COLLECTION_NAMES.flatMap((collection) => {
      const count = records.filter(({ id }) => collectionOfId(id) === collection).length;
      return count === 0
        ? []
        : [t('common.confidential.count', { collection: t(`records.plural.${collection}`), count })];
    }).join(', ');
}
