import { readEmail } from './readCells';
import { isSalutation, splitFullName } from './splitFullName';

/** "+49 30 12", "(030) 12 34-0". */
export const NUMBER = /^(?:\+|\(?0)[\d\s()/.–-]{5,}$/u;
/** People write several addresses and numbers one after the other. */
export const BETWEEN_CONTACTS = /\s*(?:[,;|\n]|:::|\s(?:und|oder|and|or|\/)\s)\s*/u;
/** Of a hundred cells so many may be something else: "siehe Sekretariat". */
const MOST_OTHERS = 20;

export type ContentKind = 'email' | 'phone';

/** What a column holds whatever its heading says: addresses, perhaps with numbers beside them, or numbers. Undefined for all else. */
export function contentOf(values: readonly string[]): ContentKind | undefined {
  const parts = values.map((value) => value.split(BETWEEN_CONTACTS).filter((part) => part !== ''));
  const holds = (test: (parts: readonly string[]) => boolean): boolean =>
    parts.length > 0 && parts.filter((own) => !test(own)).length * 100 <= parts.length * MOST_OTHERS;
  if (holds((own) => own.some(isAddress) && own.every((part) => isAddress(part) || NUMBER.test(part)))) return 'email';
  if (holds((own) => own.length > 0 && own.every((part) => NUMBER.test(part)))) return 'phone';
  // Some have only a number, some only an address.
  const isContact = holds((own) => own.length > 0 && own.every((part) => isAddress(part) || NUMBER.test(part)));
  return isContact && parts.flat().some(isAddress) ? 'email' : undefined;
}

function isAddress(text: string): boolean {
  return readEmail(text) !== undefined;
}

/** Whether some of the values of a column "Titel" are titles of a person. In English lists, and beside "Amt", they are what people are called in office. */
export function areAcademicTitles(values: readonly string[]): boolean {
  return values.some((value) => isSalutation(value) || splitFullName(`${value} Vera Muster`).academicTitle !== '');
}
