import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProfileHome, homeOf } from '../../../electron/main/settings/createProfileHome';
import { createSettings } from '../../../electron/main/settings/createSettings';
import { defaultSettings } from '../../../electron/main/settings/defaultSettings';
import { boxIn } from '../../support/protection/keyRings';
import { memoryJsonStore } from '../../support/backups';

const quiet = (): void => undefined;
let folder: string;
let other: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verbund-home-'));
  other = mkdtempSync(path.join(tmpdir(), 'verbund-home-'));
});
afterAll(() => {
  for (const each of [folder, other]) rmSync(each, { recursive: true });
});

describe('the home of a profile', () => {
  test('is a computer and a folder, whatever link leads there, and says nothing of either', () => {
    const link = path.join(other, 'link');
    symlinkSync(folder, link);
    expect(homeOf(folder)).toMatch(/^[\da-f]{64}$/u);
    expect(homeOf(link)).toBe(homeOf(folder));
    expect(homeOf(other)).not.toBe(homeOf(folder));
  });

  test.each(['win32', 'darwin', 'linux'] as const)('can be told on %s, the same at every start', (platform) => {
    expect(homeOf(folder, platform)).toBe(homeOf(folder, platform));
  });

  test('is where it is first opened: a new profile, one of an earlier version, a network restored on a fresh laptop', () => {
    const store = memoryJsonStore();
    expect(createProfileHome(store, 'here', quiet).isElsewhere()).toBe(false);
    expect(createProfileHome(store, 'here', quiet).isElsewhere()).toBe(false);
  });

  test('is asked about elsewhere until somebody says what that means', () => {
    const store = memoryJsonStore();
    createProfileHome(store, 'here', quiet);
    expect(createProfileHome(store, 'there', quiet).isElsewhere()).toBe(true);
    const again = createProfileHome(store, 'there', quiet);
    expect(again.isElsewhere()).toBe(true);
    again.settle();
    expect([again.isElsewhere(), createProfileHome(store, 'there', quiet).isElsewhere()]).toEqual([false, false]);
  });

  test('that cannot be written down is no question either', () => {
    const troubles: string[] = [];
    const full = { ...memoryJsonStore(), write: () => raise() };
    expect(createProfileHome(full, 'here', (where) => troubles.push(where)).isElsewhere()).toBe(false);
    expect(troubles).toHaveLength(1);
  });
});

test('a laptop that becomes another has a new id, and looks at the plan of each of its networks first', () => {
  const store = memoryJsonStore();
  const settings = createSettings(store, defaultSettings('de'), boxIn('plain'), quiet);
  const networks = [
    { id: 'n1', title: 'Eins' },
    { id: 'n2', title: 'Zwei' },
  ];
  settings.update({ networks, theme: 'dark' });
  expect(settings.becomeAnother('abcdefgh')).toEqual(['n1', 'n2']);
  const read = createSettings(store, defaultSettings('de'), boxIn('plain'), quiet);
  expect(read.read()).toMatchObject({ deviceId: 'abcdefgh', reviewFirst: ['n1', 'n2'], theme: 'dark', networks });
  expect(read.reset()).toMatchObject({ deviceId: 'abcdefgh', reviewFirst: ['n1', 'n2'] });
});

function raise(): never {
  throw Object.assign(new Error('disk full'), { code: 'ENOSPC' });
}
