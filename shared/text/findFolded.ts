import { fold, foldWrittenOut } from './fold';

/** UTF-16 offsets. */
export interface Found {
  readonly from: number;
  readonly to: number;
}

/** What a text is compared by: any space is a space. */
export function foldQuery(query: string): string {
  return fold(query).replace(SPACE, ' ');
}

/** A text under the spellings that a search finds it by (see `foldSpellings`), made once for many queries. */
export interface Spellings {
  readonly plain: string;
  readonly writtenOut: string;
  readonly together: string;
}

export function spellingsForFinding(text: string): Spellings {
  const plain = foldQuery(text);
  return { plain, writtenOut: foldWrittenOut(text).replace(SPACE, ' '), together: plain.replace(PAIR, '$1') };
}

const SPACE = /\s/gu;
const PAIR = /([aou])e/gu;

/** A letter with the marks on it, or signs that are no letters to a reader. */
const CLUSTERS = /\P{M}[\p{M}\p{Cf}]*|[\p{M}\p{Cf}]+/gu;

/**
 * Where a text says what is asked for, as every search here understands it: case and accents do not count, ä = ae = a. From the first to the last, none
 * within another one.
 * @param query see `foldQuery`
 */
export function findFolded(text: string, query: string, spellings = spellingsForFinding(text)): readonly Found[] {
  if (query === '') return [];
  const { plain, writtenOut, together } = spellings;
  const found: Found[] = [];
  const take = (letters: Letters): void => {
    for (const hit of findIn(letters, query))
      if (!found.some(({ from, to }) => hit.from < to && from < hit.to)) found.push(hit);
  };
  // Most texts are done with by their spellings. As it is written comes first: where another spelling says so too, that is nearer to what was typed.
  if (plain.includes(query)) take(foldWithPlaces(text, fold));
  if (writtenOut !== plain && writtenOut.includes(query)) take(foldWithPlaces(text, foldWrittenOut));
  if (together !== plain && together.includes(query)) take(takeTogether(foldWithPlaces(text, fold)));
  return found.sort((one, other) => one.from - other.from);
}

/** Folded letters, and for each UTF-16 unit of them where the letter of the text begins and ends that it stands for. */
interface Letters {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

function foldWithPlaces(text: string, folding: (cluster: string) => string): Letters {
  let folded = '';
  const [from, to]: [number[], number[]] = [[], []];
  for (const { 0: cluster, index } of text.matchAll(CLUSTERS)) {
    const units = folding(cluster).replace(SPACE, ' ');
    folded += units;
    for (let at = 0; at < units.length; at += 1) {
      from.push(index);
      to.push(index + cluster.length);
    }
  }
  return { text: folded, from, to };
}

/** Mueller as muller. */
function takeTogether(letters: Letters): Letters {
  const [from, to]: [number[], number[]] = [[], []];
  const text = letters.text.replace(PAIR, '$1');
  let at = 0;
  for (const unit of text) {
    const isPair = /[aou]/u.test(unit) && letters.text[at + 1] === 'e';
    for (let part = 0; part < unit.length; part += 1) {
      from.push(letters.from[at + part] ?? 0);
      to.push(letters.to[at + part + (isPair ? 1 : 0)] ?? 0);
    }
    at += unit.length + (isPair ? 1 : 0);
  }
  return { text, from, to };
}

function findIn({ text, from, to }: Letters, query: string): readonly Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length))
    found.push({ from: from[at] ?? 0, to: to[at + query.length - 1] ?? 0 });
  return found;
}
