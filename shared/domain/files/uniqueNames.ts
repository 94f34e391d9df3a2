import { toFileName } from '../../documents';
import { extensionOf } from './fileTypes';

/** A name that every system takes, with the extension it has. */
export function safeFileName(name: string, addition = ''): string {
  return toFileName(name, extensionOf(name) || 'bin', addition);
}

/**
 * Names under which files lie in one folder: valid everywhere, none twice, also where capitals do not count.
 * @returns in the order of `names`
 */
export function uniqueFileNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    for (let number = 1; ; number += 1) {
      const candidate = safeFileName(name, number === 1 ? '' : ` (${number})`);
      const key = candidate.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return candidate;
    }
  });
}
