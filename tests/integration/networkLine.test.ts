import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCouchServer, type CouchServer } from '../../scripts/lib/couchServer.mjs';
import { openNetworkLine, type Asked, type NetworkLine } from '../support/networkLine';
import { readTestTls } from '../support/testTls';

let server: CouchServer;
let line: NetworkLine;

beforeEach(async () => {
  server = await createCouchServer();
  line = await openNetworkLine(server.url);
});

afterEach(async () => {
  await line.close();
  await server.close();
});

async function ask(method: string, path: string, body?: object): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${line.url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  await answer.text();
  return answer.status;
}

describe('a line before a server', () => {
  test('passes requests and answers of any size as they are, and tells what was asked', async () => {
    const asked: Asked[] = [];
    line.watch((one) => asked.push(one));
    expect(await ask('PUT', '/netz')).toBe(201);
    const notes = 'ä'.repeat(500_000);
    expect(await ask('POST', '/netz/_bulk_docs', { docs: [{ _id: 'member:1', notes }] })).toBe(201);
    const answer = await fetch(`${line.url}/netz/member:1?revs=true`);
    expect(await answer.json()).toMatchObject({ notes });
    expect(asked).toEqual([
      { method: 'PUT', path: '/netz' },
      { method: 'POST', path: '/netz/_bulk_docs' },
      { method: 'GET', path: '/netz/member:1' },
    ]);
  });

  test('that is pulled answers nobody and cuts what is under way, and works again afterwards', async () => {
    await ask('PUT', '/netz');
    const poll = ask('GET', '/netz/_changes?feed=longpoll&since=0&timeout=60000');
    const cut = expect(poll).rejects.toThrow();
    await line.goOffline();
    await cut;
    await expect(ask('GET', '/')).rejects.toThrow();
    await line.goOnline();
    expect(await ask('GET', '/netz')).toBe(200);
  });

  test('leads to another server from now on', async () => {
    const other = await createCouchServer();
    await ask('PUT', '/netz');
    line.leadTo(other.url);
    expect(await ask('GET', '/netz')).toBe(404);
    await other.close();
  });
});

describe('a line before a server with TLS', () => {
  const usual = getCACertificates('default');
  let secure: CouchServer;
  let secureLine: NetworkLine;

  beforeEach(async () => {
    secure = await createCouchServer({ tls: await readTestTls() });
    secureLine = await openNetworkLine(secure.url.replace('127.0.0.1', 'localhost'));
  });

  afterEach(async () => {
    setDefaultCACertificates(usual);
    await secureLine.close();
    await secure.close();
  });

  test('speaks plain HTTP to laptops, and by its name to the server', async () => {
    setDefaultCACertificates([...usual, (await readTestTls()).cert]);
    expect(await (await fetch(secureLine.url)).json()).toMatchObject({ couchdb: 'Welcome' });
  });

  test('cuts where the certificate is not to be trusted', async () => {
    await expect(fetch(secureLine.url)).rejects.toThrow();
  });
});
