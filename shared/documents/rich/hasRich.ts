import type { DocumentBlock, DocumentModel, TextRun } from '../document';

/** Whether a document has anything that only formatted text has. One that has not is, byte by byte, what it was before there was any. */
export function hasRich({ blocks }: Pick<DocumentModel, 'blocks'>): boolean {
  return blocks.some(isRichBlock);
}

function isRichBlock(block: DocumentBlock): boolean {
  switch (block.kind) {
    case 'subheading':
    case 'entries':
    case 'quote':
    case 'grid':
      return true;
    case 'paragraph':
      return block.picture !== undefined || block.runs.some(isRichRun);
    case 'list':
      return block.items.some((runs) => runs.some(isRichRun));
    default:
      return false;
  }
}

function isRichRun({ style, link }: TextRun): boolean {
  return link !== undefined || style === 'italic' || style === 'strongItalic';
}
