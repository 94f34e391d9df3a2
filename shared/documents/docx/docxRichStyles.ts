import type { IStylesOptions } from 'docx';
import { halfPoints, twips } from './docxUnits';

const accent = '1D3F95';

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number];

/** Of what only formatted text has. Word's own heading of each level is the base, so that navigation finds them. */
export const richParagraphs: readonly Style[] = [
  ...([2, 3, 4, 5, 6] as const).map((level): Style => ({
    id: `Sub${level}`,
    name: `Subheading ${level}`,
    basedOn: `Heading${level}`,
    run: { size: halfPoints(level > 4 ? 10 : 10.5), color: '171A2B' },
    paragraph: { outlineLevel: level - 1, keepNext: true, spacing: { before: twips(3), after: twips(1) } },
  })),
  {
    id: 'Quote',
    name: 'Quote',
    basedOn: 'BodyText',
    run: { color: '33384D' },
    paragraph: { border: { left: { style: 'single', size: 10, color: 'B9BFD0', space: 7 } } },
  },
];

export const richCharacters: NonNullable<IStylesOptions['characterStyles']> = [
  { id: 'Emphasis', name: 'Emphasis', run: { italics: true } },
  { id: 'StrongItalic', name: 'Strong italic', run: { bold: true, italics: true } },
];

const deepHeading = {
  run: { size: halfPoints(10), bold: true, color: '171A2B', font: 'Arial' },
  paragraph: { spacing: { before: twips(3), after: twips(1) }, keepNext: true, keepLines: true },
} as const;

export const richDefaults: NonNullable<IStylesOptions['default']> = {
  heading5: deepHeading,
  heading6: deepHeading,
  hyperlink: { run: { color: accent, underline: { type: 'single', color: accent } } },
};
