import * as v from 'valibot';
import { settingsSchema, type Settings, type SettingsPatch } from '../../../shared/ipc/settings';
import type { PrivateBox } from '../keys/PrivateBox';
import { SEALED, type JsonStore } from './jsonStore';
import { withoutStopping } from './profileFailure';

export interface SettingsStore {
  readonly read: () => Settings;
  /** Throws where something private is to be changed while the box is closed; then nothing is changed at all. */
  readonly update: (patch: SettingsPatch) => Settings;
  /** All but the id of the laptop, the language and the networks as on a new laptop. The file as it was is kept aside. */
  readonly reset: () => Settings;
  /** The profile was copied, and both go on: this laptop is another one from now on. @returns ids of its networks */
  readonly becomeAnother: (deviceId: string) => readonly string[];
  /** The box was opened or closed, or somebody decided what it is to do. */
  readonly takeBox: () => void;
}

/** Say who works here, and on what; everything else is needed before anything opens, such as language and theme. */
const privateKeys = ['userName', 'networks', 'lastPath', 'columnMappings'] as const;
type PrivateSettings = Pick<Settings, (typeof privateKeys)[number]>;
const PURPOSE = ['settings'] as const;

/**
 * Settings in memory, written through; the private ones as `PrivateBox` says. A value that an older or newer version left in another shape falls
 * back to its default, alone.
 */
export function createSettings(
  store: JsonStore,
  defaults: Settings,
  box: PrivateBox,
  onChange: (settings: Settings, before: Settings) => void,
  onTrouble: (where: string, error: unknown) => void = () => undefined,
): SettingsStore {
  let settings: Settings = { ...defaults, ...readClear(store, publicKeys) };
  let mode: ReturnType<PrivateBox['mode']> | undefined;
  // A disk on which nothing can be written keeps nobody out: what was read counts until there is room.
  withoutStopping('write settings', onTrouble, () => {
    if (publicKeys.some((key) => !isStored(store, key))) store.write(publicOf(settings));
  });
  takeBoxIfPossible();

  function takeBoxIfPossible(): void {
    withoutStopping('write private settings', onTrouble, takeBox);
  }

  function takeBox(): void {
    const before = mode;
    mode = box.mode();
    // What was in memory or in the clear a moment ago is what counts; anything else is read from the file.
    const isDecided = before === 'memory' || before === 'plain';
    if (!isDecided || mode === 'closed') settings = { ...settings, ...readPrivate() };
    const isClearLeft = privateKeys.some((key) => store.read(key) !== undefined);
    if ((mode === 'sealed' || mode === 'plain') && ((isDecided && mode !== before) || isClearLeft))
      store.write(privateEntries(settings));
    if (mode === 'sealed') store.forgetClear();
  }

  function readPrivate(): PrivateSettings {
    const none = privateOf(defaults);
    if (mode === 'closed' || mode === 'demo') return none;
    const clear = readClear(store, privateKeys);
    const sealed = mode === 'sealed' ? readSealed() : undefined;
    if (!sealed) return { ...none, ...clear };
    // Both are there once an older version worked with this profile; the networks that it made are not to be lost.
    const ids = new Set(sealed.networks.map(({ id }) => id));
    return { ...sealed, networks: [...sealed.networks, ...(clear.networks ?? []).filter(({ id }) => !ids.has(id))] };
  }

  function readSealed(): PrivateSettings | undefined {
    const sealed = store.read(SEALED);
    if (typeof sealed !== 'string') return undefined;
    const text = box.unseal(PURPOSE, sealed);
    if (text !== undefined) return { ...privateOf(defaults), ...parseEach(privateKeys, (key) => fieldOf(text, key)) };
    // Changed by whatever is not us: as good as nothing, but not thrown away.
    store.write({ unreadable: sealed, [SEALED]: undefined });
    return undefined;
  }

  /** What the file says of the private ones. */
  function privateEntries(all: Settings): Readonly<Record<string, unknown>> {
    const content = privateOf(all);
    if (mode === 'plain') return { ...content };
    if (mode !== 'sealed') return {};
    const removed = Object.fromEntries(privateKeys.map((key) => [key, undefined]));
    return { ...removed, [SEALED]: box.seal(PURPOSE, JSON.stringify(content)) };
  }

  return {
    read: () => settings,
    takeBox: takeBoxIfPossible,
    update: (patch) => updateSettings(withoutUndefined(patch)),
    becomeAnother(deviceId) {
      const reviewFirst = settings.networks.map(({ id }) => id);
      updateSettings({ deviceId, reviewFirst });
      return reviewFirst;
    },
    reset() {
      store.keepAside();
      const { deviceId, language, activeNetworkId, networks, reviewFirst } = settings;
      const isClosed = mode === 'closed';
      const fresh = { ...publicOf(defaults), deviceId, language, activeNetworkId, reviewFirst };
      return updateSettings({ ...fresh, ...(!isClosed && { ...privateOf(defaults), networks }) });
    },
  };

  function updateSettings(patch: Partial<Settings>): Settings {
    const isPrivate = privateKeys.some((key) => Object.hasOwn(patch, key));
    if (isPrivate && mode === 'closed') throw new Error('settings: closed');
    const before = settings;
    const next = { ...settings, ...patch };
    const clear = mode === 'demo' ? withoutActive(next) : publicOf(next);
    // One writing, and memory follows it: what could not be written down has not happened.
    store.write({ ...clear, ...(isPrivate && privateEntries(next)) });
    settings = next;
    onChange(settings, before);
    return settings;
  }
}

type Key = keyof Settings;
// A parsing edge: TypeScript loses the names of an object's keys.
const publicKeys = (Object.keys(settingsSchema.entries) as readonly Key[]).filter(
  (key) => !privateKeys.some((other) => other === key),
);

function privateOf({ userName, networks, lastPath, columnMappings }: Settings): PrivateSettings {
  return { userName, networks, lastPath, columnMappings };
}

function publicOf(settings: Settings): Record<string, unknown> {
  return Object.fromEntries(publicKeys.map((key) => [key, settings[key]]));
}

/** The networks of a demonstration are gone with it: the next start is not to look for one. */
function withoutActive(settings: Settings): Record<string, unknown> {
  const { activeNetworkId: _transient, ...kept } = publicOf(settings);
  return kept;
}

function isStored(store: JsonStore, key: Key): boolean {
  return v.safeParse(settingsSchema.entries[key], store.read(key)).success;
}

function readClear(store: JsonStore, keys: readonly Key[]): Partial<Settings> {
  return parseEach(keys, store.read);
}

function parseEach(keys: readonly Key[], read: (key: Key) => unknown): Partial<Settings> {
  const parsed = keys.flatMap((key) => {
    const value = v.safeParse(settingsSchema.entries[key], read(key));
    return value.success ? [[key, value.output] as const] : [];
  });
  return Object.fromEntries(parsed);
}

function fieldOf(text: string, key: Key): unknown {
  const content = v.safeParse(v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())), text);
  return content.success ? content.output[key] : undefined;
}

function withoutUndefined(patch: SettingsPatch): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
