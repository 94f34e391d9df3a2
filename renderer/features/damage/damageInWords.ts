import { collectionOfId, COLLECTION_NAMES } from '../../../shared/schema';
import type { DamageReport } from '../../data';
import type { Messages } from '../../ui';

/** What is missing, by kind and number: the names were in what was lost. */
export function damageInWords(
  { missing, unnamed }: DamageReport,
  { t }: Pick<Messages, 't'>,
): { readonly lost: string | null; readonly unnamed: string | null } {
  const kindsOf = (collections: readonly (string | undefined)[]): string => {
    const known = COLLECTION_NAMES.flatMap((name) => {
      const count = collections.filter((collection) => collection === name).length;
      return count === 0 ? [] : [t('damage.kind', { kind: t(`records.plural.${name}`), count })];
    });
    const isAllKnown = collections.every((collection) => COLLECTION_NAMES.some((name) => name === collection));
    return [...known, ...(isAllKnown ? [] : [t('damage.unknownKind')])].join(', ');
  };
  return {
    lost:
      missing.length === 0
        ? null
        : t('damage.lost', { count: missing.length, kinds: kindsOf(missing.map(collectionOfId)) }),
    unnamed:
      unnamed.length === 0
        ? null
        : t('damage.unnamed', {
            count: unnamed.length,
            kinds: kindsOf(unnamed.map(({ collection }) => collection)),
          }),
  };
}
