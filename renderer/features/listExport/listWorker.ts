import { sheetToCsv, sheetToJson, sheetToOds, sheetToXlsx, vcardsToText, type Vcard } from '../../../shared/documents';
import type { Sheet, SheetValue, VcardVersion } from '../../../shared/documents';

export type SheetFormat = 'csv' | 'xlsx' | 'ods' | 'json';

/** Rows and cards come a few at a time, then what is to be made of them. */
export type ListMessage =
  | { readonly rows: readonly (readonly SheetValue[])[] }
  | { readonly cards: readonly Vcard[] }
  | { readonly sheet: Omit<Sheet, 'rows'>; readonly format: SheetFormat }
  | { readonly version: VcardVersion };

const rows: (readonly SheetValue[])[] = [];
const cards: Vcard[] = [];

/** A list of 50,000 people takes seconds to write: not in the page. Answers with the bytes of the file. */
self.addEventListener('message', ({ data }: MessageEvent<ListMessage>) => {
  if ('rows' in data) for (const row of data.rows) rows.push(row);
  else if ('cards' in data) for (const card of data.cards) cards.push(card);
  else {
    const bytes =
      'sheet' in data ? writeSheet({ ...data.sheet, rows }, data.format) : encode(vcardsToText(cards, data.version));
    self.postMessage(bytes, { transfer: [bytes.buffer] });
  }
});

function writeSheet(sheet: Sheet, format: SheetFormat): Uint8Array<ArrayBuffer> {
  switch (format) {
    case 'csv':
      return encode(sheetToCsv(sheet));
    case 'json':
      return encode(sheetToJson(sheet));
    case 'xlsx':
      return new Uint8Array(sheetToXlsx(sheet));
    case 'ods':
      return new Uint8Array(sheetToOds(sheet));
  }
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
