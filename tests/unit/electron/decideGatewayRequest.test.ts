import { describe, expect, it } from 'vitest';
import { decideGatewayRequest } from '../../../electron/main/sync-gateway/decideGatewayRequest';

const connection = { url: 'https://couch.example.org/db/', database: 'netz' };
const base = 'https://couch.example.org/db/netz';
const HASH = '0123456789abcdef'.repeat(4);

describe('decideGatewayRequest forwards what sync needs', () => {
  it.each([
    ['GET', '', base],
    ['GET', '/', base],
    ['GET', '/_all_docs?include_docs=true&limit=1000', `${base}/_all_docs?include_docs=true&limit=1000`],
    ['GET', '/_all_docs?startkey=%22member%3A1%22&skip=1', `${base}/_all_docs?startkey=%22member%3A1%22&skip=1`],
    ['POST', '/_all_docs?include_docs=true', `${base}/_all_docs?include_docs=true`],
    [
      'GET',
      '/_changes?since=12-g1AAAA&feed=longpoll&timeout=55000',
      `${base}/_changes?since=12-g1AAAA&feed=longpoll&timeout=55000`,
    ],
    ['POST', '/_bulk_docs', `${base}/_bulk_docs`],
    ['POST', '/_bulk_get', `${base}/_bulk_get`],
    ['POST', '/_revs_diff', `${base}/_revs_diff`],
    ['GET', '/_session', 'https://couch.example.org/db/_session'],
    ['GET', `/chunk%3A${HASH}/bytes`, `${base}/chunk%3A${HASH}/bytes`],
    ['GET', '/network:main', `${base}/network%3Amain`],
    ['GET', '/member%3A01J9Z?conflicts=true', `${base}/member%3A01J9Z?conflicts=true`],
  ])('%s %s', (method, path, url) => {
    expect(decideGatewayRequest(method, path, connection)).toMatchObject({ kind: 'forward', url });
  });

  it('knows a long poll from an ordinary request', () => {
    expect(decideGatewayRequest('GET', '/_changes?feed=longpoll', connection)).toMatchObject({ isLongPoll: true });
    expect(decideGatewayRequest('GET', '/_changes', connection)).toMatchObject({ isLongPoll: false });
  });
});

describe('decideGatewayRequest refuses', () => {
  it.each([
    ['GET', `/chunk%3A${HASH}/other`],
    ['GET', `/chunk%3A${HASH}`],
    ['GET', `/chunk%3A${HASH}/../_users/bytes`],
    ['GET', '/member%3A1/bytes'],
    ['GET', '/_users'],
    ['GET', '/_config'],
    ['GET', '/_node/_local/_config'],
    ['GET', '/_node'],
    ['GET', '/_all_dbs'],
    ['GET', '/_utils/'],
    ['GET', '/_security'],
    ['PUT', '/_security'],
    ['GET', '/_design/verbund'],
    ['GET', '/_design%2Fverbund'],
    ['POST', '/_find'],
    ['POST', '/_purge'],
    ['GET', '/_local/x'],
    ['POST', '/_compact'],
    ['GET', '/../_users'],
    ['GET', '/..'],
    ['GET', '/.'],
    ['GET', '/%2e%2e'],
    ['GET', '/%2e%2e%2f_users'],
    ['GET', '/..%2f_users'],
    ['GET', '/%252e%252e%252f_users'],
    ['GET', '/_changes/../../_users'],
    ['GET', '/_changes%2f..%2f_users'],
    ['GET', '/_changes/'],
    ['GET', '/_changes%00'],
    ['GET', '/_changes%20'],
    ['GET', '/_CHANGES'],
    ['GET', '//evil.example/_changes'],
    ['GET', '/\\evil.example'],
    ['GET', '/%5cevil.example'],
    ['GET', '@evil.example/_changes'],
    ['GET', '/https://evil.example'],
    ['GET', ':80/_changes'],
    ['GET', '/network:main/attachment'],
    ['GET', '/network:main%2fattachment'],
    ['GET', '/foreign:1'],
    ['GET', '/member'],
    ['GET', '/member:%0d%0aHost: x'],
    ['GET', '/_changes#/../x'],
    ['GET', '/%'],
    ['GET', '/%c0%ae'],
  ])('the path of %s %s', (method, path) => {
    expect(decideGatewayRequest(method, path, connection)).toEqual({
      kind: 'refuse',
      status: 403,
      error: 'path_not_allowed',
    });
  });

  it.each([
    ['PUT', ''],
    ['DELETE', ''],
    ['POST', ''],
    ['HEAD', ''],
    ['DELETE', '/_changes'],
    ['POST', '/_session'],
    ['DELETE', '/_session'],
    ['PUT', '/_bulk_docs'],
    ['GET', '/_bulk_docs'],
    ['PUT', '/member:1'],
    ['DELETE', '/member:1'],
    ['PUT', `/chunk%3A${HASH}/bytes`],
    ['POST', '/member:1'],
    ['OPTIONS', '/_changes'],
    ['COPY', '/member:1'],
    ['get', '/_changes'],
    ['', ''],
  ])('the method of %s %s', (method, path) => {
    expect(decideGatewayRequest(method, path, connection)).toEqual({
      kind: 'refuse',
      status: 405,
      error: 'method_not_allowed',
    });
  });

  it.each([
    '?filter=app/by',
    '?filter=_view&view=a/b',
    '?feed=continuous',
    '?feed=eventsource',
    '?new_edits=false',
    '?batch=ok',
    '?w=1',
    '?__proto__=1',
    '?feed=normal&feed=continuous',
    '?feed=normal&%66eed=continuous',
    '?since=1&since=1',
    '?=x',
  ])('the query %s', (query) => {
    expect(decideGatewayRequest('GET', `/_changes${query}`, connection)).toEqual({
      kind: 'refuse',
      status: 403,
      error: 'query_not_allowed',
    });
  });

  it('everything without a connection', () => {
    expect(decideGatewayRequest('GET', '', undefined)).toEqual({ kind: 'refuse', status: 503, error: 'no_connection' });
  });

  it.each([
    { url: 'http://couch.example.org', database: 'netz' },
    { url: 'ftp://couch.example.org', database: 'netz' },
    { url: 'https://kim:x@couch.example.org', database: 'netz' },
    { url: 'https://couch.example.org', database: '../_users' },
    { url: 'https://couch.example.org', database: '_users' },
    { url: 'https://couch.example.org', database: '' },
    { url: '', database: 'netz' },
  ])('a connection that may not be used: $url $database', (bad) => {
    expect(decideGatewayRequest('GET', '', bad)).toEqual({ kind: 'refuse', status: 503, error: 'bad_connection' });
  });
});
