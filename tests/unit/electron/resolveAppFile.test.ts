import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveAppFile } from '../../../electron/main/scheme/resolveAppFile';

const folder = path.resolve('/app/renderer');

describe('resolveAppFile', () => {
  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/index-B_x-9.js', path.join('assets', 'index-B_x-9.js')],
    ['/assets/fira%2Dsans.woff2', path.join('assets', 'fira-sans.woff2')],
  ])('finds %s', (pathname, file) => {
    expect(resolveAppFile(folder, pathname)).toBe(path.join(folder, file));
  });

  it.each([
    '',
    'index.html',
    '//etc/passwd',
    '/..',
    '/../main/index.js',
    '/%2e%2e/main/index.js',
    '/..%2fmain',
    '/assets/../../x',
    '/assets/%2e%2e%2f%2e%2e%2fx',
    '/..%5cmain',
    '/%5c%5chost%5cshare',
    '/C:/Windows',
    '/C%3A/Windows',
    '/index.html%00',
    '/.env',
    '/assets/.hidden',
    '/...',
    '/assets//x.js',
    '/assets/',
    '/%',
    '/%c0%ae%c0%ae/x',
    '/~root',
    '/a b.js',
    '/%252e%252e/x',
  ])('has nothing at %j', (pathname) => {
    expect(resolveAppFile(folder, pathname)).toBeUndefined();
  });
});
