import type { DocumentModel } from '../document';
import { localeByLanguage } from '../formatDates';
import { pageMargins } from '../htmlStyles';
import { hasRich } from '../rich/hasRich';
import { textWidthOf } from '../pageKinds';
import { tlpColourByLabel } from '../tlp';
import { boxStyles } from './odtBoxStyles';
import { cardStyles } from './odtCardStyles';
import { paragraphStyle, type ParagraphStyle } from './odtParagraphStyle';
import { richStyles } from './odtRichStyles';
import { itemIndent, namespaces, odtText, xmlDeclaration } from './odtXml';

const accent = '#1d3f95';
const muted = '#4b5268';

const { left, right } = pageMargins;

/**
 * Arial, since no office has to install it and LibreOffice brings its twin: a font that is missing would change every line break.
 * Named styles, page layout, header and footer: the same look as the HTML, in the words of ODF.
 */
export function odtStyles(model: DocumentModel): string {
  const [language = 'de', country = 'DE'] = localeByLanguage[model.language].split('-');
  return `${xmlDeclaration}<office:document-styles ${namespaces} office:version="1.3"><office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial, 'Liberation Sans'" style:font-family-generic="swiss" style:font-pitch="variable"/><style:font-face style:name="Courier New" svg:font-family="'Courier New', 'Liberation Mono'" style:font-family-generic="modern" style:font-pitch="fixed"/></office:font-face-decls><office:styles><style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2" style:writing-mode="lr-tb"/><style:text-properties style:font-name="Arial" fo:font-family="Arial" fo:font-size="10pt" fo:color="#171a2b" fo:language="${language}" fo:country="${country}" fo:hyphenate="true" fo:hyphenation-remain-char-count="3" fo:hyphenation-push-char-count="3"/></style:default-style><style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>${[...textStyles(textWidthOf(model.page)), ...boxStyles(itemIndent), ...cardStyles].map(paragraphStyle).join('')}${spanStyles(model)}${listStyles(itemIndent)}${hasRich(model) ? richStyles(itemIndent) : ''}${graphicStyle}</office:styles><office:automatic-styles>${pageLayouts(model)}</office:automatic-styles><office:master-styles>${masterPages(model)}</office:master-styles></office:document-styles>`;
}

