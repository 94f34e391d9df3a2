import type { Card, CardProperty } from '../vcard';
import type { TableNote } from './importProblem';

/** Names of cards that are shown of those left out. */
const MOST_NAMES = 6;

/**
 * [Note: birthdays] A network does not need to know when somebody was born (Art. 5(1)(c) DSGVO): such values of cards and columns are not kept, and that
 * is said.
 */
export const BIRTHDAYS: ReadonlySet<string> = new Set([
  'BDAY',
  'ANNIVERSARY',
  'BIRTHDATE',
  'X-ANNIVERSARY',
  'X-ABDATE',
]);

export function notesOf(cards: readonly Card[]): readonly TableNote[] {
  const others = cards.filter((card) => !isPerson(card));
  const names = others.map(
    ({ properties, line }) => plainOf(properties, 'FN') || plainOf(properties, 'ORG') || `${line}`,
  );
  const text = names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ', …' : '');
  const hasBirthdays = cards.some(({ properties }) => properties.some(({ name }) => BIRTHDAYS.has(name)));
  return [
    ...(others.length === 0
      ? []
      : [{ key: 'import.note.notPeople', values: { count: others.length, text } } satisfies TableNote]),
    ...(hasBirthdays ? [{ key: 'import.note.birthdays', values: {} } satisfies TableNote] : []),
  ];
}

/** Authorities, groups and rooms have cards too (RFC 6350 §6.1.4); Apple shows one of a company without a name as that. */
export function isPerson({ properties }: Card): boolean {
  const kind = (plainOf(properties, 'KIND') || plainOf(properties, 'X-ADDRESSBOOKSERVER-KIND')).toLowerCase();
  if (kind !== '' && kind !== 'individual') return false;
  const isCompany = plainOf(properties, 'X-ABSHOWAS').toUpperCase() === 'COMPANY';
  return !isCompany || /[^;\s]/u.test(plainOf(properties, 'N'));
}

function plainOf(properties: readonly CardProperty[], wanted: string): string {
  return properties.find(({ name }) => name === wanted)?.plain.trim() ?? '';
}
