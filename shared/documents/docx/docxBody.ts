import { HeadingLevel, Paragraph, Tab, TextRun as DocxRun, type IParagraphOptions, type Table } from 'docx';
import { assertNever } from '../../assertNever';
import type {
  CardsBlock,
  DocumentBlock,
  DocumentModel,
  HeadingBlock,
  OutcomeBlock,
  SignaturesBlock,
  TextBlock,
} from '../document';
import { hasLetterhead, textWidthOf } from '../pageKinds';
import { signNameSize } from '../signNameSize';
import { repeatsLetterhead } from '../repeatsLetterhead';
import { isLastLine } from '../pageBreaks';
import { docxLetterhead } from './docxLetterhead';
import { docxPicture } from './docxPicture';
import { docxRich } from './docxRich';
import { docxRuns, docxText } from './docxRuns';
import { numberSequences, type SequenceOf } from './docxSequences';
import { docxCards, docxDefinitions, docxTable, type TablePlace } from './docxTables';
import { itemIndent } from './docxStyles';
import { twips } from './docxUnits';

type Child = Paragraph | Table;
type Place = 'body' | 'item' | 'Outcome' | 'Decision';

export function docxBody(model: DocumentModel): readonly Child[] {
  const { blocks, letterhead, page } = model;
  let place: 'body' | 'item' = 'body';
  const { sequenceOf } = numberSequences(model);
  const textWidth = twips(textWidthOf(page));
  const children = blocks.flatMap((block, index) => {
    if (block.kind === 'heading') place = block.label === undefined ? 'body' : 'item';
    const previous = blocks[index - 1]?.kind;
    const isAfterTable = previous === 'table' || previous === 'definitions' || previous === 'grid';
    return [
      ...(repeatsLetterhead(block) ? docxLetterhead(letterhead, true) : []),
      // Word joins paragraphs of one border into one box, whatever space there is between them.
      ...(block.kind === 'outcome' && previous === 'outcome' ? [new Paragraph({ style: 'OutcomeGap' })] : []),
      ...(block.kind === 'grid' && previous === 'grid' ? [gapBetweenTables()] : []),
      ...blockChildren(block, place, {
        isAfterTable,
        isBeforeOutcome: blocks[index + 1]?.kind === 'outcome',
        isBeforeEnd: isLastLine(blocks[index + 1]),
        textWidth,
        sequenceOf,
      }),
    ];
  });
  return [...(hasLetterhead(page) ? docxLetterhead(letterhead) : []), ...children];
}

/** Word joins tables as well. */
function gapBetweenTables(): Paragraph {
  return new Paragraph({ style: 'OutcomeGap', spacing: { before: twips(3) } });
}

/** What stands right before an outcome stays on its page, so that no box is without what it came from. */
type Surroundings = TablePlace & {
  readonly isBeforeOutcome: boolean;
  readonly isBeforeEnd: boolean;
  readonly sequenceOf: SequenceOf;
};

function blockChildren(block: DocumentBlock, place: 'body' | 'item', surroundings: Surroundings): readonly Child[] {
  const { isAfterTable, isBeforeOutcome } = surroundings;
  const direct: IParagraphOptions = {
    ...(isAfterTable && { spacing: { before: twips(3) } }),
    ...(isBeforeOutcome && place === 'item' && { keepNext: true }),
  };
  switch (block.kind) {
    case 'heading':
      return [heading(block)];
    case 'paragraph':
    case 'list':
      return textParagraphs(block, place, direct, surroundings.textWidth - (place === 'item' ? itemIndent : 0));
    case 'subheading':
    case 'entries':
    case 'quote':
    case 'grid':
      return docxRich(block, place, direct, surroundings);
    case 'definitions':
      return docxDefinitions(block, surroundings);
    case 'table':
      return docxTable(block, surroundings);
    case 'outcome':
      return outcome(block);
    case 'signatures':
      return signatures(block);
    case 'cards':
      return cards(block);
    case 'labels':
      // Offices have label templates of their own for it: here they are a list.
      return block.labels.map((lines) => new Paragraph({ style: 'BadgeLine', children: docxText(lines.join('\n')) }));
    default:
      return assertNever(block);
  }
}

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** A heading with a label hangs: its style sets the tab at which the text begins. */
function heading(block: HeadingBlock): Paragraph {
  const { level, label, text, startsPage } = block;
  const children = [
    ...(label === undefined ? [] : [...docxText(label, 'Label'), new DocxRun({ children: [new Tab()] })]),
    ...docxText(text),
  ];
  return new Paragraph({
    ...(label === undefined ? { heading: headingLevels[level] } : { style: `Item${level}` }),
    pageBreakBefore: startsPage === true && !repeatsLetterhead(block),
    children,
  });
}