/** @param textWidth in millimetres, where the tab of what is at the right margin is set */
function textStyles(textWidth: number): readonly ParagraphStyle[] {
  const heading = { parent: 'Heading', keep: true, bold: true, hyphenate: false } as const;
  return [
    { name: 'Standard' },
    { name: 'Text_20_body', display: 'Text body', parent: 'Standard', after: 2, lineHeight: 130 },
    { name: 'Meta', parent: 'Text_20_body', colour: muted, size: 9, after: 2.2 },
    { name: 'Small', parent: 'Text_20_body', colour: muted, size: 8, before: 8 },
    { name: 'Heading', parent: 'Standard', keep: true },
    {
      ...heading,
      name: 'Heading_20_1',
      display: 'Heading 1',
      outline: 1,
      size: 21,
      before: 10,
      after: 5,
      lineHeight: 105,
    },
    { ...heading, name: 'Heading_20_2', display: 'Heading 2', outline: 2, size: 13.5, before: 8, after: 2.5 },
    {
      name: 'Heading_20_2_20_Page',
      display: 'Heading 2 Page',
      parent: 'Heading_20_2',
      outline: 2,
      startsPage: true,
      before: 0,
      after: 2.5,
    },
    {
      ...heading,
      name: 'Heading_20_3',
      display: 'Heading 3',
      outline: 3,
      size: 12,
      before: 6.5,
      after: 1,
      colour: accent,
    },
    { ...heading, name: 'Heading_20_4', display: 'Heading 4', outline: 4, size: 11, before: 5, after: 1 },
    {
      name: 'Item_20_3',
      display: 'Item 3',
      parent: 'Heading_20_3',
      outline: 3,
      size: 11.5,
      colour: '#171a2b',
      left: itemIndent,
      indent: -itemIndent,
      tab: itemIndent,
      before: 6.5,
      after: 0.8,
    },
    { name: 'Item_20_4', display: 'Item 4', parent: 'Item_20_3', outline: 4, before: 5.5, after: 0.8 },
    { name: 'Item_20_body', display: 'Item body', parent: 'Text_20_body', left: itemIndent },
    { name: 'Item_20_body_20_keep', display: 'Item body keep', parent: 'Item_20_body', keep: true },
    { name: 'Item_20_meta', display: 'Item meta', parent: 'Meta', left: itemIndent, keep: true },
    { name: 'List_20_body', display: 'List body', parent: 'Text_20_body', after: 0.8 },
    { name: 'List_20_item', display: 'List item', parent: 'List_20_body' },
    { name: 'List_20_item_20_keep', display: 'List item keep', parent: 'List_20_item', keep: true },
    { name: 'Letterhead', parent: 'Standard', size: 12.5, bold: true, hyphenate: false, master: 'Standard' },
    { name: 'Letterhead_20_Page', display: 'Letterhead Page', parent: 'Letterhead', startsPage: true },
    { name: 'Letterhead_20_address', display: 'Letterhead address', parent: 'Standard', size: 8.5, colour: muted },
    { name: 'Letterhead_20_reference', display: 'Letterhead reference', parent: 'Standard', bold: true, before: 2 },
    { name: 'Letterhead_20_version', display: 'Letterhead version', parent: 'Standard', size: 8.5, colour: muted },
    {
      name: 'Letterhead_20_reference_20_last',
      display: 'Letterhead reference last',
      parent: 'Letterhead_20_reference',
      borderBottom: `1.5pt solid ${accent}`,
      padding: 2,
      before: 2,
      after: 4,
    },
    {
      name: 'Letterhead_20_version_20_last',
      display: 'Letterhead version last',
      parent: 'Letterhead_20_version',
      borderBottom: `1.5pt solid ${accent}`,
      padding: 2,
      after: 4,
    },
    {
      name: 'Table_20_caption',
      display: 'Table caption',
      parent: 'Standard',
      size: 8.5,
      colour: muted,
      keep: true,
      after: 1.2,
    },
    { name: 'Table_20_contents', display: 'Table contents', parent: 'Standard', lineHeight: 115 },
    { name: 'Table_20_contents_20_end', display: 'Table contents end', parent: 'Table_20_contents', align: 'end' },
    { name: 'Table_20_heading', display: 'Table heading', parent: 'Standard', size: 8.5, bold: true, hyphenate: false },
    { name: 'Table_20_heading_20_end', display: 'Table heading end', parent: 'Table_20_heading', align: 'end' },
    {
      name: 'Table_20_group',
      display: 'Table group',
      parent: 'Table_20_contents',
      bold: true,
      colour: accent,
      keep: true,
    },
    { name: 'Table_20_plain', display: 'Table plain', parent: 'Table_20_contents' },
    { name: 'Table_20_entry', display: 'Table entry', parent: 'Table_20_contents', left: 4, indent: -4 },
    { name: 'Table_20_term', display: 'Table term', parent: 'Table_20_contents', colour: muted },
    {
      name: 'Signature',
      parent: 'Standard',
      before: 15,
      borderTop: '0.6pt solid #171a2b',
      padding: 1.2,
      marginRight: textWidth - 80,
      keep: true,
    },
    { name: 'Signature_20_hint', display: 'Signature hint', parent: 'Standard', size: 8, colour: muted },
    { name: 'Signature_20_hint_20_keep', display: 'Signature hint keep', parent: 'Signature_20_hint', keep: true },
    { name: 'Header', parent: 'Standard', size: 8, colour: muted, tabEnd: textWidth },
    { name: 'Footer', parent: 'Header' },
  ];
}

function spanStyles({ tlp }: DocumentModel): string {
  const span = (name: string, display: string, properties: string): string =>
    `<style:style style:name="${name}" style:display-name="${display}" style:family="text"><style:text-properties ${properties}/></style:style>`;
  return [
    span('Strong', 'Strong', 'fo:font-weight="bold"'),
    span('Note', 'Note', `fo:color="${muted}"`),
    span('Label', 'Label', `fo:color="${accent}" fo:font-weight="normal"`),
    span('Aside', 'Aside', `fo:color="${muted}"`),
    span('Code', 'Code', `style:font-name="Courier New" fo:font-size="7.5pt" fo:hyphenate="false"`),
    span(
      'Status_20_positive',
      'Status positive',
      'fo:color="#0c5a2e" fo:background-color="#e6f3ea" fo:font-size="8.5pt"',
    ),
    span(
      'Status_20_negative',
      'Status negative',
      'fo:color="#8a1f11" fo:background-color="#fbeae7" fo:font-size="8.5pt"',
    ),
    span(
      'TLP',
      'TLP',
      `fo:color="${tlp === undefined ? '#ffffff' : tlpColourByLabel[tlp]}" fo:background-color="#000000" fo:font-size="12pt"`,
    ),
  ].join('');
}

