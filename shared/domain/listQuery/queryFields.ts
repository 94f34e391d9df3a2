import { fold, foldSpellings } from '../../text/fold';

/** A value that a field can have. */
export interface QueryChoice {
  readonly id: string;
  /** As it is shown and suggested. */
  readonly label: string;
  /** What else it is called: short forms, other languages. */
  readonly alsoNamed?: readonly string[];
}

interface Named {
  readonly id: string;
  /** In each language, that of the screen first; none holds a blank. */
  readonly names: readonly [string, ...string[]];
}

/** What can be asked for before a colon. */
export type QueryField<Row> = Named &
  (
    | {
        readonly kind: 'choice';
        readonly choices: readonly QueryChoice[];
        readonly valuesOf: (row: Row) => readonly string[];
      }
    | {
        readonly kind: 'text';
        readonly textsOf: (row: Row) => readonly string[];
        /** What the texts belong to, for which their words are remembered. */
        readonly ownerOf: (row: Row) => object;
      }
    | {
        /** Found by any part of it, as an address by its domain. */
        readonly kind: 'part';
        /** Spelt as `toKey` spells what is asked for. */
        readonly textsOf: (row: Row) => readonly string[];
        readonly toKey: (value: string) => string;
        readonly ownerOf: (row: Row) => object;
      }
    | { readonly kind: 'date'; readonly dateOf: (row: Row) => string }
  );

/** Asked for instead of a value: nothing is entered. */
const NOTHING: ReadonlySet<string> = new Set(['ohne', 'keine', 'keiner', 'keins', 'leer', 'none', 'without', 'empty']);

export function isNothing(value: string): boolean {
  return NOTHING.has(fold(value));
}

export function findField<Row>(fields: readonly QueryField<Row>[], key: string): QueryField<Row> | undefined {
  const wanted = fold(key);
  return fields.find(({ names }) => names.some((name) => fold(name) === wanted));
}

type Folded = { readonly id: string; readonly names: readonly string[] };
const foldedByChoices = new WeakMap<readonly QueryChoice[], readonly Folded[]>();

/** Thousands of institutions: each name is folded once, not once per letter. */
function foldedOf(choices: readonly QueryChoice[]): readonly Folded[] {
  const known = foldedByChoices.get(choices);
  if (known) return known;
  const folded = choices.map(({ id, label, alsoNamed = [] }) => ({
    id,
    names: [label, ...alsoNamed].flatMap((name) => [...foldSpellings(name)]),
  }));
  foldedByChoices.set(choices, folded);
  return folded;
}

/** Choices that are called so; where there is none, those of which a word begins so. */
export function findChoices(choices: readonly QueryChoice[], value: string): readonly string[] {
  const wanted = fold(value).trim();
  if (wanted === '') return [];
  const all = foldedOf(choices);
  const exact = all.filter(({ names }) => names.includes(wanted));
  const found = exact.length > 0 ? exact : all.filter(({ names }) => names.some((name) => hasWord(name, wanted)));
  return found.map(({ id }) => id);
}

function hasWord(name: string, beginning: string): boolean {
  let at = name.indexOf(beginning);
  while (at > 0 && /[\p{L}\p{N}]/u.test(name[at - 1] ?? '')) at = name.indexOf(beginning, at + 1);
  return at >= 0;
}
