import type { Reading } from './typedDates';

export interface NumberLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** A whole number. What is something else is refused, and never turned into a number near it: 1.5 became 15, and 200 per cent 100. */
export function readNumber(text: string, { min, max }: NumberLimits): Reading {
  const typed = text.trim().replace('\u2212', '-');
  if (typed === '') return { kind: 'empty' };
  if (typed === '-') return { kind: 'unfinished' };
  const part = text.trim();
  if (/^-?\d*[.,]\d*$/.test(typed)) return { kind: 'impossible', what: 'fraction', part };
  if (!/^-?\d+$/.test(typed) || !Number.isSafeInteger(Number(typed)))
    return { kind: 'impossible', what: 'number', part };
  const number = Number(typed);
  // 1 may be the beginning of 12: what is too small is only said when the field is left.
  if (min !== undefined && number < min && number > 0) return { kind: 'unfinished' };
  if (number < (min ?? number) || number > (max ?? number)) return { kind: 'impossible', what: 'range', part };
  return { kind: 'short', value: String(number) };
}

/** One more or one less, within the limits; from nothing, the least there is. */
export function stepNumber(value: string | null, by: 1 | -1, { min, max }: NumberLimits): string {
  const next = value === null ? (min ?? 0) : Number(value) + by;
  return String(Math.min(Math.max(next, min ?? next), max ?? next));
}
