import { itemIndent } from './odtXml';

/** Of the tables in formatted texts, see `OdtTables.grid`; in an agenda item they stand in as its text does. */
export function gridStyles(textWidth: number): string {
  return [
    { item: '', left: 0, width: textWidth },
    { item: 'Item', left: itemIndent, width: textWidth - itemIndent },
  ]
    .flatMap(({ item, left, width }) =>
      (['', 'Keep'] as const).map(
        (keep) =>
          `<style:style style:name="${item}Grid${keep}" style:family="table"><style:table-properties style:width="${width}mm" table:align="left" fo:margin-left="${left}mm" fo:margin-top="1mm" fo:margin-bottom="3mm" fo:keep-with-next="${keep === '' ? 'auto' : 'always'}" table:border-model="collapsing"/></style:style>`,
      ),
    )
    .join('');
}

/** Of tables, rows and cells: automatic ones, since Writer has no named styles for them. `textWidth` in millimetres. */
export function tableStyles(textWidth: number): string {
  const table = (name: string, width: number, after: number, { master = '', keep = 'auto' } = {}): string =>
    `<style:style style:name="${name}" style:family="table"${master}><style:table-properties style:width="${width}mm" table:align="margins" fo:margin-top="0mm" fo:margin-bottom="${after}mm" fo:keep-with-next="${keep}" table:border-model="collapsing"/></style:style>`;
  const row = (name: string, height: string, keep = 'always'): string =>
    `<style:style style:name="${name}" style:family="table-row"><style:table-row-properties ${height}fo:keep-together="${keep}"/></style:style>`;
  const cell = (name: string, properties: string): string =>
    `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties ${properties}/></style:style>`;
  const noSides = 'fo:border-left="none" fo:border-right="none" fo:border-top="none"';
  return [
    table('DataTable', textWidth, 3),
    table('PlainTable', textWidth, 3),
    table('PlainTableKeep', textWidth, 3, { keep: 'always' }),
    table('CardTable', 180, 0, { master: ' style:master-page-name="Cards"' }),
    row('BodyRow', ''),
    row('LongRow', '', 'auto'),
    row('RuledRow', 'style:min-row-height="9.2mm" '),
    row('CardRow', 'style:row-height="54mm" '),
    cell(
      'HeadCell',
      `${noSides} fo:border-bottom="0.8pt solid #171a2b" fo:padding-top="1.2mm" fo:padding-bottom="1.2mm" fo:padding-left="0mm" fo:padding-right="3mm" style:vertical-align="bottom"`,
    ),
    cell(
      'BodyCell',
      `${noSides} fo:border-bottom="0.5pt solid #dfe2eb" fo:padding-top="1.2mm" fo:padding-bottom="1.2mm" fo:padding-left="0mm" fo:padding-right="3mm" style:vertical-align="top"`,
    ),
    cell(
      'GroupCell',
      `${noSides} fo:border-bottom="0.5pt solid #dfe2eb" fo:padding-top="2.6mm" fo:padding-bottom="1.2mm" fo:padding-left="0mm" fo:padding-right="0mm"`,
    ),
    cell(
      'RuledHeadCell',
      'fo:border="0.5pt solid #8a91a8" fo:padding-top="1mm" fo:padding-bottom="1mm" fo:padding-left="2mm" fo:padding-right="2mm" style:vertical-align="bottom"',
    ),
    cell(
      'RuledBodyCell',
      'fo:border="0.5pt solid #8a91a8" fo:padding-top="0.6mm" fo:padding-bottom="0.6mm" fo:padding-left="2mm" fo:padding-right="2mm" style:vertical-align="middle"',
    ),
    cell(
      'PlainCell',
      'fo:border="none" fo:padding-top="0.5mm" fo:padding-bottom="0.5mm" fo:padding-left="0mm" fo:padding-right="3mm" style:vertical-align="top"',
    ),
    cell('CardCell', 'fo:border="0.25pt dashed #8a91a8" fo:padding="5mm" style:vertical-align="middle"'),
  ].join('');
}
