/** A size as people say it: a figure with at most one decimal, and its unit. Decimal units, as the file managers of macOS and Linux have them. */
export interface SizeInWords {
  readonly figure: number;
  readonly unit: 'bytes' | 'kb' | 'mb' | 'gb';
}

const UNITS = [
  ['gb', 1e9],
  ['mb', 1e6],
  ['kb', 1e3],
] as const;

/** Never “1.000 KB”: what would be rounded up to the next unit is told in that. */
export function sizeInWords(bytes: number): SizeInWords {
  for (const [unit, size] of UNITS) {
    const figure = bytes / size;
    if (figure < 0.9995) continue;
    return { figure: figure < 100 ? Math.round(figure * 10) / 10 : Math.round(figure), unit };
  }
  return { figure: bytes, unit: 'bytes' };
}
