import type { NodeConfig } from './facts';

/** A setting that sync depends on, and how to tell whether the one in force will do. */
export interface WantedSetting {
  readonly section: string;
  readonly key: string;
  /** What provisioning writes where the setting in force will not do. */
  readonly value: string;
  readonly isEnough: (config: NodeConfig) => boolean;
  readonly problem: 'documentSizeSmall' | 'requestSizeSmall' | 'waitShort' | 'loginNotRequired';
}

/** A note of 5 MB is kept as text and as a Yjs document in base64, which makes 12 MB and leaves room for its history. */
const DOCUMENT_BYTES = 64 * 1024 * 1024;
/** A batch of records, or one record of the largest size. */
const REQUEST_BYTES = 2 * DOCUMENT_BYTES;
/** Laptops wait 55 seconds for news (`shared/sync/couch`); a server that ends the wait sooner doubles the idle traffic. */
const WAIT_MS = 60_000;

export const wantedSettings: readonly WantedSetting[] = [
  {
    section: 'couchdb',
    key: 'max_document_size',
    value: String(DOCUMENT_BYTES),
    problem: 'documentSizeSmall',
    isEnough: (config) => numberOf(config, 'couchdb', 'max_document_size', 8_000_000) >= DOCUMENT_BYTES,
  },
  {
    section: 'chttpd',
    key: 'max_http_request_size',
    value: '4294967296',
    problem: 'requestSizeSmall',
    isEnough: (config) => httpNumberOf(config, 'max_http_request_size', 4_294_967_296) >= REQUEST_BYTES,
  },
  {
    section: 'chttpd',
    key: 'changes_timeout',
    value: String(WAIT_MS),
    problem: 'waitShort',
    isEnough: (config) => httpNumberOf(config, 'changes_timeout', WAIT_MS) >= WAIT_MS,
  },
  // `_up` stays open: load balancers and container health checks have no login.
  {
    section: 'chttpd',
    key: 'require_valid_user_except_for_up',
    value: 'true',
    problem: 'loginNotRequired',
    isEnough: isLoginRequired,
  },
];

function isLoginRequired(config: NodeConfig): boolean {
  return (
    config['chttpd']?.['require_valid_user'] === 'true' ||
    config['chttpd']?.['require_valid_user_except_for_up'] === 'true'
  );
}

function numberOf(config: NodeConfig, section: string, key: string, preset: number): number {
  const value = Number.parseInt(config[section]?.[key] ?? '', 10);
  return Number.isNaN(value) ? preset : value;
}

/** CouchDB 3.2 moved these settings from the section `httpd` to `chttpd` and still reads the old place. */
function httpNumberOf(config: NodeConfig, key: string, preset: number): number {
  return numberOf(config, 'chttpd', key, numberOf(config, 'httpd', key, preset));
}

/** Web pages of other origins may ask this server. Verbund needs none of it: it does not ask from a web page. */
export function corsOf(config: NodeConfig): 'off' | 'on' | 'open' {
  const isOn = config['chttpd']?.['enable_cors'] === 'true' || config['httpd']?.['enable_cors'] === 'true';
  if (!isOn) return 'off';
  return (config['cors']?.['origins'] ?? '').split(',').some((origin) => origin.trim() === '*') ? 'open' : 'on';
}

/** CouchDB compacts on its own unless its list of channels was emptied. */
export function isCompacting(config: NodeConfig): boolean {
  return config['smoosh']?.['db_channels']?.trim() !== '';
}
