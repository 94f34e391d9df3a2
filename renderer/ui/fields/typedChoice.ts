import { fold, foldSpellings } from '../../../shared/text/fold';
import type { Option } from './Option';
import type { SearchableOption } from './rankOptions';

/** What a text in a field of choices stands for. */
export type TypedChoice =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'option'; readonly id: string }
  /** Of a field of several: it is chosen already. */
  | { readonly kind: 'chosen' }
  /** None of them, or one of several of that name. */
  | { readonly kind: 'open' };

/** The option that a text names, read as the search reads it; two of one name are told apart in the list only. */
export function readChoice(
  text: string,
  options: readonly SearchableOption[],
  chosen: readonly Option[] = [],
): TypedChoice {
  const folded = fold(text).trim();
  if (folded === '') return { kind: 'nothing' };
  const isSo = ({ label }: Option): boolean => fold(label).trim() === folded;
  const named = options.filter(({ option, folded: known }) => known.includes(folded) && isCalled(option, folded));
  const same = named.filter(({ option }) => isSo(option));
  const [first, second] = same.length > 0 ? same : named;
  if (first && !second) return { kind: 'option', id: first.option.id };
  return { kind: !first && chosen.some(isSo) ? 'chosen' : 'open' };
}

function isCalled({ label }: Option, folded: string): boolean {
  return [...foldSpellings(label)].some((spelling) => spelling.trim() === folded);
}

/** A text that its field has not taken yet. */
export interface ChoiceDraft {
  readonly text: string;
  /** Nobody is typing it any longer: it is said that nothing was chosen. */
  readonly isLeft: boolean;
  /** The values beside which it may stand: any other came from elsewhere, such as an undo, and is shown. */
  readonly beside: readonly (string | null)[];
}

export function typeChoice(draft: ChoiceDraft | undefined, text: string, value: string | null): ChoiceDraft {
  const beside = draft?.beside ?? [value];
  // Emptying takes the value away, and the store may answer only after the next letters.
  return { text, isLeft: false, beside: text === '' ? [...new Set([...beside, null])] : beside };
}
