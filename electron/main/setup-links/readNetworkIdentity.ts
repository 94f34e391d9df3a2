import * as v from 'valibot';
import type { ConnectionWithPassword } from '../../../shared/ipc/settings';
import { NETWORK_ID } from '../../../shared/schema/network';
import { askForJson, type Send } from '../answers/askForJson';
import { basicAuthorization, databaseAddress } from '../keys/serverAddress';

const LONGEST_MS = 15_000;
const networkSchema = v.object({ databaseId: v.string() });

/** The identity that a database gives its network; `''` where it holds none yet. Throws what `send` throws. */
export async function readNetworkIdentity(send: Send, connection: ConnectionWithPassword): Promise<string> {
  const database = databaseAddress(connection);
  if (!database.ok) return '';
  const authorization = basicAuthorization(connection.user, connection.password);
  const { body } = await askForJson(
    send,
    `${database.value}/${encodeURIComponent(NETWORK_ID)}`,
    {
      method: 'GET',
      headers: { accept: 'application/json', ...(authorization !== undefined && { authorization }) },
    },
    AbortSignal.timeout(LONGEST_MS),
  );
  const network = v.safeParse(networkSchema, body);
  return network.success ? network.output.databaseId : '';
}
