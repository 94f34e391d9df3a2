/** Of a text by which something is called in a sentence. */
export const LONGEST_NAME = 60;

/**
 * A text cut to fit a line, with an ellipsis where something is missing.
 * @param longest UTF-16 units, the ellipsis included
 */
export function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}
