import { describe, expect, it } from 'vitest';
import { createSettings } from '../../../electron/main/settings/createSettings';
import { createDeviceId, defaultSettings } from '../../../electron/main/settings/defaultSettings';
import type { JsonStore } from '../../../electron/main/settings/jsonStore';
import { boxIn } from '../../support/protection/keyRings';

const nothing = (): void => undefined;
const plain = boxIn('plain');

function storeOf(initial: Record<string, unknown>): JsonStore & { readonly content: () => Record<string, unknown> } {
  let content = initial;
  return {
    read: (key) => content[key],
    write: (values) => {
      content = { ...content, ...values };
    },
    keepAside: nothing,
    forgetClear: nothing,
    content: () => content,
  };
}

describe('settings', () => {
  it.each([
    ['', 'de'],
    ['de', 'de'],
    ['de-AT', 'de'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['den', 'en'],
  ])('a system that speaks %j starts in %s', (locale, language) => {
    expect(defaultSettings(locale).language).toBe(language);
  });

  it('a device id is eight lower-case base32 characters and random', () => {
    expect(createDeviceId()).toMatch(/^[a-z2-7]{8}$/u);
    expect(createDeviceId()).not.toBe(createDeviceId());
  });

  it('the device id of the first start stays', () => {
    const store = storeOf({});
    const first = createSettings(store, defaultSettings('de'), plain, nothing).read();
    const second = createSettings(store, defaultSettings('de'), plain, nothing).read();
    expect(second.deviceId).toBe(first.deviceId);
  });

  it('a demonstration leaves no network behind for the next start to look for', () => {
    const store = storeOf({ activeNetworkId: 'n1', theme: 'dark' });
    const settings = createSettings(store, defaultSettings('de'), boxIn('demo'), nothing);
    expect(settings.update({ activeNetworkId: 'demo', theme: 'light' }).activeNetworkId).toBe('demo');
    expect(store.content()).toMatchObject({ activeNetworkId: 'n1', theme: 'light' });
  });

  it('a value of another shape falls back alone', () => {
    const store = storeOf({ language: 'klingon', theme: 'dark', networks: 'none', deviceId: 'abcdefgh', surplus: 1 });
    expect(createSettings(store, defaultSettings('de'), plain, nothing).read()).toMatchObject({
      language: 'de',
      theme: 'dark',
      networks: [],
      deviceId: 'abcdefgh',
    });
  });

  it('a reset keeps the laptop, its language and its networks, and the file as it was', () => {
    const store = storeOf({ language: 'en', theme: 'dark', deviceId: 'abcdefgh', networks: [{ id: 'n', title: 'N' }] });
    const kept: unknown[] = [];
    const keepAside = (): void => void kept.push(store.content());
    const settings = createSettings({ ...store, keepAside }, defaultSettings('de'), plain, nothing);
    expect(settings.reset()).toMatchObject({
      language: 'en',
      theme: 'system',
      deviceId: 'abcdefgh',
      networks: [{ id: 'n', title: 'N' }],
    });
    expect(kept).toEqual([expect.objectContaining({ theme: 'dark' })]);
  });

  it('a disk on which nothing can be written keeps nobody out: what was read counts, and the trouble is told', () => {
    const told: string[] = [];
    const store: JsonStore = {
      ...storeOf({ language: 'en' }),
      write: () => {
        throw Object.assign(new Error('disk full'), { code: 'ENOSPC' });
      },
    };
    const settings = createSettings(store, defaultSettings('de'), plain, nothing, (where) => told.push(where));
    expect(settings.read().language).toBe('en');
    expect(told).toContain('write settings');
  });

  it('an update is written, answered and announced', () => {
    const store = storeOf({});
    const announced: unknown[] = [];
    const settings = createSettings(store, defaultSettings('de'), plain, (now, before) =>
      announced.push([before.theme, now.theme]),
    );
    expect(settings.update({ theme: 'dark' }).theme).toBe('dark');
    expect(store.content()).toMatchObject({ theme: 'dark' });
    expect(announced).toEqual([['system', 'dark']]);
  });
});
