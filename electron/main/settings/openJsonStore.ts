import { renameSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import ElectronStore from 'electron-store';
import { keepFilePrivate, PRIVATE_FILE } from './keepPrivate';

/** A file of electron-store as plain get and set; its content is unknown until somebody parses it. */
export interface JsonStore {
  readonly read: (key: string) => unknown;
  readonly write: (values: Readonly<Record<string, unknown>>) => void;
}

/** A file that is no longer JSON (disk full, edited by hand) is set aside, so that the application still starts and nothing is thrown away. */
export function openJsonStore(name: string): JsonStore {
  const store = openOrSetAside(name);
  return {
    read: (key) => store.get(key),
    write: (values) => store.set({ ...values }),
  };
}

function openOrSetAside(name: string): ElectronStore {
  const file = path.join(app.getPath('userData'), `${name}.json`);
  keepFilePrivate(file);
  const options = { name, accessPropertiesByDotNotation: false, configFileMode: PRIVATE_FILE } as const;
  try {
    return new ElectronStore(options);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    renameSync(file, `${file}.broken`);
    return new ElectronStore(options);
  }
}
