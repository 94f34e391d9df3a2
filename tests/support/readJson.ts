import { readFileSync } from 'node:fs';

/** @param path from the folder of the project */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
