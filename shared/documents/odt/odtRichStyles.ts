import { DEEPEST_INDENT } from '../../text/rich/richText';
import type { SubheadingLevel } from '../document';
import { paragraphStyle, type ParagraphStyle } from './odtParagraphStyle';

const LEVELS: readonly SubheadingLevel[] = [2, 3, 4, 5, 6];

/** Named styles of what only formatted text has. @param itemIndent in millimetres */
export function richStyles(itemIndent: number): string {
  return [...richParagraphs(itemIndent).map(paragraphStyle), ...spans, ...entryLists(itemIndent)].join('');
}

function richParagraphs(itemIndent: number): readonly ParagraphStyle[] {
  return [...LEVELS.flatMap((level) => subheading(level)), ...quotation(itemIndent)];
}

/** Without an outline level of their own: Writer gives the style that has one the indent of its chapter numbers. Each heading says its level itself. */
function subheading(level: SubheadingLevel): readonly ParagraphStyle[] {
  const [name, display] = [`Subheading_20_${level}`, `Subheading ${level}`];
  const look = { before: 3, after: 1, keep: true } as const;
  return [
    { ...look, name, display, parent: 'Heading', bold: true, hyphenate: false, size: level > 4 ? 10 : 10.5 },
    { ...look, name: `${name}_20_item`, display: `${display} item`, parent: name },
  ];
}

/** Automatic ones: the indent of chapter numbers, which a heading has by its level, goes before that of a named style. */
export function subheadingStyles(itemIndent: number): string {
  return LEVELS.map(
    (level) =>
      `<style:style style:name="ItemSubheading${level}" style:family="paragraph" style:parent-style-name="Subheading_20_${level}_20_item"><style:paragraph-properties fo:margin-left="${itemIndent}mm" fo:margin-right="0mm" fo:text-indent="0mm"/></style:style>`,
  ).join('');
}

/** The display name that offices know for quotations. */
function quotation(itemIndent: number): readonly ParagraphStyle[] {
  const look = { borderLeft: '1.2pt solid #b9bfd0', paddings: [0, 0, 0, 2.5], after: 2 } as const;
  const inItem = { ...look, left: itemIndent + 3.5 } as const;
  return [
    { ...look, name: 'Quotations', parent: 'Text_20_body', colour: '#33384d', left: 3.5 },
    { ...inItem, name: 'Quotations_20_item', display: 'Quotations item', parent: 'Quotations' },
    {
      ...inItem,
      name: 'Quotations_20_item_20_keep',
      display: 'Quotations item keep',
      parent: 'Quotations_20_item',
      keep: true,
    },
    { ...look, name: 'Quotations_20_keep', display: 'Quotations keep', parent: 'Quotations', left: 3.5, keep: true },
  ];
}

const spans = [
  ['Emphasis', 'Emphasis', 'fo:font-style="italic"'],
  ['Strong_20_italic', 'Strong italic', 'fo:font-weight="bold" fo:font-style="italic"'],
  [
    'Internet_20_link',
    'Internet link',
    'fo:color="#1d3f95" style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color" fo:hyphenate="false"',
  ],
].map(
  ([name = '', display = '', properties = '']) =>
    `<style:style style:name="${name}" style:display-name="${display}" style:family="text"><style:text-properties ${properties}/></style:style>`,
);

const HANGING = 5.5;

/** One style per kind of mark, with a level for every depth; those in an agenda item are indented to its text. */
function entryLists(itemIndent: number): readonly string[] {
  return [
    { end: '', display: '', left: 0 },
    { end: '_20_item', display: ' item', left: itemIndent },
  ].flatMap(({ end, display, left }) =>
    (['dash', 'number', 'box'] as const).map((mark) => {
      const levels = Array.from({ length: DEEPEST_INDENT + 1 }, (_, depth) => levelXml(mark, depth, left));
      return `<text:list-style style:name="Entries_20_${mark}${end}" style:display-name="Entries ${mark}${display}">${levels.join('')}</text:list-style>`;
    }),
  );
}

/** Boxes are letters of the entry: its level has no label of its own. */
function levelXml(mark: 'dash' | 'number' | 'box', depth: number, left: number): string {
  const at = left + HANGING * (depth + 1);
  const follows = mark === 'box' ? 'nothing' : 'listtab';
  const properties = `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="${follows}" text:list-tab-stop-position="${at}mm" fo:text-indent="-${HANGING}mm" fo:margin-left="${at}mm"/></style:list-level-properties>`;
  const colour = '<style:text-properties fo:color="#1d3f95"/>';
  if (mark === 'dash')
    return `<text:list-level-style-bullet text:level="${depth + 1}" text:bullet-char="–">${properties}${colour}</text:list-level-style-bullet>`;
  const format = mark === 'number' ? 'style:num-suffix="." style:num-format="1"' : 'style:num-format=""';
  return `<text:list-level-style-number text:level="${depth + 1}" ${format}>${properties}${colour}</text:list-level-style-number>`;
}
