import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/**
 * A disk that fails at a step, for code that takes `node:fs` as it is. Steps are what changes something below the watched folder: opening for
 * writing, writing, bringing to the disk, renaming, copying, making folders.
 */
export interface FaultyFs {
  /** @param failAt number of the step that fails, from 1; with `lasts` those after it as well */
  readonly run: (failAt: number, code: string, work: () => unknown) => Promise<unknown>;
  /** How many steps the last run took. */
  readonly steps: () => number;
  /** While something else stands in the place of one function of `node:fs`. */
  readonly replacing: (name: 'writeSync' | 'renameSync', other: unknown, work: () => unknown) => Promise<void>;
  readonly restore: () => void;
}

type Operation = (...args: readonly unknown[]) => unknown;

const SYNC = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'renameSync',
  'copyFileSync',
  'appendFileSync',
  'writeFileSync',
] as const;
const ASYNC = ['open', 'writeFile', 'rename'] as const;

export function createFaultyFs(folder: string): FaultyFs {
  let steps = 0;
  let failAt = 0;
  let code = '';
  const handles = new Set<unknown>();
  const undo: (() => void)[] = [];

  function isMeant([first, flags]: readonly unknown[], name: string): boolean {
    if (typeof first === 'number') return handles.has(first);
    if (!String(first).startsWith(folder)) return false;
    return !name.startsWith('open') || (flags !== 'r' && flags !== undefined);
  }

  function step(name: string): void {
    steps += 1;
    if (failAt > 0 && steps >= failAt) throw Object.assign(new Error(`${code}: ${name}`), { code });
  }

  function replace(target: object, name: string): void {
    // A typing edge: a function of a built-in module, whatever its overloads.
    const real = Reflect.get(target, name) as Operation;
    Reflect.set(target, name, (...args: readonly unknown[]) => {
      if (!isMeant(args, name)) return real(...args);
      if (target === promises) {
        try {
          step(name);
        } catch (error) {
          return Promise.reject(error instanceof Error ? error : new Error(name));
        }
        return real(...args);
      }
      step(name);
      const result = real(...args);
      if (name === 'openSync') handles.add(result);
      return result;
    });
    undo.push(() => Reflect.set(target, name, real));
  }

  for (const name of SYNC) replace(fs, name);
  for (const name of ASYNC) replace(promises, name);
  syncBuiltinESMExports();

  return {
    async run(at, failing, work) {
      steps = 0;
      failAt = at;
      code = failing;
      try {
        return await work();
      } finally {
        failAt = 0;
      }
    },
    steps: () => steps,
    async replacing(name, other, work) {
      const before: unknown = Reflect.get(fs, name);
      Reflect.set(fs, name, other);
      syncBuiltinESMExports();
      try {
        await work();
      } finally {
        Reflect.set(fs, name, before);
        syncBuiltinESMExports();
      }
    },
    restore() {
      for (const each of undo) each();
      syncBuiltinESMExports();
    },
  };
}
