import { describe, expect, it } from 'vitest';
import { readDevServer } from '../../../electron/main/scheme/devServer';
import { appHeaders } from '../../../electron/main/security/appHeaders';
import { isPermissionGranted } from '../../../electron/main/security/locks';
import { isRequestAllowed } from '../../../electron/main/security/networkWall';

const devServer = new URL('http://127.0.0.1:5173');

describe('isRequestAllowed', () => {
  it.each(['app://verbund/index.html', 'data:text/plain,x', 'blob:app://verbund/1'])('lets %s pass', (url) => {
    expect(isRequestAllowed(url, undefined)).toBe(true);
  });

  it.each([
    'https://example.org/',
    'http://127.0.0.1:5173/',
    'ws://127.0.0.1:5173/',
    'file:///etc/passwd',
    'ftp://x/',
    'nonsense',
  ])('stops %s', (url) => {
    expect(isRequestAllowed(url, undefined)).toBe(false);
  });

  it('lets the development server pass in development, and only it', () => {
    expect(isRequestAllowed('ws://127.0.0.1:5173/?token=x', devServer)).toBe(true);
    expect(isRequestAllowed('ws://127.0.0.1:5174/', devServer)).toBe(false);
    expect(isRequestAllowed('https://example.org/', devServer)).toBe(false);
  });
});

describe('readDevServer', () => {
  it('takes a loopback address of an unpackaged application', () => {
    expect(readDevServer('http://127.0.0.1:5173', false)?.host).toBe('127.0.0.1:5173');
  });

  it.each([
    ['http://127.0.0.1:5173', true],
    ['http://example.org:5173', false],
    ['https://127.0.0.1:5173', false],
    ['nonsense', false],
    [undefined, false],
  ])('ignores %s when packaged is %s', (value, isPackaged) => {
    expect(readDevServer(value, isPackaged)).toBeUndefined();
  });
});

it('inline code is allowed in development only', () => {
  expect(appHeaders(undefined)['content-security-policy']).not.toContain('unsafe');
  expect(appHeaders(devServer)['content-security-policy']).toContain("connect-src 'self' ws://127.0.0.1:5173");
});

it('few permissions are granted, and to our origin only', () => {
  expect(isPermissionGranted('clipboard-sanitized-write', 'app://verbund')).toBe(true);
  expect(isPermissionGranted('clipboard-sanitized-write', 'https://example.org')).toBe(false);
  expect(isPermissionGranted('clipboard-read', 'app://verbund')).toBe(false);
  expect(isPermissionGranted('fullscreen', undefined)).toBe(false);
});
