import { err, ok, type Result } from '../../result';
import { decodeText } from '../import';
import { LONGEST_TEXT, onePage, textTooLong, wholeText, type FileProblem, type FileText } from './fileText';
import { isNestedTooDeep, readJsonText } from './readJsonText';
import { readMarkdownText } from './readMarkdownText';
import { readOfficeText } from './readOfficeText';

/** What the platform does for us. */
export interface FileReaders {
  readonly readPdf: (bytes: Uint8Array) => Promise<Result<FileText, FileProblem>>;
}

/** Minutes with pictures have a few megabytes. In bytes. */
const LARGEST_FILE = 50 * 1024 * 1024;

const PDF = [0x25, 0x50, 0x44, 0x46];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Office before 2007, and the wrapping of an encrypted DOCX. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** What a file says. Its kind is recognised by its bytes; its name only distinguishes Markdown from plain text. */
export async function readFileText(
  name: string,
  bytes: Uint8Array,
  { readPdf }: FileReaders,
): Promise<Result<FileText, FileProblem>> {
  if (bytes.length === 0) return err({ type: 'empty' });
  if (bytes.length > LARGEST_FILE) return err({ type: 'tooLarge' });
  if (begins(bytes, PDF)) {
    const pdf = await readPdf(bytes);
    return pdf.ok && wholeText(pdf.value).length > LONGEST_TEXT ? err(textTooLong) : pdf;
  }
  if (begins(bytes, ZIP)) return readOfficeText(bytes);
  if (begins(bytes, COMPOUND)) return err({ type: /\.docx$/iu.test(name) ? 'encrypted' : 'foreign' });
  const { text, nulCount } = decodeText(bytes);
  if (nulCount > 0) return err({ type: 'foreign' });
  if (text.length > LONGEST_TEXT) return err(textTooLong);
  if (text.trim() === '') return err({ type: 'empty' });
  if (text.trimStart().startsWith('{')) {
    if (isNestedTooDeep(text)) return err({ type: 'damaged' });
    const json = readJsonText(text);
    if (json !== undefined) return ok(json);
  }
  if (/\.(?:md|markdown)$/iu.test(name)) return ok({ format: 'md', pages: onePage(readMarkdownText(text)) });
  return ok({ format: 'txt', pages: onePage(text) });
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
