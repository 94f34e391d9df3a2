import { cleanText } from './cleanText';
import type { TextBlock, TextRun } from './document';

/** A line that begins an entry of a list, as people type it. */
export const TYPED_BULLET = /^\s*[-–•*]\s+(?<text>.*)$/u;

type OpenBlock = { readonly kind: TextBlock['kind']; readonly lines: string[] };

/**
 * Paragraphs and simple lists of plain text as people type it. Numbered lines stay text: a list would renumber
 * a line that begins with "15. Dezember".
 */
export function textToBlocks(text: string): readonly TextBlock[] {
  const blocks: OpenBlock[] = [];
  let open: OpenBlock | undefined;
  for (const line of cleanText(text).split('\n')) {
    const listText = TYPED_BULLET.exec(line)?.groups?.['text'];
    const kind = listText === undefined ? 'paragraph' : 'list';
    const content = (listText ?? line).trim();
    if (content === '') {
      open = undefined;
      continue;
    }
    if (open?.kind !== kind) {
      open = { kind, lines: [] };
      blocks.push(open);
    }
    open.lines.push(content);
  }
  return blocks.map(closeBlock);
}

function closeBlock(block: OpenBlock): TextBlock {
  if (block.kind === 'list') return { kind: 'list', items: block.lines.map(plain) };
  return { kind: 'paragraph', role: 'text', runs: plain(block.lines.join('\n')) };
}

function plain(text: string): readonly TextRun[] {
  return [{ text }];
}
