import type * as Y from 'yjs';
import { diffWords } from './diffWords';
import { notedToRich } from './rich/looks';
import { isFormatted, readRich } from './rich/richInText';
import { writeRich } from './rich/writeRich';
import { isSharedText, openSharedText, readSharedText, replaceText, textOf } from './sharedText';

/**
 * `value` as the successor of `current`. A shared text is edited to what `value` says: put back as it was, its older state
 * would be merged with the newer one and say both. Where only words were kept of it, those that stay keep their look (see [Note: noted texts]). Everything else is simply `value`.
 */
export function rewriteShared(current: unknown, value: unknown): unknown {
  if (!isSharedText(current) || !isSharedText(value)) return value;
  const doc = openSharedText(current);
  const noted = value.update === '' ? notedToRich(value) : undefined;
  if (noted) writeRich(doc, noted);
  else if (value.update === '') replaceWords(doc, value.text);
  else {
    const then = openSharedText(value);
    writeRich(doc, readRich(textOf(then)));
    then.destroy();
  }
  const rewritten = readSharedText(doc);
  doc.destroy();
  return rewritten;
}

/** Word by word: one deletion and insertion between the first and the last change would take the look from all that lies between. */
export function replaceWords(doc: Y.Doc, next: string): void {
  const text = textOf(doc);
  const parts = isFormatted(text) ? diffWords(tokens(text.toJSON()), tokens(next)) : undefined;
  if (parts === undefined) {
    replaceText(doc, next);
    return;
  }
  doc.transact(() => {
    let at = 0;
    for (const { kind, words } of parts) {
      const letters = words.join('');
      if (kind === 'removed') text.delete(at, letters.length);
      else {
        if (kind === 'added') text.insert(at, letters);
        at += letters.length;
      }
    }
  });
}

/** Words, spaces, and each line feed by itself: lines are told apart by theirs. */
function tokens(text: string): readonly string[] {
  return text.split(/(\n|[^\S\n]+)/u).filter((token) => token !== '');
}
