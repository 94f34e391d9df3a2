import { createHaystack, queryToNeedles } from './haystack';

const WORDS_BEFORE = 3;
const WORDS_AFTER = 9;

/**
 * The words around the first one that a query finds, with an ellipsis where there are more: why this record is among what was found.
 * @returns `''` where the query finds no word of the text
 */
export function excerptOf(text: string, query: string): string {
  const needles = queryToNeedles(query);
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const at = words.findIndex((word) => {
    const haystack = createHaystack([word]);
    return needles.some((needle) => haystack.includes(needle));
  });
  if (at === -1) return '';
  const from = Math.max(at - WORDS_BEFORE, 0);
  const to = at + WORDS_AFTER;
  return `${from > 0 ? '… ' : ''}${words.slice(from, to).join(' ')}${to < words.length ? ' …' : ''}`;
}
