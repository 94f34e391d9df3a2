import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { inProfile } from '../settings/profileFailure';
import { writeBeside } from '../settings/writeBeside';

/**
 * [Note: a profile set aside] Whoever cannot open a profile, and has a backup, begins anew without losing anything: keys, private settings and databases are moved, as they are,
 * into a folder beside, and can be taken back. Chromium has the databases open while a page runs, so what is to happen is written down and done at the next start, before
 * anything is opened. Each move is one renaming; cut off, the start after that goes on.
 */
export interface ProfileAside {
  /** Name of the folder that was set aside last; null where there is none. */
  readonly latest: () => string | null;
  /** From the next start on the profile is as new. */
  readonly begin: () => void;
  /** From the next start on the profile is the one that was set aside last, and the present one lies aside. */
  readonly takeBack: () => void;
}

const PREFIX = 'Beiseitegelegt ';
const DUE = 'aside.due';
const OF_PROFILE = /^(?:keys|settings|connections|backups|links|moving)\./u;
const SETTINGS = 'settings.json';

const dueSchema = v.object({
  /** Folder that the present profile goes into; null once it is there. */
  to: v.nullable(v.string()),
  /** Folder whose profile comes in its place; null for none. */
  from: v.nullable(v.string()),
});
type Due = v.InferOutput<typeof dueSchema>;

type OnTrouble = (where: string, error: unknown) => void;

/** @param local now, `YYYY-MM-DDTHH:MM` */
export function createProfileAside(userData: string, local: () => string, onTrouble: OnTrouble): ProfileAside {
  function latest(): string | null {
    return foldersIn(userData).sort().at(-1) ?? null;
  }

  /** Two within one minute have names of their own. */
  function freeName(): string {
    const [day = '', clock = ''] = local().split('T');
    const name = `${PREFIX}${day} ${clock.replaceAll(':', '.')}`;
    const taken = new Set(foldersIn(userData));
    let number = 2;
    let free = name;
    for (; taken.has(free); number += 1) free = `${name} (${number})`;
    return free;
  }

  return {
    latest,
    begin: () => writeDue(userData, { to: freeName(), from: null }, onTrouble),
    takeBack() {
      const from = latest();
      if (from === null) throw new Error('nothing was set aside');
      writeDue(userData, { to: freeName(), from }, onTrouble);
    },
  };
}

/**
 * Before anything of the profile is opened.
 * @param databases name of the folder of the browser's databases
 * @throws what prevents a move; what was moved stays moved, and nothing of the profile may be written before the rest is
 */
export function applyProfileAside(userData: string, databases: string, onTrouble: OnTrouble): void {
  const due = readDue(userData);
  if (!due) return;
  const isOfProfile = (name: string): boolean => name === databases || OF_PROFILE.test(name);
  if (due.to !== null) {
    const looks = looksOf(path.join(userData, SETTINGS)) ?? looksOf(path.join(userData, due.to, SETTINGS));
    moveAll(userData, path.join(userData, due.to), isOfProfile);
    writeDue(userData, { ...due, to: null }, onTrouble);
    // Whoever begins anew still reads the same language.
    if (due.from === null && looks) writeBeside(path.join(userData, SETTINGS), looks, onTrouble);
  }
  if (due.from !== null) {
    const from = path.join(userData, due.from);
    moveAll(from, userData, () => true);
    rmdirSync(from);
  }
  rmSync(path.join(userData, DUE));
}

function moveAll(from: string, to: string, isMeant: (name: string) => boolean): void {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(from)) {
    if (!isMeant(name)) continue;
    const target = path.join(to, name);
    // Of two that are called the same, neither is given up.
    if (existsSync(target)) throw Object.assign(new Error('something of that name lies there'), { code: 'EEXIST' });
    renameSync(path.join(from, name), target);
  }
}

function foldersIn(userData: string): string[] {
  return readdirSync(userData, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && entry.name.startsWith(PREFIX) ? [entry.name] : [],
  );
}

function writeDue(userData: string, due: Due, onTrouble: OnTrouble): void {
  inProfile(() => writeBeside(path.join(userData, DUE), JSON.stringify(due), onTrouble));
}

/** What cannot be read was never written whole: nothing is moved. */
function readDue(userData: string): Due | undefined {
  const file = path.join(userData, DUE);
  if (!existsSync(file)) return undefined;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), dueSchema), readFileSync(file, 'utf8'));
  if (read.success && [read.output.to, read.output.from].every((name) => name === null || isPlainName(name)))
    return read.output;
  rmSync(file);
  return undefined;
}

/** A name in the profile, and no way out of it. */
function isPlainName(name: string): boolean {
  return name.startsWith(PREFIX) && path.basename(name) === name;
}

/** Language and theme, which are not private, as a settings file of their own. */
function looksOf(settingsFile: string): string | undefined {
  if (!existsSync(settingsFile)) return undefined;
  const looks = v.safeParse(
    v.pipe(v.string(), v.parseJson(), v.object({ language: v.optional(v.string()), theme: v.optional(v.string()) })),
    readFileSync(settingsFile, 'utf8'),
  );
  return looks.success ? JSON.stringify(looks.output) : undefined;
}
