import { cleanText } from './cleanText';
import { foldIcsLine } from './icsText';

/** RFC 6350, and RFC 2426 for Outlook, which reads no other. */
export const vcardVersions = ['4.0', '3.0'] as const;
export type VcardVersion = (typeof vcardVersions)[number];

export type VcardUse = '' | 'work' | 'private' | 'mobile' | 'role';

/** What a card says of a person; `''` and empty lists are left out. */
export type Vcard = {
  /** Record id; the same in every file, so that a card can be known again. */
  readonly uid: string;
  readonly academicTitle: string;
  readonly givenName: string;
  readonly familyName: string;
  /** As one calls the person, where it is not made of the parts of the name. */
  readonly displayName: string;
  readonly office: string;
  readonly institution: string;
  readonly department: string;
  /** The first one is preferred. */
  readonly emails: readonly { readonly value: string; readonly use: VcardUse }[];
  readonly phones: readonly { readonly value: string; readonly use: VcardUse }[];
  readonly city: string;
  /** BCP 47. */
  readonly language: string;
  readonly categories: readonly string[];
  readonly note: string;
  /** ISO 8601 instant of the last change, `''` where it is not known. */
  readonly changedAt: string;
};

/** All cards of a file, one after the other. */
export function vcardsToText(cards: readonly Vcard[], version: VcardVersion): string {
  return cards.map((card) => vcardToText(card, version)).join('');
}

/** One card: lines end with CRLF and are folded at 75 octets (RFC 6350 §3.2, RFC 2426 §2.6). */
function vcardToText(card: Vcard, version: VcardVersion): string {
  const isNew = version === '4.0';
  const { academicTitle, givenName, familyName, institution, department, emails, phones, city, changedAt } = card;
  // The newer version leaves a semicolon as it is where a value has no parts (§3.4), and not every program takes the backslash away.
  const escapeText = (value: string): string => (isNew ? escapeValue(value) : escapePart(value));
  const text = (property: string, value: string): readonly string[] =>
    value === '' ? [] : [`${property}:${escapeText(value)}`];
  const lines = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    'PRODID:-//Verbund//DE',
    ...(isNew ? ['KIND:individual'] : []),
    `UID${isNew ? ';VALUE=text' : ''}:${escapeText(card.uid)}`,
    `FN:${escapeText(card.displayName)}`,
    `N:${parts([familyName, givenName, '', academicTitle, ''])}`,
    ...(institution === '' && department === ''
      ? []
      : [`ORG:${parts(department === '' ? [institution] : [institution, department])}`]),
    ...text('TITLE', card.office),
    ...emails.map(
      ({ value, use }, index) =>
        `EMAIL${parameters([emailType(use, isNew)], index === 0, isNew)}:${escapeText(oneLine(value))}`,
    ),
    ...phones.map(({ value, use }, index) => {
      const type = parameters(phoneTypes(use), index === 0, isNew);
      // A type of its own there, in which nothing is escaped (RFC 2426 §3.3.1).
      return isNew
        ? `TEL;VALUE=text${type}:${escapeText(oneLine(value))}`
        : `TEL${type}:${oneLine(value).replaceAll('\\', '')}`;
    }),
    ...(city === '' ? [] : [`ADR;TYPE=work:${parts(['', '', '', city, '', '', ''])}`]),
    // RFC 2426 knows no language of a person.
    ...(isNew ? text('LANG', card.language) : []),
    ...(card.categories.length === 0 ? [] : [`CATEGORIES:${card.categories.map(escapeText).join(',')}`]),
    ...text('NOTE', card.note),
    ...revision(changedAt, isNew),
    'END:VCARD',
  ];
  return lines.map(foldIcsLine).join('');
}

/** A value that has parts (RFC 6350 §6.2.2): semicolons between them, those inside are escaped. */
function parts(all: readonly string[]): string {
  return all.map(escapePart).join(';');
}

function escapePart(value: string): string {
  return escapeValue(value).replaceAll(';', '\\;');
}

function escapeValue(value: string): string {
  return cleanText(value).replace(/[\\,]/gu, '\\$&').replace(/\n/gu, '\\n');
}

function oneLine(value: string): string {
  return cleanText(value).replaceAll('\n', ' ');
}

function parameters(types: readonly string[], isFirst: boolean, isNew: boolean): string {
  const named = types.filter((type) => type !== '');
  // The older version has a type for it, the newer one a parameter of its own (RFC 6350 §5.3).
  const all = isFirst && !isNew ? [...named, 'pref'] : named;
  const list = all.map((type) => `;TYPE=${type}`).join('');
  return `${list}${isFirst && isNew ? ';PREF=1' : ''}`;
}

/** Outlook reads an address of the older version only where it is said to be one of the internet. */
function emailType(use: VcardUse, isNew: boolean): string {
  if (!isNew) return 'internet';
  return use === 'private' ? 'home' : use === '' ? '' : 'work';
}

function phoneTypes(use: VcardUse): readonly string[] {
  switch (use) {
    case 'mobile':
      return ['cell'];
    case 'private':
      return ['home', 'voice'];
    case 'work':
    case 'role':
      return ['work', 'voice'];
    case '':
      return ['voice'];
  }
}

function revision(changedAt: string, isNew: boolean): readonly string[] {
  const time = Date.parse(changedAt);
  if (Number.isNaN(time)) return [];
  const written = new Date(time).toISOString().replace(/\.\d+Z$/u, 'Z');
  return [`REV:${isNew ? written.replaceAll(/[-:]/gu, '') : written}`];
}
