import type { ParagraphStyle } from './odtParagraphStyle';

/**
 * The box of an outcome: paragraphs with the same border, which offices join into one box. Two boxes in a row would join too, so
 * every second one is a hair narrower (the styles with "next").
 */
export function boxStyles(itemIndent: number): readonly ParagraphStyle[] {
  const left = itemIndent + 4;
  const box = (name: string, display: string, more: Partial<ParagraphStyle>): readonly ParagraphStyle[] =>
    [
      { suffix: '', label: '', borderLeft: '2.4pt solid #8a91a8', background: '#f6f7fa' },
      { suffix: '_20_decision', label: ' decision', borderLeft: '2.4pt solid #1d3f95', background: '#edf2fb' },
    ].flatMap(({ suffix, label, borderLeft, background }): readonly ParagraphStyle[] => {
      const shared = {
        left,
        before: 0,
        after: 1.2,
        paddings: [2, 3, 2, 3],
        borderLeft,
        background,
        lineHeight: 130,
        ...more,
      } as const;
      return [
        { ...shared, name: `${name}${suffix}`, display: `${display}${label}`, parent: 'Standard', marginRight: 0 },
        {
          ...shared,
          name: `${name}${suffix}_20_next`,
          display: `${display}${label} next`,
          parent: `${name}${suffix}`,
          marginRight: 0.1,
        },
      ];
    });
  return [
    ...box('Outcome_20_head', 'Outcome head', { before: 3, after: 0.8, keep: true, tabEnd: 165 - left - 3 }),
    ...box('Outcome_20_body', 'Outcome body', {}),
    ...box('Outcome_20_meta', 'Outcome meta', { colour: '#4b5268', size: 9 }),
    ...box('List_20_outcome', 'List outcome', { after: 0.8 }),
  ];
}