const textStyles = {
  body: { text: 'BodyText', meta: 'Meta', small: 'Small', list: 'ListText', reference: 'dashes' },
  item: { text: 'ItemBody', meta: 'ItemMeta', small: 'Small', list: 'ListText', reference: 'dashes-item' },
  Outcome: {
    text: 'OutcomeBody',
    meta: 'OutcomeMeta',
    small: 'Small',
    list: 'OutcomeBody',
    reference: 'dashes-outcome',
  },
  Decision: {
    text: 'DecisionBody',
    meta: 'DecisionMeta',
    small: 'Small',
    list: 'DecisionBody',
    reference: 'dashes-outcome',
  },
} as const;

/** @param column width of the text, in twips */
function textParagraphs(
  block: TextBlock,
  place: Place,
  direct: IParagraphOptions = {},
  column = 0,
): readonly Paragraph[] {
  const styles = textStyles[place];
  if (block.kind === 'paragraph')
    return [
      new Paragraph({
        ...direct,
        style: styles[block.role],
        children: [...docxPicture(block, column), ...docxRuns(block.runs)],
      }),
    ];
  return block.items.map(
    (runs) =>
      new Paragraph({
        ...direct,
        style: styles.list,
        numbering: { reference: styles.reference, level: 0 },
        children: docxRuns(runs),
      }),
  );
}

function outcome({ role, label, status, aside, blocks }: OutcomeBlock): readonly Paragraph[] {
  const place = role === 'decision' ? 'Decision' : 'Outcome';
  const head = [
    ...docxText(label, 'Strong'),
    ...(status === undefined
      ? []
      : [
          new DocxRun('\u2002'),
          ...docxText(status.text, status.tone === 'positive' ? 'StatusPositive' : 'StatusNegative'),
        ]),
    ...(aside === undefined ? [] : [new DocxRun({ children: [new Tab()] }), ...docxText(aside, 'Note')]),
  ];
  return [
    new Paragraph({ style: `${place}Head`, children: head }),
    ...blocks.flatMap((block, index) => textParagraphs(block, place, { keepNext: index < blocks.length - 1 })),
  ];
}

function signatures({ hint, lines }: SignaturesBlock): readonly Paragraph[] {
  // The block is signed as a whole: no line of it stands on another page than its heading.
  return lines.flatMap(({ role, name }, index) => [
    new Paragraph({ style: 'Signature', children: docxText(name === '' ? role : `${role}: ${name}`) }),
    new Paragraph({ style: 'SignatureHint', keepNext: index < lines.length - 1, children: docxText(hint) }),
  ]);
}

function cards({ format, cards: all }: CardsBlock): readonly Child[] {
  const prefix = format === 'badge' ? 'Badge' : 'Sign';
  const paragraphs = all.map(({ head, name, lines }, index) => [
    new Paragraph({
      style: `${prefix}Head`,
      pageBreakBefore: format === 'tableSign' && index > 0,
      children: docxText(head),
    }),
    new Paragraph({
      style: format === 'badge' ? `BadgeName${name.length > 26 ? 'Long' : ''}` : `SignName${signNameSize(name)}`,
      children: docxText(name),
    }),
    ...lines.map((line) => new Paragraph({ style: `${prefix}Line`, children: docxText(line) })),
  ]);
  return format === 'badge' ? [docxCards(paragraphs)] : paragraphs.flat();
}
