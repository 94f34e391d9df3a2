/** Sheets of labels on A4 as they are sold everywhere, all lengths in millimetres. */
export type LabelSheet = {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** From the edge of the sheet to the first label. */
  readonly top: number;
  readonly left: number;
  /** Between two side by side. */
  readonly gap: number;
};

export const labelSheets = {
  '70x36': { columns: 3, rows: 8, width: 70, height: 36, top: 4.5, left: 0, gap: 0 },
  '70x42': { columns: 3, rows: 7, width: 70, height: 42.3, top: 0.45, left: 0, gap: 0 },
  '99x38': { columns: 2, rows: 7, width: 99.1, height: 38.1, top: 15.1, left: 4.65, gap: 2.5 },
  '105x57': { columns: 2, rows: 5, width: 105, height: 57, top: 6, left: 0, gap: 0 },
} as const satisfies Readonly<Record<string, LabelSheet>>;

export type LabelSheetId = keyof typeof labelSheets;
export const labelSheetIds = ['70x36', '70x42', '99x38', '105x57'] as const satisfies readonly LabelSheetId[];

/** Printers leave some millimetres at the edges of a sheet white, and sheets are never fed quite straight. */
export const labelPadding = { vertical: 4, horizontal: 6 } as const;

/** In points, the largest first; each is a style of its own in office files. */
export const labelSizes = [11, 10, 9, 8, 7, 6, 5] as const;
export type LabelSize = (typeof labelSizes)[number];

/** Of the size: a letter on average, generously, and a line. */
const letter = 0.56;
const line = 1.2;
const millimetresPerPoint = 25.4 / 72;

/** As large as all lines fit a label, those that are too long broken between words. */
export function labelSize(lines: readonly string[], { width, height }: LabelSheet): LabelSize {
  const room = { width: width - 2 * labelPadding.horizontal, height: height - 2 * labelPadding.vertical };
  const fits = (size: number): boolean => {
    const letters = Math.floor(room.width / (letter * size * millimetresPerPoint));
    const count = lines.reduce((sum, text) => sum + linesNeeded(text, letters), 0);
    return count * line * size * millimetresPerPoint <= room.height;
  };
  return labelSizes.find(fits) ?? 5;
}

function linesNeeded(text: string, letters: number): number {
  let count = 1;
  let used = 0;
  for (const word of text.trim().split(/\s+/u)) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= letters) {
      used = needed;
      continue;
    }
    if (used > 0) count += 1;
    // A word that is longer than a line goes over several.
    count += Math.max(0, Math.ceil(word.length / letters) - 1);
    used = word.length % letters === 0 ? Math.min(word.length, letters) : word.length % letters;
  }
  return count;
}

/** What stands on each sheet. */
export function sheetsOf<Label>(
  labels: readonly Label[],
  { columns, rows }: LabelSheet,
): readonly (readonly Label[])[] {
  const count = columns * rows;
  return Array.from({ length: Math.ceil(labels.length / count) }, (_, index) =>
    labels.slice(index * count, (index + 1) * count),
  );
}
