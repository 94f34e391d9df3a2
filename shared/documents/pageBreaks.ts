import type { DefinitionsBlock, DocumentBlock } from './document';

/** From so many lines on a list may be broken over two pages; the few lines of a shorter one look lost on either. */
const LONG = 9;

/** Whether one of its values is a list that may run over the end of a page. */
export function isLongList({ runs }: DefinitionsBlock['pairs'][number]): boolean {
  return runs.reduce((lines, { text }) => lines + text.split('\n').length - 1, 1) >= LONG;
}

/** The small print that ends a document: it does not stand on a page of its own. */
export function isLastLine(block: DocumentBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.role === 'small';
}
