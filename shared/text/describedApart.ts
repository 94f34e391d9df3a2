import type * as Y from 'yjs';
import { authorOf } from './makeAnew';
import { createIsOwn, linesOf, NO_LETTER, runsOf, type Gone, type GoneLetter, type Letter } from './writtenInGone';

export interface Described extends Gone {
  /** The line feeds of pictures that say something: they are not decorative, whatever the other one says. */
  readonly spoken: readonly GoneLetter[];
}

/**
 * Two laptops describe one picture anew, and neither knows of the other. Words that meet in a paragraph both stand; two descriptions of one picture read as nonsense
 * ("Saal in UlmRaum in Köln"). So one of them holds, as in any other field. Nothing in a text tells which is the later one: it is the longer, and so the
 * same on every laptop. What the other one deleted of it is made anew, see [Note: words written into what is gone].
 */
export function describedApart(a: Y.Text, b: Y.Text): Described {
  const described: { letters: Letter[]; strays: Letter[]; spoken: Letter[] } = { letters: [], strays: [], spoken: [] };
  const theirs = picturesOf(b, a);
  for (const [name, one] of picturesOf(a, b)) {
    const two = theirs.get(name);
    if (!two || !isOfOneFile(one, two) || !isChanged(one, two) || !isChanged(two, one)) continue;
    const [kept, left] = isAbove(one, two) ? [one, two] : [two, one];
    if (kept.letters.length > MOST_LETTERS || kept.letters.some(({ text }) => text === NO_LETTER)) continue;
    described.letters.push(...kept.letters.filter((letter) => !letter.isOwn && !has(left, letter)));
    // The other one may have made a letter anew already that is still there.
    const authors = new Set(kept.letters.map(authorOf));
    described.strays.push(...left.letters.filter((letter) => letter.isOwn && !authors.has(letter.client)));
    if (kept.letters.length > 0) described.spoken.push(kept.feed);
  }
  return described;
}

/** A longer description is none that was written here; both stand. Each letter that is made anew is one more writer of the text. */
const MOST_LETTERS = 2000;

interface Picture {
  readonly feed: Letter;
  readonly letters: readonly Letter[];
  readonly names: ReadonlySet<string>;
}

/** By the name of the line feed that ends them. */
function picturesOf(text: Y.Text, other: Y.Text): ReadonlyMap<string, Picture> {
  const runs = runsOf(text);
  if (!runs.some(isOfPicture)) return new Map();
  const isOwn = createIsOwn(other);
  const lines = linesOf(runs, (letter) => ({ ...letter, isOwn: isOwn(letter), isGone: false }));
  return new Map(
    lines.flatMap(({ feed, letters }) => {
      if (!feed || !isOfPicture(feed)) return [];
      return [[nameOf(feed), { feed, letters: letters(), names: new Set(letters().map(nameOf)) }] as const];
    }),
  );
}

function isOfPicture({ attributes }: GoneLetter): boolean {
  return attributes['line'] === 'image';
}

/** Two that were put in the place of one empty line say each what their own picture shows. */
function isOfOneFile({ feed: one }: Picture, { feed: two }: Picture): boolean {
  return one.attributes['file'] === two.attributes['file'];
}

/** Whether it has letters that the other one does not know, or lacks some of those it knows. */
function isChanged(picture: Picture, other: Picture): boolean {
  return (
    picture.letters.some(({ isOwn }) => isOwn) || other.letters.some((letter) => !letter.isOwn && !has(picture, letter))
  );
}

function isAbove(one: Picture, two: Picture): boolean {
  if (one.letters.length !== two.letters.length) return one.letters.length > two.letters.length;
  const [ours, theirs] = [wordsOf(one), wordsOf(two)];
  return ours === theirs ? [...one.names].join() > [...two.names].join() : ours > theirs;
}

function has({ names }: Picture, letter: Letter): boolean {
  return names.has(nameOf(letter));
}

function nameOf({ client, clock }: GoneLetter): string {
  return `${client} ${clock}`;
}

function wordsOf({ letters }: Picture): string {
  return letters.map(({ text }) => text).join('');
}
