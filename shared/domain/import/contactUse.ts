import type { Contact } from '../../schema/members';
import { foldForMatching } from '../../text/foldForMatching';
import { toAddressKey } from '../../text/plainText';

/** What headings and types of contact cards say of an address or number, the most telling first. */
const USES: readonly (readonly [Contact['use'], ReadonlySet<string>])[] = [
  ['role', new Set(['sekretariat', 'vorzimmer', 'assistenz', 'zentrale', 'funktionspostfach', 'main', 'assistant'])],
  [
    'mobile',
    new Set([
      'mobil',
      'mobiltelefon',
      'mobilnummer',
      'mobilfunk',
      'mobilfunknummer',
      'handy',
      'handynummer',
      'mobile',
      'cell',
      'cellphone',
    ]),
  ],
  ['private', new Set(['privat', 'private', 'home', 'personal'])],
  [
    'work',
    new Set([
      ...['dienstlich', 'dienstliche', 'dienstlicher', 'geschaeftlich', 'geschaeftliche', 'beruflich', 'berufliche'],
      ...['arbeit', 'buero', 'work', 'business', 'office', 'diensttelefon', 'durchwahl'],
    ]),
  ],
];

/** `''` where the heading does not say. */
export function useOf(heading: string): Contact['use'] {
  const words = foldForMatching(heading).split(' ');
  return USES.find(([, known]) => words.some((word) => known.has(word)))?.[0] ?? '';
}

/** The same for all spellings of one address or number. */
export function contactKey({ kind, value }: Pick<Contact, 'kind' | 'value'>): string {
  return kind === 'phone' ? `phone|${phoneKey(value)}` : `email|${toAddressKey(value)}`;
}

/** "+49 (0)30 12-34" and "030 1234" ring at the same place, in Germany. */
export function phoneKey(text: string): string {
  const digits = text.replace(/\(0\)/gu, '').replace(/[^\d+]/gu, '');
  return digits.replace(/^(?:\+49|0049)0?/u, '0');
}
