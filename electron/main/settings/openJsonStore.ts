import { constants, copyFileSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import ElectronStore from 'electron-store';
import { SEALED, type JsonStore } from './jsonStore';
import { keepFilePrivate, PRIVATE_FILE } from './keepPrivate';

/** A file that is no longer JSON (disk full, edited by hand) is set aside, so that the application still starts and nothing is thrown away. */
export function openJsonStore(name: string): JsonStore {
  const file = path.join(app.getPath('userData'), `${name}.json`);
  forgetUnfinished(file);
  const store = openOrSetAside(name, file);
  return {
    read: (key) => store.get(key),
    write(values) {
      const entries = Object.entries({ ...store.store, ...values }).filter(([, value]) => value !== undefined);
      store.store = Object.fromEntries(entries);
    },
    keepAside() {
      const taken = new Set(readdirSync(path.dirname(file)));
      let number = 1;
      while (taken.has(`${path.basename(file)}.before-${number}`)) number += 1;
      if (isThere(file)) copyFileSync(file, `${file}.before-${number}`, constants.COPYFILE_EXCL);
    },
    forgetClear() {
      const aside = setAside(file);
      if (isThere(aside) && !readFileSync(aside, 'utf8').includes(`"${SEALED}"`)) rmSync(aside);
    },
  };
}

function openOrSetAside(name: string, file: string): ElectronStore {
  keepFilePrivate(file);
  const options = { name, accessPropertiesByDotNotation: false, configFileMode: PRIVATE_FILE } as const;
  try {
    return new ElectronStore(options);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    renameSync(file, setAside(file));
    return new ElectronStore(options);
  }
}

function setAside(file: string): string {
  return `${file}.broken`;
}

function isThere(file: string): boolean {
  return readdirSync(path.dirname(file)).includes(path.basename(file));
}

/** What a writing left that was cut off by a crash, beside the file as it was before: words in the clear that nobody reads again. */
function forgetUnfinished(file: string): void {
  const folder = path.dirname(file);
  for (const name of readdirSync(folder))
    if (name.startsWith(`${path.basename(file)}.tmp-`)) rmSync(path.join(folder, name), { force: true });
}
