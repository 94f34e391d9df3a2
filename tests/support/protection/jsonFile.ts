import * as fs from 'node:fs';
import type { JsonStore } from '../../../electron/main/settings/jsonStore';

export interface JsonFile extends JsonStore {
  readonly content: () => Record<string, unknown>;
  failing: boolean;
}

/** A file in that place that can be told to fail, and looked into. */
export function jsonFile(file: string): JsonFile {
  const content = (): Record<string, unknown> =>
    // A parsing edge: written by these tests.
    fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
  return {
    failing: false,
    content,
    read: (key) => content()[key],
    write(values) {
      if (this.failing) throw Object.assign(new Error('disk full'), { code: 'ENOSPC' });
      fs.writeFileSync(file, JSON.stringify({ ...content(), ...values }));
    },
    keepAside: () => fs.copyFileSync(file, `${file}.before-1`),
    forgetClear: () => undefined,
  };
}
