import { foldForMatching } from '../../text/foldForMatching';
import type { Card, CardProperty } from '../vcard';
import { BIRTHDAYS, isPerson, notesOf } from './cardsOfPeople';
import type { ImportField, ImportProblem } from './importProblem';
import type { ColumnMapping } from './recogniseColumns';
import { MOST_CELLS, type ParsedTable, type TableRow } from './recordsToTable';

export type CardsTable = { readonly table: ParsedTable; readonly mappings: readonly ColumnMapping[] };

/** What a card says, by what would be the heading of its column. */
type Entry = { readonly heading: string; readonly field: ImportField; readonly value: string };

const BETWEEN_VALUES = ' ::: ';
const SAMPLES = 3;
/** Of what has no field, the names that the heading of their column lists. */
const MOST_NAMES = 6;

/** Say nothing of a person, or repeat what another property says. */
const TECHNICAL: ReadonlySet<string> = new Set([
  ...[
    'VERSION',
    'PRODID',
    'REV',
    'KIND',
    'CLASS',
    'MAILER',
    'SORT-STRING',
    'SOURCE',
    'CLIENTPIDMAP',
    'PROFILE',
    'NAME',
  ],
  ...['X-EVOLUTION-ANNIVERSARY', 'DEATHDATE'],
  ...[
    'X-ABADR',
    'X-ABUID',
    'X-ABSHOWAS',
    'X-MS-OL-DESIGN',
    'X-MS-OL-DEFAULT-POSTAL-ADDRESS',
    'X-IMAGETYPE',
    'X-IMAGEHASH',
  ],
]);
/** Say how a number is used, not where it rings. */
const WITHOUT_MEANING: ReadonlySet<string> = new Set([
  'internet',
  'voice',
  'pref',
  'x400',
  'text',
  'msg',
  'iphone',
  'other',
]);
/** Nobody answers there. */
const NO_PHONE: ReadonlySet<string> = new Set(['fax', 'pager', 'modem', 'bbs', 'x-fax']);
const ORDER: readonly ImportField[] = [
  ...(['memberId', 'academicTitle', 'givenName', 'familyName', 'fullName', 'institution', 'department'] as const),
  ...(['office', 'city', 'email', 'phone', 'topics', 'language', 'notes'] as const),
];

/** Heading of the column of all that has no field, until it is known what is in it. */
const REST = '';

/**
 * Cards as rows, counted from 1, so that they are looked at and written as those of a list are. What has no field goes word for word to the notes. Undefined
 * where there would be more cells than a table may have.
 */
export function cardsToTable(all: readonly Card[]): CardsTable | undefined {
  const cards = all.filter(isPerson);
  const entries = cards.map(entriesOf);
  const columns = columnsOf(entries.flat());
  if (columns.length * cards.length > MOST_CELLS) return undefined;
  const at = new Map(columns.map(({ heading }, index) => [heading, index]));
  const header = columns.map(({ heading }) => (heading === REST ? namesIn(entries.flat()) : heading));
  const rows = cards.map((_, index): TableRow => {
    const cells = columns.map(() => '');
    for (const { heading, field, value } of entries[index] ?? []) {
      const column = at.get(heading) ?? 0;
      const joiner = field === 'notes' ? '\n' : field === 'topics' ? ';' : BETWEEN_VALUES;
      const present = cells[column] ?? '';
      cells[column] = present === '' ? value : `${present}${joiner}${value}`;
    }
    return { line: index + 1, cells, extra: '' };
  });
  return {
    table: {
      header,
      headingLine: 0,
      firstLines: [],
      above: [],
      rows,
      problems: cards.flatMap(problemsOf),
      emptyRows: 0,
      notes: notesOf(all),
    },
    mappings: columns.map(({ heading, field }, index) => ({
      index,
      heading: header[index] ?? '',
      field,
      ...((heading === REST || heading === 'NOTE') && { isLabelled: true }),
      samples: [...new Set(rows.slice(0, 200).map(({ cells }) => cells[index] ?? ''))]
        .filter((value) => value !== '')
        .slice(0, SAMPLES),
    })),
  };
}

function problemsOf({ unread }: Card, index: number): readonly ImportProblem[] {
  const value = unread.join(' | ').slice(0, 300);
  return unread.length === 0 ? [] : [{ line: index + 1, key: 'import.problem.unreadCardLine', values: { value } }];
}

/** In the order of fields, the number that a person is called on first before the others, and what has no field at the end. */
function columnsOf(entries: readonly Entry[]): readonly Pick<Entry, 'heading' | 'field'>[] {
  const fields = new Map<string, ImportField>();
  for (const { heading, field } of entries) if (!fields.has(heading)) fields.set(heading, field);
  const rank = ({ heading, field }: Pick<Entry, 'heading' | 'field'>): number =>
    heading === REST ? ORDER.length * 2 : ORDER.indexOf(field) * 2 + (/^\w+ 1(?: |$)/u.test(heading) ? 0 : 1);
  return [...fields].map(([heading, field]) => ({ heading, field })).sort((one, other) => rank(one) - rank(other));
}

/** What stands before the colon of each. */
function namesIn(entries: readonly Entry[]): string {
  const names = new Set(
    entries.flatMap(({ heading, value }) => (heading === REST ? [/^[A-Z][\w-]*/u.exec(value)?.[0] ?? '…'] : [])),
  );
  return [...names].slice(0, MOST_NAMES).join(', ') + (names.size > MOST_NAMES ? ', …' : '');
}

