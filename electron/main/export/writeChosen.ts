import path from 'node:path';
import { withExtension } from './fileNames';
import { writeNew, writeWhole } from './writeWhole';

/**
 * The dialog has asked whether an existing file of the chosen name may go, but not about one that only gets in the way since the extension
 * is added here: that one stays, and the new one gets a number.
 * @returns the name of what was written
 */
export async function writeChosen(filePath: string, extension: string, bytes: Uint8Array): Promise<string> {
  const target = withExtension(filePath, extension);
  if (target !== filePath) return writeNew(path.dirname(target), path.basename(target), bytes);
  await writeWhole(target, bytes);
  return path.basename(target);
}
