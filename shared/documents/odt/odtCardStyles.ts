import type { ParagraphStyle } from './odtParagraphStyle';

/** Name badges and signs for the table; each sign is a page of its own, printed on both halves. */
export const cardStyles: readonly ParagraphStyle[] = [
  {
    name: 'Badge_20_head',
    display: 'Badge head',
    parent: 'Standard',
    size: 8,
    colour: '#4b5268',
    borderBottom: '1.2pt solid #1d3f95',
    padding: 1,
    after: 4,
    hyphenate: false,
  },
  {
    name: 'Badge_20_name',
    display: 'Badge name',
    parent: 'Standard',
    size: 19,
    bold: true,
    after: 1.5,
    hyphenate: false,
  },
  { name: 'Badge_20_name_20_long', display: 'Badge name long', parent: 'Badge_20_name', size: 14.5 },
  { name: 'Badge_20_line', display: 'Badge line', parent: 'Standard', size: 9.5 },
  { name: 'Sign_20_page', display: 'Sign page', parent: 'Standard', size: 2, master: 'Signs' },
  { name: 'Labels_20_page', display: 'Labels page', parent: 'Standard', size: 2, master: 'Labels' },
];
