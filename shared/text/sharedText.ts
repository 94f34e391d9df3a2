import * as Y from 'yjs';
import { base64ToBytes, bytesToBase64 } from './base64';
import { hashOf } from './hashOf';
import { encodeAnew, looksAnew, placesOfStrays } from './makeAnew';
import { findGone, limitedTo, type Gone } from './writtenInGone';

/** A text that several people may write at once, as it is in a record. See `sharedText` in `shared/schema/properties`. */
export interface SharedText {
  /** Yjs document state as base64, `''` for a text nobody has written yet. */
  readonly update: string;
  readonly text: string;
}

const FIELD = 'text';

/** Base64 letters of a state. A text of 5 MB begins with 7 million and grows by its history. */
const LARGEST_UPDATE = 20_000_000;
/** Sessions of writing in one text. Where as many wrote at the same place, putting their letters in order takes the square of it. */
const MOST_WRITERS = 10_000;
/** Each letter that is made anew is one more of them. */
const MOST_ANEW = 2000;

/**
 * Whether a state from elsewhere can be opened and merged. Whatever is wrong with it, a merge would fail in the middle of everything else that arrives.
 */
export function isReadableSharedText({ update }: SharedText): boolean {
  if (update === '') return true;
  if (update.length > LARGEST_UPDATE) return false;
  const doc = new Y.Doc();
  try {
    const bytes = base64ToBytes(update);
    if (Y.parseUpdateMeta(bytes).to.size > MOST_WRITERS) return false;
    Y.applyUpdate(doc, bytes);
    return typeof textOf(doc).toJSON() === 'string';
  } catch {
    // Neither base64 nor Yjs says beforehand that it cannot be read.
    return false;
  } finally {
    doc.destroy();
  }
}

/** Opens a text for editing. A record without Yjs state (written by another tool) starts from its plain text. */
export function openSharedText(value: SharedText): Y.Doc {
  const doc = new Y.Doc();
  if (value.update !== '') Y.applyUpdate(doc, base64ToBytes(value.update));
  else if (value.text !== '') insertAsNobody(doc, value.text);
  return doc;
}

/**
 * Two laptops that open the same plain text must make the same letters of it: under author ids of their own, merging
 * would show the text twice. So the author is derived from the text itself.
 */
function insertAsNobody(doc: Y.Doc, text: string): void {
  editAsNobody(doc, text, () => doc.getText(FIELD).insert(0, text));
}

/**
 * An edit that every laptop makes by itself, and that must be one edit when they meet.
 * @param seed the edit and what it was made on: two that differ must not have the same
 */
export function editAsNobody(doc: Y.Doc, seed: string, edit: () => void): void {
  const own = doc.clientID;
  doc.clientID = hashOf(seed);
  edit();
  doc.clientID = own;
}

/** Takes what another state knows into an open document; knowing it already changes nothing. */
export function applySharedText(doc: Y.Doc, value: SharedText): void {
  if (value.update !== '') Y.applyUpdate(doc, base64ToBytes(value.update));
}

export function readSharedText(doc: Y.Doc): SharedText {
  return { update: bytesToBase64(Y.encodeStateAsUpdate(doc)), text: doc.getText(FIELD).toJSON() };
}

export function textOf(doc: Y.Doc): Y.Text {
  return doc.getText(FIELD);
}

export function createSharedText(text: string): SharedText {
  const doc = openSharedText({ update: '', text });
  const value = readSharedText(doc);
  doc.destroy();
  return value;
}

/**
 * Brings a document from its present text to `next` with one deletion and one insertion, which is what a person's edit
 * in a text field is. Cuts never part a surrogate pair: Yjs would store two halves of an emoji as broken characters.
 */
export function replaceText(doc: Y.Doc, next: string): void {
  const text = textOf(doc);
  const current = text.toJSON();
  if (current === next) return;
  const { start, removed, inserted } = diff(current, next);
  doc.transact(() => {
    if (removed > 0) text.delete(start, removed);
    if (inserted !== '') text.insert(start, inserted);
  });
}

