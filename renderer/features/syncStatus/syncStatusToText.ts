import { assertNever } from '../../../shared/assertNever';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import type { SyncStatus } from '../../../shared/sync/status';
import type { SyncSnapshot } from '../../data';
import type { Messages } from '../../ui';

type Words = Pick<Messages, 't' | 'formatTime' | 'formatNumber'>;
type Facts = Pick<SyncSnapshot, 'status' | 'agreedAt' | 'access' | 'newer' | 'unreadable'> & {
  /** Files that are not on the server wholly and are to be. */
  readonly unsentFiles: number;
};

/** The status line: "Offline seit 14:02 · 3 Änderungen warten". Limitations are named at the end: files that wait, read-only, Verbund too old, records that cannot be read. */
export function syncStatusToText({ access, newer, unreadable, unsentFiles, ...facts }: Facts, words: Words): string {
  const { t } = words;
  const isConnected = facts.status.kind !== 'local';
  return [
    stateToText(facts, words, unreadable.length === 0 && unsentFiles === 0),
    isConnected && unsentFiles > 0 ? t('sync.unsentFiles', { count: unsentFiles }) : '',
    isConnected && access === 'read' && !SAYS_READING_ONLY.has(facts.status.kind) ? t('sync.status.readOnly') : '',
    isConnected && newer > 0 ? t('sync.status.newer') : '',
    isConnected && unreadable.length > 0 ? t('sync.status.unreadable', { count: unreadable.length }) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

const SAYS_READING_ONLY: ReadonlySet<SyncStatus['kind']> = new Set(['readOnly', 'newerStore']);

function stateToText(
  { status, agreedAt }: Pick<Facts, 'status' | 'agreedAt'>,
  { t, formatTime, formatNumber }: Words,
  isComplete: boolean,
): string {
  const withUnsent = (text: string, unsent: number): string =>
    unsent === 0 ? text : `${text} · ${t('sync.unsent', { count: unsent })}`;
  switch (status.kind) {
    case 'local':
      return t('sync.status.local');
    case 'connecting':
      return withUnsent(t('sync.status.connecting'), status.unsent);
    case 'receiving':
      return t('sync.status.receiving', { received: formatNumber(status.received), total: formatNumber(status.total) });
    case 'serverLost':
      return withUnsent(t('startUp.server.status'), status.unsent);
    case 'newerStore':
      return t('startUp.newer.status');
    case 'paused':
      return withUnsent(t('sync.status.paused'), status.unsent);
    case 'catchingUp':
      return withUnsent(t('sync.status.catchingUp', { received: formatNumber(status.received) }), status.unsent);
    case 'review':
      return withUnsent(t('sync.status.review'), status.unsent);
    case 'readOnly':
      return withUnsent(t('sync.status.readOnly'), status.unsent);
    case 'sending':
      return t('sync.status.sending', { count: status.unsent });
    case 'upToDate':
      return t(isComplete ? 'sync.status.upToDate' : 'sync.status.agreed', {
        time: agreedAt === null ? '' : formatTime(new Date(agreedAt).toISOString(), LAPTOP_ZONE),
      });
    case 'refused':
      return t('sync.status.refused', { count: status.refused });
    case 'interrupted': {
      const time = formatTime(new Date(status.since).toISOString(), LAPTOP_ZONE);
      return withUnsent(t(`sync.interrupted.${status.error}`, { time }), status.unsent);
    }
    default:
      return assertNever(status);
  }
}
