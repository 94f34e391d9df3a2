import type { MarkedPart } from './markDifference';

/** Letters that are left of a passage on either side of what differs. */
const AROUND = 80;

/** A compared text with little of what both have: enough to see where something differs. White space is not cut inside of words. */
export function shortenUnchanged(parts: readonly MarkedPart[]): readonly MarkedPart[] {
  return parts.map((part, at) => {
    const { text, isDifferent } = part;
    if (isDifferent || parts.length === 1) return part;
    const head = at === 0 ? '' : headOf(text);
    const tail = at === parts.length - 1 ? '' : tailOf(text);
    return text.length <= head.length + tail.length + 2 * AROUND ? part : { text: `${head} … ${tail}`, isDifferent };
  });
}

function headOf(text: string): string {
  const end = text.slice(AROUND).search(/\s/u);
  return end < 0 ? text : text.slice(0, AROUND + end);
}

function tailOf(text: string): string {
  const start = text.slice(0, Math.max(0, text.length - AROUND)).search(/\s\S*$/u);
  return start < 0 ? text : text.slice(start + 1);
}
