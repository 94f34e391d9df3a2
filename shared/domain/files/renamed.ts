import { toPlainText } from '../../text/plainText';
import { extensionOf } from './fileTypes';

/** A new name for a file. It keeps its extension, by which everybody knows what it is, whether that was typed along or not. */
export function renamed(oldName: string, typed: string): string {
  const name = toPlainText(typed).trim();
  const extension = extensionOf(oldName);
  return extension === '' || extensionOf(name) === extension ? name : `${name}.${extension}`;
}
