import type { Connection } from '../../../shared/ipc/settings';
import { err, ok, type Result } from '../../../shared/result';
import type { Finding } from '../../../shared/server/findings';
import { databaseAddress, serverAddress } from '../keys/serverAddress';

export interface ServerTarget {
  /** Without a slash at the end. */
  readonly url: string;
  readonly database: string;
}

/** The same rule for addresses as for sync; the command line tools use it, too. */
export function readTarget({ url, database }: Pick<Connection, 'url' | 'database'>): Result<ServerTarget, Finding> {
  const server = serverAddress(url);
  if (!server.ok)
    return err({ id: server.error.type === 'insecure' ? 'addressInsecure' : 'addressInvalid', values: { url } });
  if (!databaseAddress({ url: server.value, database }).ok)
    return err({ id: 'databaseNameInvalid', values: { database } });
  return ok({ url: server.value, database });
}
