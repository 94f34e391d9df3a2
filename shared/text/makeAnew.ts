import type * as Y from 'yjs';
import { hashOf } from './hashOf';
import { runsOf, type GoneLetter } from './writtenInGone';

/** Authors of letters that are made anew lie above those that Yjs gives out, which are numbers of 32 bits. */
const AUTHORS = 2 ** 32;

/** Who makes a letter anew: 48 bits of FNV-1a. */
export function authorOf({ client, clock }: Pick<GoneLetter, 'client' | 'clock'>): number {
  const name = `${client} ${clock}`;
  return AUTHORS + hashOf(name) * 2 ** 16 + (hashOf(`${name} `) & 0xffff);
}

/** Whether a letter of that author stands for one that was deleted. */
export function isMadeAnew(author: number): boolean {
  return author >= AUTHORS;
}

const STRING = 4;
const HAS_ORIGIN = 0x80;
const HAS_RIGHT = 0x40;

/**
 * Yjs' update (its first encoding) that makes letters anew, each right before the one that it stands for: behind what that was typed behind, and, since its author
 * is above all others, behind whatever was typed in between.
 */
export function encodeAnew(letters: readonly GoneLetter[]): Uint8Array {
  const bytes: number[] = [];
  const writeNumber = (value: number): void => {
    let left = value;
    for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
    bytes.push(left);
  };
  writeNumber(letters.length);
  for (const letter of letters) {
    const { client, clock, origin, text } = letter;
    const utf8 = new TextEncoder().encode(text);
    for (const value of [1, authorOf(letter), 0]) writeNumber(value);
    bytes.push(STRING | HAS_RIGHT | (origin ? HAS_ORIGIN : 0));
    if (origin) for (const value of [origin.client, origin.clock]) writeNumber(value);
    for (const value of [client, clock, utf8.length]) writeNumber(value);
    bytes.push(...utf8);
  }
  // Nothing is deleted.
  writeNumber(0);
  return Uint8Array.from(bytes);
}

interface Place {
  /** From the beginning of the text. */
  readonly at: number;
  readonly length: number;
}

/** How letters that were made anew are to look, as they did: attributes, null for those that are not theirs. */
export function looksAnew(
  text: Y.Text,
  letters: readonly GoneLetter[],
): readonly (Place & { readonly change: Readonly<Record<string, unknown>> })[] {
  const byAuthor = new Map(letters.map((letter) => [authorOf(letter), letter]));
  return placesOf(text).flatMap(({ run, at }) => {
    const wanted = byAuthor.get(run.client);
    if (!wanted) return [];
    const keys = [...Object.keys(run.attributes), ...Object.keys(wanted.attributes)];
    const differing = keys.filter((key) => run.attributes[key] !== wanted.attributes[key]);
    if (differing.length === 0) return [];
    const change = Object.fromEntries(differing.map((key) => [key, wanted.attributes[key] ?? null]));
    return [{ at, length: run.text.length, change }];
  });
}

/** Where letters are that go with what is gone, the last of them first. */
export function placesOfStrays(text: Y.Text, strays: readonly GoneLetter[]): readonly Place[] {
  if (strays.length === 0) return [];
  const names = new Set(strays.map(({ client, clock }) => `${client} ${clock}`));
  const clients = new Set(strays.map(({ client }) => client));
  return placesOf(text)
    .filter(({ run }) => clients.has(run.client))
    .flatMap(({ run, at }) =>
      Array.from(run.text, (_, offset) => ({ id: `${run.client} ${run.clock + offset}`, at: at + offset, length: 1 })),
    )
    .filter(({ id }) => names.has(id))
    .toReversed();
}

function placesOf(text: Y.Text): readonly { readonly run: GoneLetter; readonly at: number }[] {
  let end = 0;
  return runsOf(text).map((run) => {
    const at = end;
    end += run.text.length;
    return { run, at };
  });
}
