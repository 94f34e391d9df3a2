/** How a number of a cell is meant. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  /** With zeros before it: a postcode. */
  | { readonly kind: 'padded'; readonly digits: number };

/** Formats that a workbook does not write down (ECMA-376 part 1, §18.8.30), those of East Asian dates included. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

export function builtInFormat(id: number): NumberFormat {
  return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to) ? { kind: 'date' } : { kind: 'plain' };
}

/** A format code as "dd.mm.yyyy", "[$-407]d. mmmm yyyy;@", "00000". Quoted and escaped text, colours and languages say nothing. */
export function readFormatCode(code: string): NumberFormat {
  const bare = code
    .replace(/"[^"]*"|[\\_*]./gu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .split(';', 1)
    .join('');
  if (/[dmyhs]/iu.test(bare.replace(/general|standard/giu, ''))) return { kind: 'date' };
  return /^0{2,}$/u.test(bare) ? { kind: 'padded', digits: bare.length } : { kind: 'plain' };
}
