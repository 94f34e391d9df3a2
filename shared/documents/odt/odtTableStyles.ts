import { paragraphStyle, type ParagraphStyle } from './odtParagraphStyle';

/**
 * The box of an outcome: paragraphs that touch, each with the bar at the left and the tint of the box. They are not joined by
 * `style:join-border`: two boxes, one after the other, would become one.
 */
export function boxStyles(itemIndent: number, textWidth: number): string {
  const box = (name: string, paddings: readonly [number, number, number, number], more: Partial<ParagraphStyle>): readonly ParagraphStyle[] => {
    const common = { parent: 'Standard', left: itemIndent + 4, paddings, lineHeight: 130, ...more } as const;
    return [
      { ...common, name, display: name.replaceAll('_20_', ' '), borderLeft: '2.4pt solid #8a91a8', background: '#f6f7fa' },
      { ...common, name: `${name}_20_decision`, display: `${name.replaceAll('_20_', ' ')} decision`, borderLeft: '2.4pt solid #1d3f95', background: '#edf2fb' },
    ];
  };
  return [
    ...box('Outcome_20_head', [2, 3, 0.8, 3], { before: 3, keep: true, tabEnd: textWidth - itemIndent - 4 - 3 }),
    ...box('Outcome_20_body', [0.2, 3, 1.8, 3], {}),
    ...box('Outcome_20_meta', [0.2, 3, 1.8, 3], { colour: '#4b5268', size: 9 }),
    ...box('List_20_outcome', [0.2, 3, 0.8, 3], {}),
  ]
    .map(paragraphStyle)
    .join('');
}

export function tableStyles(textWidth: number): string {
  const table = (name: string, width: number, after: number, master = ''): string =>
    `<style:style style:name="${name}" style:display-name="${name.replaceAll('_20_', ' ')}" style:family="table"${master}><style:table-properties style:width="${width}mm" table:align="margins" fo:margin-bottom="${after}mm" fo:keep-with-next="auto" table:border-model="collapsing"/></style:style>`;
  const row = (name: string, height: string): string =>
    `<style:style style:name="${name}" style:display-name="${name.replaceAll('_20_', ' ')}" style:family="table-row"><style:table-row-properties ${height}fo:keep-together="always"/></style:style>`;
  const cell = (name: string, properties: string): string =>
    `<style:style style:name="${name}" style:display-name="${name.replaceAll('_20_', ' ')}" style:family="table-cell"><style:table-cell-properties ${properties}/></style:style>`;
  const noSides = 'fo:border-left="none" fo:border-right="none" fo:border-top="none"';
  return [
    table('Data_20_table', textWidth, 3),
    table('Plain_20_table', textWidth, 3),
    table('Card_20_table', 180, 0, ' style:master-page-name="Cards"'),
    row('Body_20_row', ''),
    row('Tall_20_row', 'style:min-row-height="11mm" '),
    row('Card_20_row', 'style:row-height="54mm" '),
    cell('Head_20_cell', `${noSides} fo:border-bottom="0.8pt solid #171a2b" fo:padding-top="1.2mm" fo:padding-bottom="1.2mm" fo:padding-left="0mm" fo:padding-right="3mm" style:vertical-align="bottom"`),
    cell('Body_20_cell', `${noSides} fo:border-bottom="0.5pt solid #dfe2eb" fo:padding-top="1.2mm" fo:padding-bottom="1.2mm" fo:padding-left="0mm" fo:padding-right="3mm" style:vertical-align="top"`),
    cell('Plain_20_cell', 'fo:border="none" fo:padding-top="0.5mm" fo:padding-bottom="0.5mm" fo:padding-left="0mm" fo:padding-right="3mm" style:vertical-align="top"'),
    cell('Card_20_cell', 'fo:border="0.25pt dashed #8a91a8" fo:padding="5mm" style:vertical-align="middle"'),
  ].join('');
}
