import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCouchServer, type CouchServer } from '../../scripts/lib/couchServer.mjs';
import { accessOfAddress, askCouch, removeLeftovers, type CouchAccess } from '../../scripts/lib/testLeftovers.mjs';

let server: CouchServer;
let access: CouchAccess;

beforeEach(async () => {
  server = await createCouchServer({ users: [{ name: 'verwaltung', password: 'ge/heim', roles: ['_admin'] }] });
  access = accessOfAddress(server.url.replace('//', '//verwaltung:ge%2Fheim@'));
  await askCouch(access, 'PUT', '/_users');
});

afterEach(() => server.close());

async function addLogin(name: string): Promise<void> {
  const login = { name, type: 'user', roles: ['reader'], password: 'p' };
  await askCouch(access, 'PUT', `/_users/org.couchdb.user:${name}`, login);
}

test('what tests left is removed, and nothing that belongs to somebody', async () => {
  for (const name of ['verbund', 'verbund-test', 'verbund-test-1-a', 'verbund-test-2-a', 'verbund-tesu'])
    await askCouch(access, 'PUT', `/${name}`);
  for (const name of ['ada', 'verbund-test-1-coordinator', 'verbund-test-2-reader']) await addLogin(name);

  expect(await removeLeftovers(access, 'verbund-test-1-')).toEqual({ databases: 1, logins: 1 });
  expect(await askCouch(access, 'GET', '/_all_dbs')).toContain('verbund-test-2-a');
  expect(await removeLeftovers(access)).toEqual({ databases: 1, logins: 1 });

  expect(await askCouch(access, 'GET', '/_all_dbs')).toEqual(['_users', 'verbund', 'verbund-test', 'verbund-tesu']);
  expect(await askCouch(access, 'GET', '/_users/org.couchdb.user:ada')).toMatchObject({ name: 'ada' });
  expect(await removeLeftovers(access)).toEqual({ databases: 0, logins: 0 });
});

test('a prefix that is not of tests removes nothing', async () => {
  await askCouch(access, 'PUT', '/verbund');
  for (const prefix of ['', 'verbund', 'verbund-test'])
    await expect(removeLeftovers(access, prefix)).rejects.toThrow(RangeError);
  expect(await askCouch(access, 'GET', '/_all_dbs')).toContain('verbund');
});
