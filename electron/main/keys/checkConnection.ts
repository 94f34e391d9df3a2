import * as v from 'valibot';
import type { ConnectionFinding, ConnectionWithPassword } from '../../../shared/ipc/settings';
import { designDocument, securityObject } from '../../../shared/sync/designDocument';
import { isLockout } from '../../../shared/sync/errors';
import { networkErrorOf } from './networkErrorOf';
import { basicAuthorization, databaseAddress, serverAddress } from './serverAddress';

type Send = (url: string, init: RequestInit) => Promise<Response>;

const TIMEOUT_MS = 15_000;
const welcomeSchema = v.object({ couchdb: v.string(), version: v.optional(v.string(), '') });
const faultSchema = v.object({ reason: v.string() });
const infoSchema = v.object({ db_name: v.string(), doc_count: v.number() });

/** Asks the server who it is, then for the database, and says in one word what is the matter. */
export async function testConnection(send: Send, connection: ConnectionWithPassword): Promise<ConnectionFinding> {
  const server = serverAddress(connection.url);
  if (!server.ok) return server.error;
  const database = databaseAddress(connection);
  if (!database.ok) return database.error;
  try {
    const root = await request(send, connection, 'GET', `${server.value}/`);
    const refused = findingOf(root);
    if (refused) return refused;
    const welcome = v.safeParse(welcomeSchema, root.body);
    if (!welcome.success) return { type: 'notCouch' };
    const info = await request(send, connection, 'GET', database.value);
    if (info.status === 404) return { type: 'databaseMissing' };
    const parsed = v.safeParse(infoSchema, info.body);
    if (parsed.success)
      return { type: 'ready', documents: parsed.output.doc_count, serverVersion: welcome.output.version };
    return findingOf(info) ?? { type: 'notCouch' };
  } catch (error) {
    return { type: 'unreachable', reason: networkErrorOf(error) };
  }
}

/** Creates what is missing of database, access rule and design document; what is there already stays as it is. */
export async function createDatabase(send: Send, connection: ConnectionWithPassword): Promise<ConnectionFinding> {
  const database = databaseAddress(connection);
  if (!database.ok) return database.error;
  try {
    const created = await request(send, connection, 'PUT', database.value);
    // 412: it exists. Rules are only laid down where we made the database, never over somebody else's.
    if (created.status !== 412) {
      const rules = isSuccess(created)
        ? [
            await request(send, connection, 'PUT', `${database.value}/_security`, securityObject),
            await request(send, connection, 'PUT', `${database.value}/_design/verbund`, designDocument),
          ]
        : [];
      const failed = [created, ...rules].find((answer) => !isSuccess(answer));
      if (failed) return findingOf(failed) ?? { type: 'notCouch' };
    }
  } catch (error) {
    return { type: 'unreachable', reason: networkErrorOf(error) };
  }
  return testConnection(send, connection);
}

interface Answer {
  readonly status: number;
  /** Undefined when the answer was no JSON. */
  readonly body: unknown;
}

async function request(
  send: Send,
  { user, password }: ConnectionWithPassword,
  method: string,
  url: string,
  body?: object,
): Promise<Answer> {
  const authorization = basicAuthorization(user, password);
  const response = await send(url, {
    method,
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: {
      accept: 'application/json',
      ...(body && { 'content-type': 'application/json' }),
      ...(authorization !== undefined && { authorization }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: parseJson(text) };
}

function isSuccess({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The log-in page of a hotel, for example: not a CouchDB, which is what the caller concludes.
    return undefined;
  }
}

function findingOf({ status, body }: Answer): ConnectionFinding | undefined {
  const fault = v.safeParse(faultSchema, body);
  if (status === 403 && fault.success && isLockout(fault.output.reason)) return { type: 'locked' };
  if (status === 401) return { type: 'unauthorised' };
  if (status === 403) return { type: 'forbidden' };
  return status >= 500 ? { type: 'unreachable', reason: `HTTP ${status}` } : undefined;
}
