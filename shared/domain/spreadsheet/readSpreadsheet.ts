import { err, type Result } from '../../result';
import type { SheetProblem, SheetWish, Spreadsheet } from './chooseSheet';
import { readOds } from './readOds';
import { readXlsx } from './readXlsx';

export type SpreadsheetProblem = SheetProblem | { readonly type: 'oldSpreadsheet' };

/** Whether the bytes are a container in which spreadsheets come: a zip file, or the compound file of older and of encrypted ones. */
export function isOfficeContainer(bytes: Uint8Array): boolean {
  return isZip(bytes) || isCompoundFile(bytes);
}

/** The sheet of a workbook that is asked for, or the likeliest one. */
export function readSpreadsheet(bytes: Uint8Array, wish: SheetWish): Result<Spreadsheet, SpreadsheetProblem> {
  // An encrypted workbook is a compound file around the encrypted package (MS-OFFCRYPTO §2.3.4.4).
  if (isCompoundFile(bytes))
    return err({ type: includesWide(bytes, 'EncryptedPackage') ? 'encrypted' : 'oldSpreadsheet' });
  const ods = readOds(bytes, wish);
  return ods.ok || ods.error.type !== 'notSpreadsheet' ? ods : readXlsx(bytes, wish);
}

function isZip([first, second, third]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && (third === 0x03 || third === 0x05);
}

function isCompoundFile([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
}

/** In UTF-16, as names of streams are written. */
function includesWide(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from({ length: 2 * text.length }, (_, index) =>
    index % 2 === 0 ? text.charCodeAt(index / 2) : 0,
  );
  for (let at = bytes.indexOf(wanted[0] ?? 0); at !== -1; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