export interface TextDiff {
  /** UTF-16 offset. */
  readonly start: number;
  /** UTF-16 units to delete at `start`. */
  readonly removed: number;
  readonly inserted: string;
}

export function diff(before: string, after: string): TextDiff {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start -= 1;
  let end = 0;
  while (
    end < shortest - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end += 1;
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end -= 1;
  return { start, removed: before.length - end - start, inserted: after.slice(start, after.length - end) };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/**
 * Merges two states letter by letter; the result is the same in either order. Where both say the same, so does the result: two laptops that
 * set the same words each wrote letters of its own, and letter by letter they would appear twice. See also [Note: words written into what is gone].
 */
export function mergeSharedText(a: SharedText, b: SharedText): SharedText {
  if (a.update === '' || a.update === b.update) return b;
  if (b.update === '') return a;
  const doc = new Y.Doc();
  const gone = a.text === b.text ? undefined : goneBetween(a, b);
  // As one step: after each step from elsewhere Yjs tidies up what formats no letter any longer, and what that is would depend on the order.
  doc.transact(() => {
    for (const { update } of [a, b]) Y.applyUpdate(doc, base64ToBytes(update));
    if (gone && gone.letters.length > 0) Y.applyUpdate(doc, encodeAnew(gone.letters));
  });
  if (gone) settle(doc, gone);
  else deleteDoubles(doc, a.text);
  const merged = readSharedText(doc);
  doc.destroy();
  return merged;
}

function goneBetween(a: SharedText, b: SharedText): Gone {
  const [one, two] = [openSharedText(a), openSharedText(b)];
  const found = [findGone(textOf(one), textOf(two)), findGone(textOf(two), textOf(one))];
  const writers = Math.max(one.store.clients.size, two.store.clients.size);
  one.destroy();
  two.destroy();
  // Two rows may ask for the same column.
  const byName = new Map(
    found.flatMap(({ letters }) => letters).map((letter) => [`${letter.client} ${letter.clock}`, letter]),
  );
  const room = Math.min(MOST_ANEW, MOST_WRITERS / 2 - writers);
  return {
    letters: limitedTo([...byName.values()], room),
    strays: found.flatMap(({ strays }) => strays),
  };
}

function settle(doc: Y.Doc, { letters, strays }: Gone): void {
  const text = textOf(doc);
  doc.transact(() => {
    for (const { at, length } of placesOfStrays(text, strays)) text.delete(at, length);
  });
  const looks = letters.length > 0 ? looksAnew(text, letters) : [];
  if (looks.length === 0) return;
  editAsNobody(doc, readSharedText(doc).update, () =>
    doc.transact(() => {
      for (const { at, length, change } of looks) text.format(at, length, { ...change });
    }),
  );
}

/**
 * Deletes what is in a text beside `wanted`. Only deletes, and the same letters on every laptop, since all of them hold the same merged
 * text: deletions of the same letters are one deletion. A text that does not hold all of `wanted` in its order is left as it is.
 */
function deleteDoubles(doc: Y.Doc, wanted: string): void {
  const text = textOf(doc);
  // By code points, so that no surrogate pair is parted.
  const left = Array.from(wanted);
  const surplus: { readonly start: number; readonly length: number }[] = [];
  let start = 0;
  let met = 0;
  for (const letter of text.toJSON()) {
    if (letter === left[met]) met += 1;
    else surplus.push({ start, length: letter.length });
    start += letter.length;
  }
  if (met < left.length) return;
  doc.transact(() => {
    for (const range of surplus.reverse()) text.delete(range.start, range.length);
  });
}

export function isSharedText(value: unknown): value is SharedText {
  return (
    typeof value === 'object' &&
    value !== null &&
    'update' in value &&
    'text' in value &&
    typeof value.update === 'string' &&
    typeof value.text === 'string'
  );
}