/** "TEL (cell)"; the one that a person is reached at first is "TEL 1 (work)". Words of others' own would be columns of their own. */
function headingOf({ name, types }: CardProperty, isFirst: boolean): string {
  const words = KNOWN_TYPES.filter((type) => types.includes(type));
  const base = isFirst ? `${name} 1` : name;
  return words.length === 0 ? base : `${base} (${words.join(', ')})`;
}

const KNOWN_TYPES = ['work', 'home', 'cell', 'mobile', 'main', 'sekretariat', 'assistenz', 'zentrale'] as const;

function entriesOf({ properties, unread }: Card): readonly Entry[] {
  const entries: Entry[] = [];
  const add = (heading: string, field: ImportField, value: string): void => {
    const text = value.trim();
    if (text !== '') entries.push({ heading, field, value: text });
  };
  const keep = ({ name, types, values, plain }: CardProperty): void => {
    const words = types.filter((type) => !WITHOUT_MEANING.has(type)).join(', ');
    const text = name === 'ADR' ? addressText(values) : plain;
    if (/[^;,\s]/u.test(text)) add(REST, 'notes', `${words === '' ? name : `${name} (${words})`}: ${text}`);
  };
  const seen = new Set<string>();
  const isFirst = (what: string): boolean => !seen.has(what) && seen.add(what).size > 0;

  const own = properties.find(({ name }) => name === 'N');
  const names = own?.values.map((component) => component.filter(Boolean).join(' ')) ?? [];
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = names;
  add('N (prefix)', 'academicTitle', [prefix, suffix].filter(Boolean).join(' '));
  add('N (given)', 'givenName', [given, additional].filter(Boolean).join(' '));
  add('N (family)', 'familyName', family);
  const hasName = family !== '' || given !== '';
  const hasTitle = properties.some(({ name, plain }) => name === 'TITLE' && plain.trim() !== '');

  for (const property of preferredFirst(properties)) {
    const { name, types, values, plain } = property;
    switch (name) {
      case 'N':
        if (property !== own) keep(property);
        break;
      case 'FN':
        if (!hasName && isFirst('FN')) add('FN', 'fullName', plain);
        else if (!saysNoMore(plain, names)) keep(property);
        break;
      case 'ORG': {
        const [institution, ...units] = values.map((component) => component.join(', '));
        if (!isFirst('ORG')) {
          keep(property);
          break;
        }
        add('ORG', 'institution', institution ?? '');
        add('ORG (unit)', 'department', units.filter(Boolean).join(', '));
        break;
      }
      case 'TITLE':
      case 'ROLE':
        if ((name === 'TITLE' || !hasTitle) && isFirst('office')) add(name, 'office', plain);
        else keep(property);
        break;
      case 'EMAIL':
        add(headingOf(property, isFirst('EMAIL')), 'email', plain.replace(/^mailto:/iu, ''));
        break;
      case 'TEL':
        if (types.some((type) => NO_PHONE.has(type))) keep(property);
        else add(headingOf(property, isFirst('TEL')), 'phone', phoneOf(plain));
        break;
      case 'ADR': {
        const isOnlyCity = values.every((component, index) => index === 3 || component.every((part) => part === ''));
        const isMain = isFirst('ADR');
        if (isMain) add('ADR (city)', 'city', values[3]?.join(', ') ?? '');
        if (!isMain || !isOnlyCity) keep(property);
        break;
      }
      case 'CATEGORIES':
        add('CATEGORIES', 'topics', values.flat().join(';'));
        break;
      case 'LANG':
        if (isFirst('LANG')) add('LANG', 'language', plain);
        else keep(property);
        break;
      case 'NOTE':
        add('NOTE', 'notes', plain);
        break;
      case 'UID':
        // Of another address book it says nothing.
        add('UID', 'memberId', MEMBER_ID.exec(plain)?.[0] ?? '');
        break;
      default:
        if (!TECHNICAL.has(name) && !BIRTHDAYS.has(name)) keep(property);
    }
  }
  for (const text of unread) add(REST, 'notes', text);
  return entries;
}

/** RFC 6350 §6.3.1 has seven parts, most of which are empty: "Hauptstr. 5, 12345 Teststadt, Deutschland". */
function addressText(values: readonly (readonly string[])[]): string {
  const [box, extended, street, city, region, code, country] = values.map((parts) => parts.filter(Boolean).join(', '));
  const place = [code, city].filter(Boolean).join(' ');
  return [street, extended, box, place, region, country].filter(Boolean).join(', ');
}

const MEMBER_ID = /member:[\w-]+$/u;

/** By PREF=1 or TYPE=pref, each kind on its own; the order of the file otherwise. */
function preferredFirst(properties: readonly CardProperty[]): readonly CardProperty[] {
  return properties.toSorted((one, other) => Number(other.types.includes('pref')) - Number(one.types.includes('pref')));
}

/** Whether the formatted name only says the names that are there already. */
function saysNoMore(formatted: string, names: readonly string[]): boolean {
  const known = new Set(foldForMatching(names.join(' ')).split(' '));
  return foldForMatching(formatted)
    .split(' ')
    .every((word) => known.has(word));
}

/** RFC 3966: "tel:+49-30-1234;ext=5". */
function phoneOf(text: string): string {
  return text
    .replace(/^tel:/iu, '')
    .replace(/;ext=/iu, '-')
    .replace(/;phone-context=.*$/iu, '');
}
