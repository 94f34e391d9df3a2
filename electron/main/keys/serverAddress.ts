import type { Connection } from '../../../shared/ipc/settings';
import { err, ok, type Result } from '../../../shared/result';
import { isLoopbackHost } from '../../../shared/server/isLoopbackHost';
import { parseUrl } from '../parseUrl';

interface AddressError {
  readonly type: 'invalidUrl' | 'insecure';
}

/** CouchDB's rule for database names; the slash it allows would need encoding everywhere and is left out. */
const databaseName = /^[a-z][a-z0-9_$()+-]*$/u;

/**
 * The server's address without a slash at the end. Plain HTTP only to this very machine: the password travels with
 * each request. An address that carries a login is refused, since settings are not a place for secrets.
 */
export function serverAddress(url: string): Result<string, AddressError> {
  const parsed = parseUrl(url.trim());
  if (!parsed || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) return err({ type: 'invalidUrl' });
  if (parsed.username !== '' || parsed.password !== '' || parsed.search !== '' || parsed.hash !== '')
    return err({ type: 'invalidUrl' });
  if (parsed.protocol === 'http:' && !isLoopbackHost(parsed.hostname)) return err({ type: 'insecure' });
  return ok(`${parsed.origin}${parsed.pathname.replace(/\/+$/u, '')}`);
}

export function databaseAddress({ url, database }: Pick<Connection, 'url' | 'database'>): Result<string, AddressError> {
  const server = serverAddress(url);
  if (!server.ok) return server;
  return databaseName.test(database) ? ok(`${server.value}/${database}`) : err({ type: 'invalidUrl' });
}

/** Value of the `authorization` header (RFC 7617, UTF-8); undefined for a server without logins. */
export function basicAuthorization(user: string, password: string): string | undefined {
  return user === '' ? undefined : `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
}
