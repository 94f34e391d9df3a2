/** A size as people say it: a figure with at most one decimal, and its unit. Of 1024 each, as Windows counts, and as everything here that says how large a file may be. */
export interface SizeInWords {
  readonly figure: number;
  readonly unit: 'bytes' | 'kb' | 'mb' | 'gb';
}

const UNITS = [
  ['gb', 1024 ** 3],
  ['mb', 1024 ** 2],
  ['kb', 1024],
] as const;

/** Never “1.000 KB”: what would be rounded up to the next unit is told in that. */
export function sizeInWords(bytes: number): SizeInWords {
  for (const [unit, size] of UNITS) {
    const figure = bytes / size;
    if (figure < 999.5 / 1024) continue;
    return { figure: figure < 100 ? Math.round(figure * 10) / 10 : Math.round(figure), unit };
  }
  return { figure: bytes, unit: 'bytes' };
}
