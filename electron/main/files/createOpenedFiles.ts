import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openingOf, safeFileName } from '../../../shared/domain/files';
import type { FileToOpen, OpenAnswer } from '../../../shared/ipc/files';
import { markForeign } from './markForeign';

export interface OpenedFiles {
  /** Asks, writes the file where the system's program can read it, and has it opened. */
  readonly open: (file: FileToOpen) => Promise<OpenAnswer>;
  /** Removes what was written. What a program still holds (Windows) stays until the next time, which is told. */
  readonly clear: () => void;
}

export interface OpenQuestion {
  readonly name: string;
  /** `''` where it has none. */
  readonly tlp: string;
  readonly mayHoldMacros: boolean;
}

interface Ports {
  /** The profile's; only this user reads it. */
  readonly userData: string;
  readonly ask: (question: OpenQuestion) => Promise<boolean>;
  /** As `shell.openPath`: `''`, or what went wrong. */
  readonly openPath: (file: string) => Promise<string>;
  readonly onTrouble: (what: string, error: unknown) => void;
}

const FOLDER = 'opened';

/**
 * [Note: opened files] A program of the system cannot read what is sealed. So a file is written in the clear for it, after a question that says so: into the profile, which only this
 * user reads, in a folder that is known, so that what a crash left is found. It is read-only, so that whoever edits it is asked for another place, and it is gone when Verbund is locked,
 * ends or starts.
 */
export function createOpenedFiles({ userData, ask, openPath, onTrouble }: Ports): OpenedFiles {
  const folder = path.join(userData, FOLDER);
  let clearings = 0;
  return {
    async open({ name, bytes, tlp }) {
      const safeName = safeFileName(name);
      const opening = openingOf(safeName);
      if (opening === 'program' || opening === 'unknown') return opening;
      const before = clearings;
      if (!(await ask({ name: safeName, tlp, mayHoldMacros: opening === 'macros' }))) return 'declined';
      // Locked while the question stood: nothing is decrypted any more.
      if (clearings !== before) return 'declined';
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // One for each, so that files of the same name do not meet.
      const file = path.join(mkdtempSync(path.join(folder, 'file-')), safeName);
      await writeFile(file, bytes, { flag: 'wx', mode: 0o400 });
      await markForeign(file, process.platform);
      return (await openPath(file)) === '' ? 'opened' : 'failed';
    },
    clear() {
      clearings += 1;
      for (const each of listOf(folder)) {
        try {
          removeReadOnly(path.join(folder, each));
        } catch (error) {
          onTrouble('remove an opened file', error);
        }
      }
    },
  };
}

/** Windows does not remove what is read-only. */
function removeReadOnly(target: string): void {
  if (statSync(target).isDirectory()) for (const name of readdirSync(target)) chmodSync(path.join(target, name), 0o600);
  rmSync(target, { recursive: true, force: true });
}

function listOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Nothing was opened yet: readdir has no answer but an exception.
    return [];
  }
}