const graphicStyle =
  '<style:style style:name="Logo" style:family="graphic"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="paragraph" style:horizontal-pos="right" style:horizontal-rel="paragraph" style:wrap="left" style:number-wrapped-paragraphs="no-limit" fo:margin-left="5mm" fo:padding="0mm" fo:border="none"/></style:style>';

// Header and footer are inside the margin that the HTML leaves for them.
const headerStyle =
  '<style:header-style><style:header-footer-properties fo:min-height="7mm" fo:margin-bottom="9mm"/></style:header-style>';
const footerStyle =
  '<style:footer-style><style:header-footer-properties fo:min-height="7mm" fo:margin-top="8mm"/></style:footer-style>';

function pageLayouts({ pageNumber, page }: DocumentModel): string {
  const hasHeader = pageNumber !== undefined;
  return [
    pageLayout(
      'Letter',
      hasHeader ? [11, right, 10, left] : [27, right, 25, left],
      hasHeader ? `${headerStyle}${footerStyle}` : '',
      page === 'letterAcross',
    ),
    pageLayout('CardsLayout', [13.5, 15, 10, 15]),
    pageLayout('SignsLayout', [4, 20, 4, 20], '', true),
    pageLayout('LabelsLayout', [4, 4, 4, 4]),
  ].join('');
}

/** Margins in millimetres: top, right, bottom, left. */
function pageLayout(
  name: string,
  margins: readonly [number, number, number, number],
  content = '',
  isAcross = false,
): string {
  const [width, height] = isAcross ? [297, 210] : [210, 297];
  const sides = (['top', 'right', 'bottom', 'left'] as const)
    .map((side, index) => `fo:margin-${side}="${margins[index] ?? 0}mm"`)
    .join(' ');
  return `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="${width}mm" fo:page-height="${height}mm" style:print-orientation="${isAcross ? 'landscape' : 'portrait'}" ${sides}/>${content}</style:page-layout>`;
}

function masterPages(model: DocumentModel): string {
  return [
    `<style:master-page style:name="Standard" style:page-layout-name="Letter">${headerAndFooter(model)}</style:master-page>`,
    '<style:master-page style:name="Cards" style:page-layout-name="CardsLayout"/>',
    '<style:master-page style:name="Signs" style:page-layout-name="SignsLayout"/>',
    '<style:master-page style:name="Labels" style:page-layout-name="LabelsLayout"/>',
  ].join('');
}

function headerAndFooter({ tlp, letterhead, pageNumber }: DocumentModel): string {
  if (pageNumber === undefined) return '';
  const label = tlp === undefined ? '' : `<text:tab/><text:span text:style-name="TLP"> ${odtText(tlp)} </text:span>`;
  const header = `<style:header><text:p text:style-name="Header">${odtText(`${letterhead.organisation} · ${letterhead.reference}`)}${label}</text:p></style:header>`;
  const footer = `<style:footer><text:p text:style-name="Footer">${odtText(pageNumber.before)}<text:page-number text:select-page="current">1</text:page-number>${odtText(pageNumber.between)}<text:page-count>1</text:page-count>${odtText(pageNumber.after)}${label}</text:p></style:footer>`;
  return `${header}${footer}`;
}

/** Dashes, as typed: bullets of the body, of an agenda item and of an outcome differ in their indent alone. */
function listStyles(itemIndent: number): string {
  return [
    list('Dashes', 'Dashes', 0),
    list('Dashes_20_item', 'Dashes item', itemIndent),
    list('Dashes_20_outcome', 'Dashes outcome', itemIndent + 4),
  ].join('');
}

const hanging = 5;

function list(name: string, display: string, left: number): string {
  return `<text:list-style style:name="${name}" style:display-name="${display}"><text:list-level-style-bullet text:level="1" text:bullet-char="–"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${left + hanging}mm" fo:text-indent="-${hanging}mm" fo:margin-left="${left + hanging}mm"/></style:list-level-properties><style:text-properties fo:color="#1d3f95"/></text:list-level-style-bullet></text:list-style>`;
}
