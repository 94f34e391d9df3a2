import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Which of these words can be read in which file below a folder, in any of the forms that this application or Chromium might write: UTF-8, UTF-16LE,
 * and base64 at each of its three alignments.
 */
export function findWords(folder: string, words: readonly string[]): readonly string[] {
  const needles = words.flatMap((word) => formsOf(word).map((form) => ({ word, form })));
  return filesBelow(folder).flatMap((file) => {
    const content = readFileSync(file);
    return [
      ...new Set(
        needles
          .filter(({ form }) => content.includes(form))
          .map(({ word }) => `${path.relative(folder, file)}: ${word}`),
      ),
    ];
  });
}

function formsOf(word: string): readonly Buffer[] {
  const plain = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')];
  return [...plain, ...plain.flatMap(base64FormsOf)];
}

/** What of a base64 text depends on these bytes alone, whatever stands before and after them. */
function base64FormsOf(bytes: Buffer): readonly Buffer[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const whole = Math.floor(((before + bytes.length) * 8) / 6);
    return Buffer.from(text.slice(Math.ceil((before * 8) / 6), whole), 'latin1');
  });
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}
