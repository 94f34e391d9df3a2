import { Paragraph, Tab, Table, TextRun as DocxRun, type IParagraphOptions } from 'docx';
import { assertNever } from '../../assertNever';
import type { EntriesBlock, RichBlock } from '../document';
import { boxOf, listMark } from '../rich/nestEntries';
import { entryReference } from './docxNumbering';
import { docxRuns } from './docxRuns';
import type { SequenceOf } from './docxSequences';
import { itemIndent } from './docxStyles';
import { docxGrid } from './docxTables';
import { twips } from './docxUnits';

export type RichPlace = 'body' | 'item';

/** What only formatted text has. @param direct how its paragraphs differ from their style because of what is around them */
export function docxRich(
  block: RichBlock,
  place: RichPlace,
  direct: IParagraphOptions,
  { textWidth, sequenceOf }: { readonly textWidth: number; readonly sequenceOf: SequenceOf },
): readonly (Paragraph | Table)[] {
  const indent = place === 'item' ? itemIndent : 0;
  switch (block.kind) {
    case 'subheading':
      return [
        new Paragraph({
          style: `Sub${block.level}`,
          ...(indent > 0 && { indent: { left: indent } }),
          children: docxRuns(block.runs),
        }),
      ];
    case 'entries':
      return entries(block, place, direct, sequenceOf);
    case 'quote':
      return block.paragraphs.map(
        (runs, index) =>
          new Paragraph({
            ...directOf(direct, index),
            style: 'Quote',
            indent: { left: indent + twips(3.5) },
            children: docxRuns(runs),
          }),
      );
    case 'grid':
      return [docxGrid(block, { textWidth: textWidth - indent, indent, isKept: direct.keepNext === true })];
    default:
      return assertNever(block);
  }
}

function entries(
  { entries: all }: EntriesBlock,
  place: RichPlace,
  direct: IParagraphOptions,
  sequenceOf: SequenceOf,
): readonly Paragraph[] {
  return all.map((entry, index) => {
    const box = boxOf(entry);
    const mark = listMark(entry);
    return new Paragraph({
      ...directOf(direct, index),
      style: 'ListText',
      numbering: {
        reference: entryReference(mark, place, mark === 'number' ? sequenceOf(entry) : 0),
        level: entry.depth,
      },
      children: [
        ...(box === '' ? [] : [new DocxRun({ text: box }), new DocxRun({ children: [new Tab()] })]),
        ...docxRuns(entry.runs),
      ],
    });
  });
}

/** Space to what comes before is that of the first paragraph alone. */
function directOf({ spacing, ...direct }: IParagraphOptions, index: number): IParagraphOptions {
  return index === 0 && spacing ? { ...direct, spacing } : direct;
}
