import { fold, foldSpellings } from '../../../shared/text/fold';
import type { Option } from './Option';

export { fold as foldText } from '../../../shared/text/fold';

export type SearchableOption<Id extends string = string> = { readonly option: Option<Id>; readonly folded: string };

/** Case, accents, ß and the spelling of umlauts do not matter. Folding 5,000 labels takes longer than a keystroke may: done once for a list, not once per letter. */
export function prepareOptions<Id extends string>(options: readonly Option<Id>[]): readonly SearchableOption<Id>[] {
  return options.map((option) => ({
    option,
    folded: [...foldSpellings(`${option.label} ${option.detail ?? ''}`)].join(' '),
  }));
}

export type RankedOptions<Id extends string = string> = {
  readonly best: readonly Option<Id>[];
  readonly matches: number;
};

/** Every word of the query must occur. What begins with the query comes first, then what has a word beginning with it. */
export function rankOptions<Id extends string>(
  options: readonly SearchableOption<Id>[],
  query: string,
  limit: number,
): RankedOptions<Id> {
  const folded = fold(query).trim();
  if (folded === '') return { best: options.slice(0, limit).map(({ option }) => option), matches: options.length };

  const words = folded.split(/\s+/);
  const buckets: [Option<Id>[], Option<Id>[], Option<Id>[]] = [[], [], []];
  for (const { option, folded: text } of options) {
    if (!words.every((word) => text.includes(word))) continue;
    const isStart = text.startsWith(folded);
    const isWordStart = words.every((word) => text.startsWith(word) || text.includes(` ${word}`));
    buckets[isStart ? 0 : isWordStart ? 1 : 2].push(option);
  }
  const ranked = buckets.flat();
  return { best: ranked.slice(0, limit), matches: ranked.length };
}
