/** Sizes in points, the largest first; each is a style of its own in office files. */
export const signNameSizes = [88, 80, 72, 64, 56, 48, 40, 34, 28] as const;
export type SignNameSize = (typeof signNameSizes)[number];

/** Of half a sheet across, less the margins and what stands above and below the name: millimetres. */
const room = { width: 250, height: 62 } as const;
/** Of the size: a bold letter on average, generously, and a line. */
const letter = 0.62;
const line = 1.12;
const millimetresPerPoint = 25.4 / 72;

/** As large as the name can be read across a table: on one line, or on two where that makes it larger. */
export function signNameSize(name: string): SignNameSize {
  const words = name.trim().split(/\s+/u);
  const breaks = words.map((_, index) => [words.slice(0, index).join(' '), words.slice(index).join(' ')]);
  const fits = (size: number): boolean =>
    breaks.some((lines) => {
      const longest = Math.max(...lines.map((text) => text.length));
      const count = lines.filter((text) => text !== '').length;
      return (
        longest * letter * size * millimetresPerPoint <= room.width &&
        count * line * size * millimetresPerPoint <= room.height
      );
    });
  return signNameSizes.find(fits) ?? 28;
}
