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
          `<style:style style:name="${item}Grid${keep}" style:family="table"><style:table-properties style:width="${width}mm" table:align="left" fo:margin-left="${left}mm" fo:margin-top="1mm" fo:margin-bottom="3mm" fo:keep-with-next="${keep === '' ? 'auto' : 'always'}" table:border-model="separating"/></style:style>`,
      ),
    )
    .join('');
}

/**
 * Of tables, rows and cells: automatic ones, since Writer has no named styles for them. `textWidth` in millimetres.
 *
 * Cells have borders of their own. Where these collapse, the height of a row depends on whether a page ends behind it, and LibreOffice (7.4) loses all rows behind the
 * first when that decides whether the first stays with a header row that is repeated and a caption that is kept with it: tried in every tenth of a millimetre.
 */
export function tableStyles(textWidth: number): string {
  const table = (
    name: string,
    width: number,
    after: number,
    { master = '', keep = 'auto', borders = 'separating' } = {},
  ): string =>
    `<style:style style:name="${name}" style:family="table"${master}><style:table-properties style:width="${width}mm" table:align="margins" fo:margin-top="0mm" fo:margin-bottom="${after}mm" fo:keep-with-next="${keep}" table:border-model="${borders}"/></style:style>`;
  const row = (name: string, height: string, keep = 'always'): string =>
    `<style:style style:name="${name}" style:family="table-row"><style:table-row-properties ${height}fo:keep-together="${keep}"/></style:style>`;
  const cell = (name: string, properties: string): string =>
    `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties ${properties}/></style:style>`;
  const noSides = 'fo:border-left="none" fo:border-right="none" fo:border-top="none"';
  return [
    table('DataTable', textWidth, 3),
    table('PlainTable', textWidth, 3),
    table('PlainTableKeep', textWidth, 3, { keep: 'always' }),
    table('CardTable', 180, 0, { master: ' style:master-page-name="Cards"', borders: 'collapsing' }),
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
    ...(['', 'First'] as const).flatMap((first) => [
      cell(
        `RuledHeadCell${first}`,
        `${ruled(first)} fo:border-top="${RULE}" fo:padding-top="1mm" fo:padding-bottom="1mm" fo:padding-left="2mm" fo:padding-right="2mm" style:vertical-align="bottom"`,
      ),
      cell(
        `RuledBodyCell${first}`,
        `${ruled(first)} fo:border-top="none" fo:padding-top="0.6mm" fo:padding-bottom="0.6mm" fo:padding-left="2mm" fo:padding-right="2mm" style:vertical-align="middle"`,
      ),
    ]),
    cell(
      'PlainCell',
      'fo:border="none" fo:padding-top="0.5mm" fo:padding-bottom="0.5mm" fo:padding-left="0mm" fo:padding-right="3mm" style:vertical-align="top"',
    ),
    cell('CardCell', 'fo:border="0.25pt dashed #8a91a8" fo:padding="5mm" style:vertical-align="middle"'),
  ].join('');
}

const RULE = '0.5pt solid #8a91a8';

/** Each line is drawn by one cell: the left of a row by its first. */
function ruled(first: '' | 'First'): string {
  return `fo:border-left="${first === '' ? 'none' : RULE}" fo:border-right="${RULE}" fo:border-bottom="${RULE}"`;
}
