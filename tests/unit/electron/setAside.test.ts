import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyProfileAside, createProfileAside } from '../../../electron/main/storage/setAside';

const NAME = 'Beiseitegelegt 2026-11-29 17.05';
let userData: string;

beforeEach(() => {
  userData = mkdtempSync(path.join(tmpdir(), 'verbund-aside-'));
  put('keys.json', 'ring');
  put('keys.copy.json', 'ring');
  put('settings.json', JSON.stringify({ language: 'en', theme: 'dark', deviceId: 'd1', sealed: 'secret' }));
  put('connections.json', '{}');
  put('moving.sealed', 'all of it');
  put('window.json', '{}');
  mkdirSync(path.join(userData, 'IndexedDB'));
  put('IndexedDB/000003.log', 'sealed blocks');
});

afterEach(() => rmSync(userData, { recursive: true }));

function put(name: string, text: string): void {
  writeFileSync(path.join(userData, name), text);
}

function read(...names: readonly string[]): string {
  return readFileSync(path.join(userData, ...names), 'utf8');
}

const noTrouble = (): void => undefined;
const aside = (): ReturnType<typeof createProfileAside> =>
  createProfileAside(userData, () => '2026-11-29T17:05', noTrouble);
const start = (): void => applyProfileAside(userData, 'IndexedDB', noTrouble);

test('what is to be laid aside is so at the next start, as it was, and the language stays', () => {
  aside().begin();
  expect(readdirSync(userData)).toContain('keys.json');
  start();
  expect(readdirSync(userData).sort()).toEqual([NAME, 'settings.json', 'window.json']);
  expect(JSON.parse(read('settings.json'))).toEqual({ language: 'en', theme: 'dark' });
  expect(read(NAME, 'keys.json')).toBe('ring');
  expect(read(NAME, 'settings.json')).toContain('secret');
  expect(read(NAME, 'moving.sealed')).toBe('all of it');
  expect(read(NAME, 'IndexedDB', '000003.log')).toBe('sealed blocks');
  expect(aside().latest()).toBe(NAME);
  // Once.
  start();
  expect(read('settings.json')).not.toContain('secret');
});

test('it comes back as it was, and what was begun meanwhile lies aside in its turn', () => {
  aside().begin();
  start();
  put('keys.json', 'newer ring');
  aside().takeBack();
  start();
  expect(read('keys.json')).toBe('ring');
  expect(read('IndexedDB', '000003.log')).toBe('sealed blocks');
  expect(read('settings.json')).toContain('secret');
  expect(existsSync(path.join(userData, NAME))).toBe(false);
  expect(read(`${NAME} (2)`, 'keys.json')).toBe('newer ring');
});

test('cut off between any two moves, the next start goes on', () => {
  aside().begin();
  // As if the process had died after these.
  mkdirSync(path.join(userData, NAME));
  writeFileSync(path.join(userData, NAME, 'keys.json'), read('keys.json'));
  rmSync(path.join(userData, 'keys.json'));
  writeFileSync(path.join(userData, NAME, 'settings.json'), read('settings.json'));
  rmSync(path.join(userData, 'settings.json'));
  start();
  expect(readdirSync(path.join(userData, NAME)).sort()).toEqual([
    'IndexedDB',
    'connections.json',
    'keys.copy.json',
    'keys.json',
    'moving.sealed',
    'settings.json',
  ]);
  expect(JSON.parse(read('settings.json'))).toEqual({ language: 'en', theme: 'dark' });
});

test('an order that nobody could have given moves nothing', () => {
  put('aside.due', JSON.stringify({ to: '../elsewhere', from: null }));
  start();
  put('aside.due', '{"to"');
  start();
  expect(read('keys.json')).toBe('ring');
  expect(readdirSync(userData)).not.toContain('aside.due');
  expect(() => aside().takeBack()).toThrow();
});

test('what lies there already is written over by nothing, and both are kept', () => {
  aside().begin();
  // Half moved by a start that went on all the same, and a new ring was made.
  mkdirSync(path.join(userData, NAME));
  writeFileSync(path.join(userData, NAME, 'keys.json'), 'the only key to everything');
  expect(start).toThrow(/lies there/u);
  expect(read(NAME, 'keys.json')).toBe('the only key to everything');
  expect(read('keys.json')).toBe('ring');
});
