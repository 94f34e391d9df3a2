import type { IStylesOptions } from 'docx';
import type { DocumentModel } from '../document';
import { localeByLanguage } from '../formatDates';
import { textWidthOf } from '../pageKinds';
import { hasRich } from '../rich/hasRich';
import { signNameSizes } from '../signNameSize';
import { tlpColourByLabel } from '../tlp';
import { richCharacters, richDefaults, richParagraphs } from './docxRichStyles';
import { halfPoints, hex, twips } from './docxUnits';

const ink = '171A2B';
const muted = '4B5268';
const accent = '1D3F95';

export const itemIndent = twips(17);
const outcomeRight = twips(2);

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number];

/** Named styles with the look of the HTML; headings are Word's own, so that navigation and contents find them. */
export function docxStyles(model: DocumentModel): IStylesOptions {
  const { language, tlp, page } = model;
  const textWidth = twips(textWidthOf(page));
  const heading = (size: number, before: number, after: number, color = ink) =>
    ({
      run: { size: halfPoints(size), bold: true, color, font: 'Arial' },
      paragraph: {
        spacing: { before: twips(before), after: twips(after), line: 252, lineRule: 'auto' },
        keepNext: true,
        keepLines: true,
      },
    }) as const;
  return {
    default: {
      document: {
        run: { font: 'Arial', size: halfPoints(10), color: ink, language: { value: localeByLanguage[language] } },
        paragraph: { spacing: { line: 240, lineRule: 'auto' } },
      },
      heading1: heading(21, 10, 5),
      heading2: heading(13.5, 8, 2.5),
      heading3: heading(12, 6.5, 1, accent),
      heading4: heading(11, 5, 1),
      ...(hasRich(model) && richDefaults),
    },
    characterStyles: [
      ...(hasRich(model) ? richCharacters : []),
      { id: 'Strong', name: 'Strong', run: { bold: true } },
      { id: 'Note', name: 'Note', run: { color: muted } },
      { id: 'Label', name: 'Label', run: { color: accent, bold: false } },
      { id: 'Code', name: 'Code', run: { font: 'Courier New', size: halfPoints(7.5) } },
      {
        id: 'StatusPositive',
        name: 'Status positive',
        run: { color: '0C5A2E', size: halfPoints(8.5), shading: { type: 'clear', fill: 'E6F3EA', color: 'auto' } },
      },
      {
        id: 'StatusNegative',
        name: 'Status negative',
        run: { color: '8A1F11', size: halfPoints(8.5), shading: { type: 'clear', fill: 'FBEAE7', color: 'auto' } },
      },
      {
        id: 'TLP',
        name: 'TLP',
        run: {
          size: halfPoints(12),
          color: tlp === undefined ? 'FFFFFF' : hex(tlpColourByLabel[tlp]),
          shading: { type: 'clear', fill: '000000', color: 'auto' },
        },
      },
    ],
    paragraphStyles: [
      ...bodyStyles(textWidth),
      ...(hasRich(model) ? richParagraphs : []),
      ...letterheadStyles,
      ...outcomeStyles('Outcome', '8A91A8', 'F6F7FA', textWidth),
      ...outcomeStyles('Decision', accent, 'EDF2FB', textWidth),
      {
        id: 'OutcomeGap',
        name: 'Outcome gap',
        basedOn: 'Normal',
        paragraph: { spacing: { line: 60, lineRule: 'exact' } },
      },
      ...cardStyles,
    ],
  };
}

function bodyStyles(textWidth: number): readonly Style[] {
  return [
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: twips(2), line: 312, lineRule: 'auto' } },
    },
    { id: 'Meta', name: 'Meta', basedOn: 'BodyText', run: { size: halfPoints(9), color: muted } },
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'BodyText',
      run: { size: halfPoints(8), color: muted },
      paragraph: { spacing: { before: twips(8) } },
    },
    { id: 'ItemBody', name: 'Item body', basedOn: 'BodyText', paragraph: { indent: { left: itemIndent } } },
    { id: 'ItemMeta', name: 'Item meta', basedOn: 'Meta', paragraph: { keepNext: true, indent: { left: itemIndent } } },
    ...([3, 4] as const).map((level): Style => ({
      id: `Item${level}`,
      name: `Item ${level}`,
      basedOn: `Heading${level}`,
      run: { size: halfPoints(11.5), color: ink },
      paragraph: {
        indent: { left: itemIndent, hanging: itemIndent },
        leftTabStop: itemIndent,
        outlineLevel: level - 1,
        spacing: { before: twips(6.5), after: twips(0.8) },
      },
    })),
    { id: 'ListText', name: 'List Text', basedOn: 'BodyText', paragraph: { spacing: { after: twips(0.8) } } },
    {
      id: 'TableCaption',
      name: 'Table caption',
      basedOn: 'Normal',
      run: { size: halfPoints(8.5), color: muted },
      paragraph: { keepNext: true, spacing: { after: twips(1.2) } },
    },
    {
      id: 'TableContents',
      name: 'Table contents',
      basedOn: 'Normal',
      paragraph: { spacing: { line: 276, lineRule: 'auto' } },
    },
    {
      id: 'TableEntry',
      name: 'Table entry',
      basedOn: 'TableContents',
      paragraph: { indent: { left: twips(4), hanging: twips(4) } },
    },
    { id: 'TableGroup', name: 'Table group', basedOn: 'TableContents', run: { bold: true, color: accent } },
    { id: 'TableTerm', name: 'Table term', basedOn: 'TableContents', run: { color: muted } },
    { id: 'TableHeading', name: 'Table heading', basedOn: 'Normal', run: { bold: true, size: halfPoints(8.5) } },
    {
      id: 'Signature',
      name: 'Signature line',
      basedOn: 'Normal',
      paragraph: {
        keepNext: true,
        spacing: { before: twips(15) },
        indent: { right: textWidth - twips(80) },
        border: { top: { style: 'single', size: 5, color: ink, space: 3 } },
      },
    },
    { id: 'SignatureHint', name: 'Signature hint', basedOn: 'Normal', run: { size: halfPoints(8), color: muted } },
    {
      id: 'PageLine',
      name: 'Page line',
      basedOn: 'Normal',
      run: { size: halfPoints(8), color: muted },
      paragraph: { rightTabStop: textWidth },
    },
  ];
}

