import { assertNever } from '../../assertNever';
import type {
  CardsBlock,
  DefinitionsBlock,
  DocumentBlock,
  DocumentModel,
  HeadingBlock,
  OutcomeBlock,
  SignaturesBlock,
  TextBlock,
} from '../document';
import { hasLetterhead, textWidthOf } from '../pageKinds';
import { pictureOf } from '../rich/pictureSize';
import { repeatsLetterhead } from '../repeatsLetterhead';
import { softHyphens } from '../softHyphens';
import { linesOf } from '../linesOf';
import { isLastLine, isLongList } from '../pageBreaks';
import { labelStyles, odtLabels } from './odtLabels';
import { odtLetterhead } from './odtLetterhead';
import { odtPicture, pictureStyle } from './odtPicture';
import { odtRich } from './odtRich';
import { subheadingStyles } from './odtRichStyles';
import { runsXml } from './odtRuns';
import { odtSign, signStyles } from './odtSign';
import { createTables, type OdtTables } from './odtTables';
import { gridStyles, tableStyles } from './odtTableStyles';
import { itemIndent, namespaces, odtText, xmlDeclaration } from './odtXml';

/** The body: what is in it names a style of `odtStyles`; only what tables look like is written here. */
export function odtContent(model: DocumentModel): string {
  const textWidth = textWidthOf(model.page);
  const tables = createTables(textWidth);
  const body = bodyXml(model, tables);
  return `${xmlDeclaration}<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${tableStyles(textWidth)}${model.blocks.some(({ kind }) => kind === 'grid') ? gridStyles(textWidth) : ''}${model.blocks.some(({ kind }) => kind === 'subheading') ? subheadingStyles(itemIndent) : ''}${model.blocks.some(pictureOf) ? pictureStyle : ''}${model.page === 'signs' ? signStyles() : ''}${model.page === 'labels' ? labelStyles() : ''}${tables.styles()}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
}

type Place = 'body' | 'item' | 'outcome';

function bodyXml({ blocks, letterhead, page }: DocumentModel, tables: OdtTables): string {
  let place: Place = 'body';
  const parts = blocks.map((block, index) => {
    if (block.kind === 'heading') place = block.label === undefined ? 'body' : 'item';
    return `${repeatsLetterhead(block) ? odtLetterhead(letterhead, true) : ''}${blockXml(block, place, tables, { isNext: index % 2 === 1, isBeforeOutcome: blocks[index + 1]?.kind === 'outcome', isBeforeEnd: isLastLine(blocks[index + 1]), index, textWidth: textWidthOf(page) })}`;
  });
  return `${hasLetterhead(page) ? odtLetterhead(letterhead) : ''}${parts.join('')}`;
}

/** What stands right before an outcome stays on its page, so that no box is without what it came from. */
type Surroundings = {
  readonly isNext: boolean;
  readonly isBeforeOutcome: boolean;
  readonly isBeforeEnd: boolean;
  /** Of the block in the document, by which its picture is called. */
  readonly index: number;
  /** In millimetres. */
  readonly textWidth: number;
};

function blockXml(
  block: DocumentBlock,
  place: Place,
  tables: OdtTables,
  { isNext, isBeforeOutcome, isBeforeEnd, index, textWidth }: Surroundings,
): string {
  switch (block.kind) {
    case 'heading':
      return headingXml(block);
    case 'paragraph':
    case 'list':
      return textXml(
        block,
        place,
        isBeforeOutcome && place === 'item' && !isMeta(block) ? '_20_keep' : '',
        odtPicture(block, index, textWidth - (place === 'item' ? itemIndent : 0)),
      );
    case 'subheading':
    case 'entries':
    case 'quote':
    case 'grid':
      return odtRich(block, place === 'item' ? 'item' : 'body', tables, isBeforeOutcome && place === 'item');
    case 'definitions':
      return definitionsXml(block, tables, isBeforeEnd);
    case 'table':
      return tables.table(block, runsXml);
    case 'outcome':
      return outcomeXml(block, isNext);
    case 'signatures':
      return signaturesXml(block);
    case 'cards':
      return cardsXml(block, tables);
    case 'labels':
      return odtLabels(block);
    default:
      return assertNever(block);
  }
}

/** Its style keeps it with what follows anyway. */
function isMeta(block: TextBlock): boolean {
  return block.kind === 'paragraph' && block.role !== 'text';
}

/** Letters that fit a line of each heading. Only longer words are marked: headings are not hyphenated, and would be cut without a hyphen. */
const headingLetters = { 1: 34, 2: 44, 3: 44, 4: 44 } as const;

/** There is a tab between label and text, where the style has its hanging indent. */
function headingXml(block: HeadingBlock): string {
  const { level, label, text, startsPage } = block;
  const labelXml =
    label === undefined ? '' : `<text:span text:style-name="Label">${odtText(label)}</text:span><text:tab/>`;
  const style =
    label === undefined
      ? `Heading_20_${level}${startsPage === true && !repeatsLetterhead(block) ? '_20_Page' : ''}`
      : `Item_20_${level}`;
  return `<text:h text:style-name="${style}" text:outline-level="${level}">${labelXml}${odtText(softHyphens(text, headingLetters[level]))}</text:h>`;
}

const paragraphStyles = {
  body: { text: 'Text_20_body', meta: 'Meta', small: 'Small', list: 'List_20_body' },
  item: { text: 'Item_20_body', meta: 'Item_20_meta', small: 'Small', list: 'List_20_item' },
  outcome: { text: 'Outcome_20_body', meta: 'Outcome_20_meta', small: 'Small', list: 'List_20_outcome' },
} as const;

/** @param picture before the words of a paragraph */
function textXml(block: TextBlock, place: Place, suffix = '', picture = ''): string {
  const styles = paragraphStyles[place];
  if (block.kind === 'paragraph')
    return paragraph(`${styles[block.role]}${suffix}`, `${picture}${runsXml(block.runs)}`);
  const items = block.items
    .map((runs) => `<text:list-item>${paragraph(`${styles.list}${suffix}`, runsXml(runs))}</text:list-item>`)
    .join('');
  return `<text:list text:style-name="${place === 'body' ? 'Dashes' : place === 'item' ? 'Dashes_20_item' : 'Dashes_20_outcome'}">${items}</text:list>`;
}

function definitionsXml({ caption, pairs }: DefinitionsBlock, tables: OdtTables, isBeforeEnd: boolean): string {
  return tables.rowHeaders(
    caption,
    isBeforeEnd ? 'PlainTableKeep' : 'PlainTable',
    pairs.map((pair) => ({
      term: paragraph('Table_20_term', odtText(pair.term)),
      value:
        pair.hasEntries === true
          ? linesOf(pair.runs)
              .map((runs) => paragraph('Table_20_entry', runsXml(runs)))
              .join('')
          : paragraph('Table_20_plain', runsXml(pair.runs)),
      isLong: isLongList(pair),
    })),
  );
}

/** A box of paragraphs that share their borders; the style carries its kind, so that it can be changed for all. */
function outcomeXml({ role, label, status, aside, blocks }: OutcomeBlock, isNext: boolean): string {
  const suffix = `${role === 'decision' ? '_20_decision' : ''}${isNext ? '_20_next' : ''}`;
  const statusXml =
    status === undefined
      ? ''
      : `  <text:span text:style-name="Status_20_${status.tone}">${odtText(status.text)}</text:span>`.replace(
          '  ',
          '<text:s text:c="2"/>',
        );
  const asideXml =
    aside === undefined ? '' : `<text:tab/><text:span text:style-name="Aside">${odtText(aside)}</text:span>`;
  const head = paragraph(
    `Outcome_20_head${suffix}`,
    `<text:span text:style-name="Strong">${odtText(label)}</text:span>${statusXml}${asideXml}`,
  );
  const body = blocks.map((block) => textXml(block, 'outcome', suffix)).join('');
  return `${head}${body}`;
}

function signaturesXml({ hint, lines }: SignaturesBlock): string {
  return lines
    .map(
      ({ role, name }, index) =>
        paragraph('Signature', odtText(name === '' ? role : `${role}: ${name}`)) +
        paragraph(index < lines.length - 1 ? 'Signature_20_hint_20_keep' : 'Signature_20_hint', odtText(hint)),
    )
    .join('');
}

function cardsXml({ format, cards }: CardsBlock, tables: OdtTables): string {
  return format === 'badge' ? tables.cards(cards.map(badgeXml)) : cards.map(odtSign).join('');
}

function badgeXml({ head, name, lines }: CardsBlock['cards'][number]): string {
  return [
    paragraph('Badge_20_head', odtText(head)),
    paragraph(`Badge_20_name${name.length > 26 ? '_20_long' : ''}`, odtText(name)),
    ...lines.map((line) => paragraph('Badge_20_line', odtText(line))),
  ].join('');
}

function paragraph(style: string, xml: string): string {
  return `<text:p text:style-name="${style}">${xml}</text:p>`;
}
