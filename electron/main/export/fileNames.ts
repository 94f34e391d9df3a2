import path from 'node:path';
import { toFileName } from '../../../shared/documents';

/** The name with the extension of what is written into it, so that a PDF cannot end up as `minutes.exe`. */
export function withExtension(name: string, extension: string): string {
  return name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`;
}

/** "name.eml", then "name (2).eml", "name (3).eml" …, each as long as a name may be at most. */
export function numberedName(name: string, number: number): string {
  const extension = path.extname(name).slice(1);
  return number === 1 ? name : toFileName(name, extension, ` (${number})`);
}
