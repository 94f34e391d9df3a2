import type { DocumentBlock } from './document';

/** Whether a new paper begins here, with a letterhead of its own: one certificate after the other in one file. */
export function repeatsLetterhead(block: DocumentBlock): boolean {
  return block.kind === 'heading' && block.level === 1 && block.startsPage === true;
}
