import { constants, copyFileSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { SEALED, type JsonStore } from './jsonStore';
import { keepFilePrivate } from './keepPrivate';
import { inProfile, withoutStopping } from './profileFailure';
import { unfinishedOf, writeBeside } from './writeBeside';

type Values = Readonly<Record<string, unknown>>;
type Report = (where: string, error: unknown) => void;

/**
 * One JSON file of the profile, held in memory and written as a whole. One that is no longer JSON (disk full, edited by hand) is set aside, so that the
 * application still starts and nothing is thrown away; where that cannot be done, it is left as it is, and every write says why it fails.
 * @param folder of the profile
 */
export function openJsonStore(folder: string, name: string, onTrouble: Report): JsonStore {
  const file = path.join(folder, `${name}.json`);
  keepFilePrivate(file);
  withoutStopping(`tidy up beside ${name}`, onTrouble, () => forgetUnfinished(file));
  let values: Values | undefined;
  withoutStopping(`read ${name}`, onTrouble, () => {
    values = readOrSetAside(file);
  });
  return {
    read: (key) => (values && Object.hasOwn(values, key) ? values[key] : undefined),
    write(changes) {
      inProfile(() => {
        const entries = Object.entries({ ...(values ?? readOrSetAside(file)), ...changes });
        const next = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
        writeBeside(file, JSON.stringify(next, undefined, '\t'), onTrouble);
        values = next;
      });
    },
    keepAside() {
      inProfile(() => {
        const taken = new Set(readdirSync(path.dirname(file)));
        let number = 1;
        while (taken.has(`${path.basename(file)}.before-${number}`)) number += 1;
        if (isThere(file)) copyWhole(file, `${file}.before-${number}`);
      });
    },
    forgetClear() {
      const aside = setAside(file);
      if (isThere(aside) && !readFileSync(aside, 'utf8').includes(`"${SEALED}"`)) rmSync(aside);
    },
  };
}

const contentSchema = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown()));

function readOrSetAside(file: string): Values {
  if (!isThere(file)) return {};
  const content = v.safeParse(contentSchema, readFileSync(file, 'utf8'));
  if (content.success) return content.output;
  renameSync(file, setAside(file));
  return {};
}

/** A disk that fills up on the way leaves no half copy that looks like a whole one. */
function copyWhole(file: string, copy: string): void {
  try {
    copyFileSync(file, copy, constants.COPYFILE_EXCL);
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
  }
}

function setAside(file: string): string {
  return `${file}.broken`;
}

function isThere(file: string): boolean {
  return readdirSync(path.dirname(file)).includes(path.basename(file));
}

/** What a writing left that was cut off by a crash, of this version or an earlier one: words in the clear that nobody reads again. */
function forgetUnfinished(file: string): void {
  const folder = path.dirname(file);
  for (const name of readdirSync(folder))
    if (name === path.basename(unfinishedOf(file)) || name.startsWith(`${path.basename(file)}.tmp-`))
      rmSync(path.join(folder, name), { force: true });
}
