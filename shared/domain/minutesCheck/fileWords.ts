import type { DocumentBlock, DocumentModel } from '../../documents';
import type { FileText, TextPiece } from './fileText';
import { runsToText } from '../../documents/rich/textRuns';
import { glue, toWords, type Word } from './words';

/** The words of a file without what pages repeat of `model`: header, footer, page numbers, and heads of tables that run on. */
export function fileWords({ pages }: FileText, model: DocumentModel): readonly Word[] {
  const heads = model.blocks.flatMap((block) => {
    const head = tableHead(block);
    return head === '' ? [] : [glue(head)];
  });
  return pages.flatMap((page, index) => {
    const text = page
      .filter((piece) => !isFurniture(piece, model))
      .map((piece) => piece.text)
      .join('');
    const words = toWords(text);
    return index === 0 ? words : withoutRepeatedHead(words, heads);
  });
}

/** What a table that runs on begins with on the next page; `''` for none. */
function tableHead(block: DocumentBlock): string {
  if (block.kind === 'table') return block.columns.map(({ label }) => label).join(' ');
  return block.kind === 'grid' ? block.head.flatMap((cells) => cells.map(runsToText)).join(' ') : '';
}

/** Only what the document itself puts there: anything else in a margin was added by somebody, and counts. */
function isFurniture({ text, isInMargin }: TextPiece, { letterhead, tlp, pageNumber }: DocumentModel): boolean {
  if (!isInMargin) return false;
  const said = glue(text);
  if (/^\d*$/u.test(said)) return true;
  const line = glue(`${letterhead.organisation} ${letterhead.reference}`);
  const page = pageNumber && [pageNumber.before, pageNumber.between, pageNumber.after].map(glue);
  return (
    line.includes(said) ||
    // A long name is cut off with three dots.
    (said.endsWith('…') && line.startsWith(said.slice(0, -1))) ||
    tlp?.includes(said) === true ||
    page?.filter((part) => part !== '').join('') === said.replace(/\d/gu, '') ||
    page?.includes(said) === true
  );
}

function withoutRepeatedHead(words: readonly Word[], heads: readonly string[]): readonly Word[] {
  let said = '';
  for (const [index, word] of words.entries()) {
    said += word.text;
    if (heads.includes(said)) return words.slice(index + 1);
    if (!heads.some((head) => head.startsWith(said))) return words;
  }
  return words;
}
