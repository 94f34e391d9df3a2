import { constants, deflateSync } from 'node:zlib';
import { craftZip } from '../documents/craftZip';
import { workbookParts, xlsx } from '../spreadsheets';

/** Files that are small and ask for much. Made when they are needed: nobody keeps such a thing in a repository. */

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/**
 * Data in zlib's format that inflates to `megabytes` of the same text over and over: compressed once and repeated, so that making it takes no time.
 * Without a valid checksum at its end, which readers of PDFs do not look at.
 */
function inflatesTo(megabytes: number, line: string): Uint8Array {
  const megabyte = line.repeat(Math.ceil((1024 * 1024) / line.length));
  const block = deflateSync(megabyte, { finishFlush: constants.Z_FULL_FLUSH });
  const [head, body] = [block.subarray(0, 2), block.subarray(2)];
  const end = deflateSync('', { level: 9 }).subarray(2);
  return Uint8Array.from(Buffer.concat([head, ...Array.from({ length: megabytes }, () => body), end]));
}

interface PdfParts {
  readonly content: Uint8Array;
  /** What the tree of pages claims; as many as there are unless said otherwise. */
  readonly declared?: number;
  /** Entries of the tree, all of them the same page. */
  readonly pages?: number;
}

function pdf({ content, pages = 1, declared = pages }: PdfParts): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 10} 0 R`).join(' ');
  const objects: readonly (readonly [number, string | Uint8Array])[] = [
    [1, '<</Type/Catalog/Pages 2 0 R>>'],
    [2, `<</Type/Pages/Kids[${kids}]/Count ${declared}>>`],
    [
      3,
      Buffer.concat([
        Buffer.from(`<</Length ${content.length}/Filter/FlateDecode>>stream\n`),
        content,
        Buffer.from('\nendstream'),
      ]),
    ],
    [4, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'],
    ...Array.from(
      { length: pages },
      (_, index) =>
        [
          index + 10,
          '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>',
        ] as const,
    ),
  ];
  const parts: Uint8Array[] = [text('%PDF-1.7\n')];
  for (const [number, body] of objects)
    parts.push(text(`${number} 0 obj\n`), typeof body === 'string' ? text(body) : body, text('\nendobj\n'));
  // Without a table of references: readers of PDFs look for the objects themselves.
  parts.push(text('trailer<</Root 1 0 R>>\n%%EOF'));
  return Uint8Array.from(Buffer.concat(parts));
}

const LINE = 'BT /F1 9 Tf 20 20 Td (Beschluss und Aufgabe) Tj ET\n';

/** An honest one. */
export function smallPdf(): Uint8Array {
  return pdf({ content: Uint8Array.from(deflateSync(LINE)) });
}

export const hostileFiles = {
  /** 1 MB that is 1 GB: took 18 s and 2.3 GB once. */
  pdfBomb: () => pdf({ content: inflatesTo(1000, LINE) }),
  /** One page, and a tree that claims a million. */
  pdfThatClaimsAMillionPages: () => pdf({ content: Uint8Array.from(deflateSync(LINE)), declared: 1_000_000 }),
  pdfOfManyPages: () => pdf({ content: Uint8Array.from(deflateSync(LINE)), pages: 2001 }),
  /** Honest in all but its length: each page takes a moment, all of them minutes. */
  slowPdf: () => pdf({ content: inflatesTo(1, LINE), pages: 1500 }),
  csvOfAMillionColumns: () => text(`Name;${'a;'.repeat(1_000_000)}\nBrandmoor;${';'.repeat(1_000_000)}`),
  /** One byte more than is read. */
  csvTooLarge: () => new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61),
  /** 100 KB that are 70 MB of cells. */
  spreadsheetBomb: () =>
    craftZip(
      Object.entries(
        workbookParts({
          sheets: { Liste: `<sheetData>${'<row><c t="n"><v>1</v></c></row>'.repeat(2_200_000)}</sheetData>` },
        }),
      ).map(([name, data]) => ({ name, data })),
    ),
  /** One text of 30,000 characters, which 50,000 cells refer to: 1.5 GB on the way to the page. */
  spreadsheetOfOneText: () =>
    xlsx({
      strings: `<si><t>${'Nachname '.repeat(3300)}</t></si>`,
      sheets: { Liste: `<sheetData>${'<row><c t="s"><v>0</v></c></row>'.repeat(50_000)}</sheetData>` },
    }),
  /** Cards whose numbers each have other kinds: a column for each of these would be millions of cells. */
  cardsOfManyColumns: () => {
    const kinds = ['work', 'home', 'cell', 'mobile', 'main', 'zentrale'];
    const lines = Array.from(
      { length: 64 },
      (_, mask) => `TEL;TYPE=${kinds.filter((_kind, bit) => (mask >> bit) & 1).join()}:1`,
    );
    return text(
      `BEGIN:VCARD\nVERSION:3.0\nN:Moor\n${lines.join('\n')}\nEND:VCARD\n${'BEGIN:VCARD\nVERSION:3.0\nN:Moor\nEND:VCARD\n'.repeat(20_000)}`,
    );
  },
  deepJson: () => text(`{"format":"verbund-document","frozen":${'['.repeat(5000)}${']'.repeat(5000)}}`),
} as const;
