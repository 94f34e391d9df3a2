import { useMemo } from 'react';
import { deviceToName } from '../../../../shared/domain/devices';
import { recordToTitle } from '../../../../shared/domain/titles';
import { collectionOfId, type AnyRecord, type CollectionName } from '../../../../shared/schema';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { LAPTOP_ZONE } from '../../../../shared/laptopZone';
import { useRecord, useSession } from '../../../live';
import { useMessages } from '../../../ui';
import { fieldToLabel, labelOf } from './fieldToLabel';
import type { WordingContext } from './WordingContext';
import { valueToWords, type ValueWords } from './valueToWords';

export interface RecordWords {
  readonly context: WordingContext;
  readonly kindOf: (record: AnyRecord) => string;
  readonly titleOf: (record: AnyRecord) => string;
  readonly labelOf: (collection: CollectionName, name: string) => string;
  readonly fieldOf: (record: AnyRecord, path: string) => string;
  readonly valueOf: (collection: CollectionName, name: string, value: unknown) => ValueWords;
  readonly deviceOf: (id: string) => string;
}

const NO_DEVICES: readonly never[] = [];

/** Everything that screens about records of any kind say in words. */
export function useRecordWords(): RecordWords {
  const { t, formatDate, formatDateTime, formatMonth, formatNumber } = useMessages();
  const { repositories, deviceId } = useSession();
  const network = useRecord('network', NETWORK_ID);
  const devices = network?.devices ?? NO_DEVICES;
  const zone = network?.timeZone ?? LAPTOP_ZONE;

  return useMemo(() => {
    function get(id: string): AnyRecord | undefined {
      const collection = collectionOfId(id);
      // A typing edge: a record of any collection, looked at as such.
      return collection && (repositories[collection].get(id) as AnyRecord | undefined);
    }
    const context: WordingContext = { t, get, zone, formatDate, formatDateTime, formatMonth, formatNumber };
    return {
      context,
      kindOf({ id }) {
        const collection = collectionOfId(id);
        return collection ? t(`common.record.${collection}`) : id;
      },
      titleOf: (record) => recordToTitle(record, context),
      labelOf: (collection, name) => labelOf(collection, name, context),
      fieldOf: (record, path) => fieldToLabel(record, path, context),
      valueOf: (collection, name, value) => valueToWords(collection, name, value, context),
      deviceOf: (id) => deviceToName(id, { own: deviceId, devices }, t),
    };
  }, [t, formatDate, formatDateTime, formatMonth, formatNumber, repositories, deviceId, devices, zone]);
}
