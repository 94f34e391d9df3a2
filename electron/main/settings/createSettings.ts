import * as v from 'valibot';
import { settingsSchema, type Settings, type SettingsPatch } from '../../../shared/ipc/settings';
import type { JsonStore } from './openJsonStore';

export interface SettingsStore {
  readonly read: () => Settings;
  readonly update: (patch: SettingsPatch) => Settings;
}

/** Settings in memory, written through. A value that an older or newer version left in another shape falls back to its default, alone. */
export function createSettings(
  store: JsonStore,
  defaults: Settings,
  onChange: (settings: Settings, before: Settings) => void,
): SettingsStore {
  let settings = readStored(store, defaults);
  store.write(settings);
  return {
    read: () => settings,
    update(patch) {
      const before = settings;
      settings = { ...settings, ...withoutUndefined(patch) };
      store.write(settings);
      onChange(settings, before);
      return settings;
    },
  };
}

function readStored(store: JsonStore, defaults: Settings): Settings {
  const stored = Object.entries(settingsSchema.entries).flatMap(([key, schema]) => {
    const parsed = v.safeParse(schema, store.read(key));
    return parsed.success ? [[key, parsed.output] as const] : [];
  });
  return v.parse(settingsSchema, { ...defaults, ...Object.fromEntries(stored) });
}

function withoutUndefined(patch: SettingsPatch): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
