import type { Connection } from '../../../shared/ipc/settings';
import { databaseAddress, serverAddress } from '../keys/serverAddress';
import { isRecordId } from '../../../shared/schema/recordId';
import { BYTES, hashOfChunkId } from '../../../shared/sync/files/chunkDocument';

export type GatewayDecision =
  | {
      readonly kind: 'forward';
      readonly url: string;
      readonly isLongPoll: boolean;
      readonly isWrite: boolean;
      /** The bytes of a chunk are asked for, which are no JSON. */
      readonly isChunk: boolean;
    }
  | {
      readonly kind: 'refuse';
      readonly status: 403 | 405 | 503;
      readonly error:
        'no_connection' | 'bad_connection' | 'method_not_allowed' | 'path_not_allowed' | 'query_not_allowed';
    };

/** Name and roles of the login, so that a reader is told before anything is refused. */
const WHO_AM_I = '_session';

/** The only request that changes anything. */
const WRITE = '_bulk_docs';

/** The database itself and what sync asks of it; nothing else of the server can be reached from a page. */
const methodsByEndpoint: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['', new Set(['GET'])],
  ['_all_docs', new Set(['GET', 'POST'])],
  ['_changes', new Set(['GET', 'POST'])],
  [WRITE, new Set(['POST'])],
  ['_bulk_get', new Set(['POST'])],
  ['_revs_diff', new Set(['POST'])],
  [WHO_AM_I, new Set(['GET'])],
]);
const documentMethods: ReadonlySet<string> = new Set(['GET']);

/** Parameters that only choose and page. `filter` and `view` would run server code and are not among them. */
const queryNames: ReadonlySet<string> = new Set([
  'attachments',
  'conflicts',
  'descending',
  'endkey',
  'feed',
  'heartbeat',
  'include_docs',
  'key',
  'last-event-id',
  'limit',
  'open_revs',
  'rev',
  'revs',
  'seq_interval',
  'since',
  'skip',
  'startkey',
  'style',
  'timeout',
  'update_seq',
]);

/**
 * Whether a request of the page may go to the server, and under which address. Pure; the address is put together
 * from known parts only, never from the text that came in.
 * @param path what follows `app://verbund/couch`, percent-encoded, with its query: `''`, `/_changes?since=0`
 */
export function decideGatewayRequest(
  method: string,
  path: string,
  connection: Pick<Connection, 'url' | 'database'> | undefined,
): GatewayDecision {
  if (!connection) return { kind: 'refuse', status: 503, error: 'no_connection' };
  const base = databaseAddress(connection);
  if (!base.ok) return { kind: 'refuse', status: 503, error: 'bad_connection' };

  const [encodedName, query] = splitOnce(path, '?');
  const name = nameOf(encodedName);
  const chunkId = name === undefined ? undefined : chunkIdOf(name);
  const isDocument = name !== undefined && (isRecordId(name) || chunkId !== undefined);
  const methods =
    name === undefined ? undefined : (methodsByEndpoint.get(name) ?? (isDocument ? documentMethods : undefined));
  if (name === undefined || !methods) return { kind: 'refuse', status: 403, error: 'path_not_allowed' };
  if (!methods.has(method)) return { kind: 'refuse', status: 405, error: 'method_not_allowed' };

  const parameters = new URLSearchParams(query);
  const given = [...parameters.keys()];
  // Of two that are alike, this check may look at the one and the server at the other: `feed=normal&feed=continuous`.
  if (given.some((key) => !queryNames.has(key)) || new Set(given).size < given.length)
    return { kind: 'refuse', status: 403, error: 'query_not_allowed' };
  const feed = parameters.get('feed');
  if (feed !== null && feed !== 'normal' && feed !== 'longpoll')
    return { kind: 'refuse', status: 403, error: 'query_not_allowed' };
  const target =
    chunkId === undefined
      ? targetOf(name, base.value, connection.url)
      : `${base.value}/${encodeURIComponent(chunkId)}/${BYTES}`;
  return {
    kind: 'forward',
    url: parameters.size === 0 ? target : `${target}?${parameters.toString()}`,
    isLongPoll: feed === 'longpoll',
    isWrite: name === WRITE,
    isChunk: chunkId !== undefined,
  };
}

/** All below the database, but for the one question that only the server answers. */
function targetOf(name: string, database: string, url: string): string {
  const server = serverAddress(url);
  if (name === WHO_AM_I && server.ok) return `${server.value}/${WHO_AM_I}`;
  return name === '' ? database : `${database}/${encodeURIComponent(name)}`;
}

/** `chunk:…/bytes`: the one attachment that there is. */
function chunkIdOf(name: string): string | undefined {
  const id = name.endsWith(`/${BYTES}`) ? name.slice(0, -BYTES.length - 1) : '';
  return hashOfChunkId(id) === undefined ? undefined : id;
}

/** What follows the database, decoded once; undefined when it is more than that or cannot be decoded. */
function nameOf(encoded: string): string | undefined {
  if (encoded === '' || encoded === '/') return '';
  if (!encoded.startsWith('/') || encoded.includes('#')) return undefined;
  try {
    return decodeURIComponent(encoded.slice(1));
  } catch {
    return undefined;
  }
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + separator.length)];
}