const letterheadStyles: readonly Style[] = [
  { id: 'Letterhead', name: 'Letterhead', basedOn: 'Normal', run: { bold: true, size: halfPoints(12.5) } },
  {
    id: 'LetterheadAddress',
    name: 'Letterhead address',
    basedOn: 'Normal',
    run: { size: halfPoints(8.5), color: muted },
  },
  {
    id: 'LetterheadReference',
    name: 'Letterhead reference',
    basedOn: 'Normal',
    run: { bold: true },
    paragraph: { spacing: { before: twips(2) } },
  },
  {
    id: 'LetterheadVersion',
    name: 'Letterhead version',
    basedOn: 'Normal',
    run: { size: halfPoints(8.5), color: muted },
  },
];

/** Paragraphs with the same bar and tint form one box; two boxes in a row are parted by the space before the head. */
function outcomeStyles(prefix: string, bar: string, fill: string, textWidth: number): readonly Style[] {
  const paragraph = {
    indent: { left: itemIndent + twips(4), right: outcomeRight },
    border: {
      left: { style: 'single', size: 20, color: bar, space: 7 },
      top: { style: 'single', size: 4, color: fill, space: 5 },
      bottom: { style: 'single', size: 4, color: fill, space: 5 },
    },
    shading: { type: 'clear', fill, color: 'auto' },
  } as const;
  return [
    {
      id: `${prefix}Head`,
      name: `${prefix} head`,
      basedOn: 'Normal',
      paragraph: {
        ...paragraph,
        keepNext: true,
        spacing: { before: twips(5), line: 312, lineRule: 'auto' },
        rightTabStop: textWidth - twips(2),
      },
    },
    {
      id: `${prefix}Body`,
      name: `${prefix} body`,
      basedOn: 'Normal',
      paragraph: { ...paragraph, spacing: { line: 312, lineRule: 'auto' } },
    },
    {
      id: `${prefix}Meta`,
      name: `${prefix} meta`,
      basedOn: `${prefix}Body`,
      run: { size: halfPoints(9), color: muted },
    },
  ];
}

const cardStyles: readonly Style[] = [
  {
    id: 'BadgeHead',
    name: 'Badge head',
    basedOn: 'Normal',
    run: { size: halfPoints(8), color: muted },
    paragraph: {
      spacing: { after: twips(4) },
      border: { bottom: { style: 'single', size: 10, color: accent, space: 3 } },
    },
  },
  {
    id: 'BadgeName',
    name: 'Badge name',
    basedOn: 'Normal',
    run: { bold: true, size: halfPoints(19) },
    paragraph: { spacing: { after: twips(1.5) } },
  },
  { id: 'BadgeNameLong', name: 'Badge name long', basedOn: 'BadgeName', run: { size: halfPoints(14.5) } },
  { id: 'BadgeLine', name: 'Badge line', basedOn: 'Normal', run: { size: halfPoints(9.5) } },
  {
    id: 'SignHead',
    name: 'Sign head',
    basedOn: 'Normal',
    run: { size: halfPoints(11), color: muted },
    paragraph: { alignment: 'center', spacing: { after: twips(8) } },
  },
  {
    id: 'SignName',
    name: 'Sign name',
    basedOn: 'Normal',
    run: { bold: true },
    paragraph: { alignment: 'center', spacing: { after: twips(4) } },
  },
  ...signNameSizes.map((size) => ({
    id: `SignName${size}`,
    name: `Sign name ${size}`,
    basedOn: 'SignName',
    run: { size: halfPoints(size) },
  })),
  {
    id: 'SignLine',
    name: 'Sign line',
    basedOn: 'Normal',
    run: { size: halfPoints(22) },
    paragraph: { alignment: 'center' },
  },
];
