import * as v from 'valibot';
import type { ConnectionFinding, ConnectionWithPassword } from '../../../shared/ipc/settings';
import { designDocument, securityObject } from '../../../shared/sync/designDocument';
import { welcomeSchema } from '../../../shared/server/parseAnswers';
import { isLockout } from '../../../shared/sync/errors';
import { askForJson, type JsonAnswer, type Send } from '../answers/askForJson';
import { networkErrorOf } from './networkErrorOf';
import { basicAuthorization, databaseAddress, serverAddress } from './serverAddress';

/** All questions of one test or creation together: a server that lets each drip in keeps a person waiting no longer. */
const LONGEST_MS = 30_000;

const faultSchema = v.object({ reason: v.string() });
const infoSchema = v.object({ db_name: v.string(), doc_count: v.number() });

/** Asks the server who it is, then for the database, and says in one word what is the matter. */
export async function testConnection(
  send: Send,
  connection: ConnectionWithPassword,
  deadline = AbortSignal.timeout(LONGEST_MS),
): Promise<ConnectionFinding> {
  const request = createRequest(send, connection, deadline);
  const server = serverAddress(connection.url);
  if (!server.ok) return server.error;
  const database = databaseAddress(connection);
  if (!database.ok) return database.error;
  try {
    const root = await request('GET', `${server.value}/`);
    const refused = findingOf(root);
    if (refused) return refused;
    const welcome = v.safeParse(welcomeSchema, root.body);
    if (!welcome.success) return { type: 'notCouch' };
    const info = await request('GET', database.value);
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
  const deadline = AbortSignal.timeout(LONGEST_MS);
  const request = createRequest(send, connection, deadline);
  const database = databaseAddress(connection);
  if (!database.ok) return database.error;
  try {
    const created = await request('PUT', database.value);
    // 412: it exists. Rules are only laid down where we made the database, never over somebody else's.
    if (created.status !== 412) {
      const rules = isSuccess(created)
        ? [
            await request('PUT', `${database.value}/_security`, securityObject),
            await request('PUT', `${database.value}/_design/verbund`, designDocument),
          ]
        : [];
      const failed = [created, ...rules].find((answer) => !isSuccess(answer));
      if (failed) return findingOf(failed) ?? { type: 'notCouch' };
    }
  } catch (error) {
    return { type: 'unreachable', reason: networkErrorOf(error) };
  }
  return testConnection(send, connection, deadline);
}

type Request = (method: string, url: string, body?: object) => Promise<JsonAnswer>;

function createRequest(send: Send, { user, password }: ConnectionWithPassword, deadline: AbortSignal): Request {
  const authorization = basicAuthorization(user, password);
  return (method, url, body) =>
    askForJson(
      send,
      url,
      {
        method,
        headers: {
          accept: 'application/json',
          ...(body && { 'content-type': 'application/json' }),
          ...(authorization !== undefined && { authorization }),
        },
        ...(body && { body: JSON.stringify(body) }),
      },
      deadline,
    );
}

function isSuccess({ status }: JsonAnswer): boolean {
  return status >= 200 && status < 300;
}

function findingOf({ status, body }: JsonAnswer): ConnectionFinding | undefined {
  const fault = v.safeParse(faultSchema, body);
  if (status === 403 && fault.success && isLockout(fault.output.reason)) return { type: 'locked' };
  if (status === 401) return { type: 'unauthorised' };
  if (status === 403) return { type: 'forbidden' };
  return status >= 500 ? { type: 'unreachable', reason: `HTTP ${status}` } : undefined;
}
