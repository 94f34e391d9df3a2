import { richLine, type LineKind, type RichLine } from '../text/rich/richText';
import { writeRich } from '../text/rich/writeRich';
import { openSharedText, readSharedText, type SharedText } from '../text/sharedText';

/** How the demonstration writes what a line is; the cells of a row are apart by bars. */
const MARKS = [
  ['# ', 'heading2'],
  ['- ', 'bullet'],
  ['[x] ', 'check'],
  ['[ ] ', 'check'],
  ['> ', 'quote'],
  ['|| ', 'headRow'],
  ['| ', 'row'],
] as const satisfies readonly (readonly [string, Exclude<LineKind, 'image'>])[];

/** A shared text whose Yjs client is fixed; a random one would make the same demo differ from run to run. */
export function createDemoText(text: string): SharedText {
  const doc = openSharedText({ update: '', text: '' });
  doc.clientID = 1;
  writeRich(doc, text.split('\n').map(toLine));
  const value = readSharedText(doc);
  doc.destroy();
  return value;
}

function toLine(text: string): RichLine {
  const [mark, kind] = MARKS.find(([begin]) => text.startsWith(begin)) ?? ['', 'text' as const];
  const words = text.slice(mark.length);
  const letters = kind === 'row' || kind === 'headRow' ? words.split(' | ').join('\t') : words;
  return { ...richLine(kind, letters), isDone: mark === '[x] ' };
}
