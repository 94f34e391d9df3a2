import { assertNever } from '../../../shared/assertNever';
import { deviceToName } from '../../../shared/domain/devices';
import { extensionOf, fileKindOf, sizeInWords } from '../../../shared/domain/files';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import type { FileRecord } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { stampToInstant } from '../../../shared/sync/clock';
import type { FileState } from '../../../shared/sync/files/fileState';
import { useRecord, useSession } from '../../live';
import { useMessages } from '../../ui';

export interface FileWords {
  /** "1,2 MB" */
  readonly size: (bytes: number) => string;
  /** "PDF · 1,2 MB · 30.11.2026, Kim Beispiel" */
  readonly facts: (file: FileRecord) => string;
  /** `''` where there is nothing to say: it is here. */
  readonly state: (state: FileState) => string;
}

/** How files are spoken of. */
export function useFileWords(): FileWords {
  const { t, formatNumber, formatDate } = useMessages();
  const { deviceId } = useSession();
  const devices = useRecord('network', NETWORK_ID)?.devices ?? [];

  function size(bytes: number): string {
    const { figure, unit } = sizeInWords(bytes);
    return t(`files.size.${unit}`, { figure: formatNumber(figure), count: figure });
  }
  const share = (done: number, total: number): string =>
    formatNumber(Math.floor((100 * done) / Math.max(1, total)) / 100, { style: 'percent' });

  return {
    size,
    facts({ name, size: bytes, createdAt, createdBy }) {
      const extension = extensionOf(name).toUpperCase();
      const kind = t(`files.kind.${fileKindOf(name)}`, { extension, hasExtension: extension === '' ? 'other' : 'yes' });
      const day = formatDate(stampToInstant(createdAt), LAPTOP_ZONE);
      return [kind, size(bytes), `${day}, ${deviceToName(createdBy, { own: deviceId, devices }, t)}`].join(' · ');
    },
    state(state) {
      switch (state.kind) {
        case 'here':
          return '';
        case 'sending':
          return state.isUnderway
            ? t('files.state.sending', { share: share(state.done, state.total) })
            : t('files.state.toSend');
        case 'coming':
          return state.isUnderway
            ? t('files.state.coming', { share: share(state.done, state.total) })
            : t('files.state.toFetch');
        case 'arriving':
          return t('files.state.arriving', { share: share(state.done, state.total) });
        case 'missing':
          return t(`files.state.missing.${state.why}`);
        case 'damaged':
        case 'unreadable':
          return t(`files.state.${state.kind}`);
        default:
          return assertNever(state);
      }
    },
  };
}
