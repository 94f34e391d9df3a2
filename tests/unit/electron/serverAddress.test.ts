import { describe, expect, it } from 'vitest';
import { basicAuthorization, databaseAddress, serverAddress } from '../../../electron/main/keys/serverAddress';
import { isLoopbackHost } from '../../../shared/server/isLoopbackHost';

describe('serverAddress', () => {
  it.each([
    ['https://couch.example.org', 'https://couch.example.org'],
    [' https://couch.example.org/ ', 'https://couch.example.org'],
    ['https://host:6984/couch//', 'https://host:6984/couch'],
    ['http://127.0.0.1:5984', 'http://127.0.0.1:5984'],
    ['http://localhost:5984/', 'http://localhost:5984'],
    ['http://[::1]:5984', 'http://[::1]:5984'],
  ])('accepts %s', (url, address) => {
    expect(serverAddress(url)).toEqual({ ok: true, value: address });
  });

  it.each([
    'http://couch.example.org',
    'http://192.168.1.2:5984',
    'http://127.0.0.1.example.org',
    'http://localhost.example.org',
    'http://0.0.0.0:5984',
  ])('calls %s insecure', (url) => {
    expect(serverAddress(url)).toEqual({ ok: false, error: { type: 'insecure' } });
  });

  it.each([
    '',
    'couch.example.org',
    'file:///etc/passwd',
    'javascript:1',
    'https://kim:pw@host',
    'https://kim@host',
    'https://host/?a=b',
    'https://host/#x',
    'https://',
  ])('calls %j invalid', (url) => {
    expect(serverAddress(url)).toEqual({ ok: false, error: { type: 'invalidUrl' } });
  });
});

describe('databaseAddress', () => {
  it('appends the database to the server', () => {
    expect(databaseAddress({ url: 'https://host/couch/', database: 'netz-nord_2' })).toEqual({
      ok: true,
      value: 'https://host/couch/netz-nord_2',
    });
  });

  it.each(['', 'Netz', '_users', '1netz', 'a/b', 'a%2fb', '..', 'netz?x', 'netz '])(
    'refuses the name %j',
    (database) => {
      expect(databaseAddress({ url: 'https://host', database })).toEqual({ ok: false, error: { type: 'invalidUrl' } });
    },
  );
});

it('only this very machine is loopback', () => {
  expect(['localhost', '127.0.0.1', '127.8.9.1', '[::1]'].map(isLoopbackHost)).toEqual([true, true, true, true]);
  expect(['', 'example.org', '127.0.0.1.example.org', '10.0.0.1', '::1x'].map(isLoopbackHost)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

it('the login is sent as UTF-8, and not at all to a server without logins', () => {
  expect(basicAuthorization('käthe', 'p:ä')).toBe('Basic a8OkdGhlOnA6w6Q=');
  expect(basicAuthorization('', 'x')).toBeUndefined();
});
