import * as Y from 'yjs';
import { isReadableSharedText, isSharedText, openSharedText, textOf, type SharedText } from '../sharedText';
import { readRich } from './richInText';
import { piecesOf, type Attributes } from './richPieces';
import type { RichText } from './richText';
import { sharedToRich } from './sharedToRich';

/** How a text looks, apart from its letters: one after the other, how many letters have which of Yjs' attributes. Empty where nothing is formatted. */
export type Looks = readonly (readonly [number, Attributes])[];

/**
 * [Note: noted texts] The words of a shared text as they were, and how they looked. Its state is many times as large, and would be merged with the present one
 * instead of taking its place. What was noted by a version that noted words alone has no `looks`: nobody knows them.
 */
export interface NotedText extends SharedText {
  readonly update: '';
  readonly looks?: Looks;
}

const looksByText = new WeakMap<SharedText, Looks>();

/** A text as it is noted; a note as it is. */
export function noteText(value: SharedText): NotedText {
  const { text } = value;
  if (value.update === '') return { update: '', text, ...('looks' in value && { looks: toLooks(value.looks) }) };
  return { update: '', text, looks: looksByText.get(value) ?? readLooks(value) };
}

/** Spares opening a text that is open: for what is written with each word that is typed. */
export function rememberLooks(value: SharedText, doc: Y.Doc): void {
  looksByText.set(value, looksIn(textOf(doc)));
}

function readLooks(value: SharedText): Looks {
  if (!isReadableSharedText(value)) return [];
  const doc = openSharedText(value);
  const looks = looksIn(textOf(doc));
  doc.destroy();
  looksByText.set(value, looks);
  return looks;
}

function looksIn(text: Y.Text): Looks {
  const looks: [number, Attributes][] = [];
  for (const { text: letters, attributes } of piecesOf(text)) {
    const last = looks.at(-1);
    if (last && isAlike(last[1], attributes)) last[0] += letters.length;
    else looks.push([letters.length, attributes]);
  }
  return looks.every(([, attributes]) => Object.keys(attributes).length === 0) ? [] : looks;
}

function isAlike(one: Attributes, other: Attributes): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** The text that was noted; undefined where only its words are known. */
export function notedToRich(value: SharedText): RichText | undefined {
  const looks = 'looks' in value ? toLooks(value.looks) : undefined;
  if (looks === undefined) return undefined;
  const doc = new Y.Doc();
  const text = textOf(doc);
  let at = 0;
  doc.transact(() => {
    for (const [length, attributes] of looks) {
      text.insert(at, value.text.slice(at, at + length), { ...attributes });
      at += length;
    }
    if (at < value.text.length) text.insert(at, value.text.slice(at), {});
  });
  const rich = readRich(text);
  doc.destroy();
  return rich;
}

/** Whether two texts say the same and look alike, as far as that was noted of both. */
export function isSameNote(one: unknown, other: unknown): boolean | undefined {
  if (!isSharedText(one) || !isSharedText(other)) return undefined;
  const [left, right] = [noteText(one), noteText(other)];
  if (left.text !== right.text) return false;
  const [ours, theirs] = [left.looks, right.looks];
  if (ours === undefined || theirs === undefined) return true;
  return (
    ours.length === theirs.length &&
    ours.every(([length, attributes], index) => {
      const other = theirs[index];
      return other?.[0] === length && isAlike(attributes, other[1]);
    })
  );
}

/** Which looks one of two texts has and the other has not, or elsewhere, where their words are the same; undefined where these differ. */
export function changedLooks(one: unknown, other: unknown): readonly Look[] | undefined {
  if (!isSharedText(one) || !isSharedText(other) || isSameNote(one, other) !== false) return undefined;
  // A last line has a line feed of its own because it is more than text.
  if (one.text.trimEnd() !== other.text.trimEnd()) return undefined;
  const [left, right] = [one, other].map((value) => placesByLook(notedToRich(value) ?? sharedToRich(value)));
  return LOOKS.filter((look) => left?.get(look)?.join() !== right?.get(look)?.join());
}

const LOOKS = [
  'heading1',
  'heading2',
  'heading3',
  'bold',
  'italic',
  'bullet',
  'number',
  'check',
  'quote',
  'link',
] as const;
export type Look = (typeof LOOKS)[number];

/** Where each look is: numbers of lines, or of letters from the beginning. */
function placesByLook(rich: RichText): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  const add = (look: string, place: string): void => {
    places.set(look, [...(places.get(look) ?? []), place]);
  };
  let at = 0;
  rich.forEach(({ kind, indent, runs }, index) => {
    add(kind, `${index} ${indent}`);
    for (const { text, isBold, isItalic, link } of runs) {
      const place = `${at} ${text.length}`;
      if (isBold) add('bold', place);
      if (isItalic) add('italic', place);
      if (link !== '') add('link', `${place} ${link}`);
      at += text.length;
    }
    at += 1;
  });
  return places;
}

/** What was stored, which may be anything. */
function toLooks(value: unknown): Looks {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown): Looks => {
    if (!Array.isArray(entry)) return [];
    const pair: readonly unknown[] = entry;
    const [length, attributes] = pair;
    return typeof length === 'number' && length > 0 && typeof attributes === 'object' && attributes !== null
      ? [[length, { ...attributes }]]
      : [];
  });
}
