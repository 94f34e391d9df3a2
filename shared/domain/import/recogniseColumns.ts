import { foldForMatching } from '../../text/foldForMatching';
import { areAcademicTitles, BETWEEN_CONTACTS, contentOf, NUMBER } from './columnsByContent';
import { fieldOfHeading, saysNothing } from './columnSynonyms';
import { fieldOfConsentDay } from './consentDay';
import { fieldOfQuestion } from './fieldOfQuestion';
import type { ImportField, ImportProblem } from './importProblem';
import type { ParsedTable } from './recordsToTable';
import { readAnswer } from './readAnswer';
import { readEmail, readMembership } from './readCells';
import { readMeetingRole } from './readMeetingRole';
import { splitFullName } from './splitFullName';
import { isLeftOut } from './technicalColumns';

export type ColumnMapping = {
  readonly index: number;
  readonly heading: string;
  readonly field: ImportField | 'ignored';
  /** First different values, to recognise the column by. */
  readonly samples: readonly string[];
  /** Its values say themselves what they are: in the notes they need no heading. */
  readonly isLabelled?: boolean;
};

export type MappedRow = {
  readonly line: number;
  /** Trimmed; a field without a column is missing. */
  readonly fields: Readonly<Partial<Record<ImportField, string>>>;
  /** What the column was called that a field comes from. */
  readonly headings: Readonly<Partial<Record<ImportField, string>>>;
  /** Further values of a field that keeps one, and cells without a heading: they have no field, and are kept. */
  readonly further: readonly FurtherValue[];
  readonly problems: readonly ImportProblem[];
};

export type FurtherValue = { readonly heading: string; readonly value: string; readonly field?: ImportField };

const sampleCount = 3;
/** Several columns of these add up (private and business notes, say); of the others the first one counts. */
const joinerByField: Readonly<Partial<Record<ImportField, string>>> = {
  notes: '\n',
  topics: ';',
  offers: ';',
  tags: ';',
  // A form asks whether somebody comes, and then how.
  answer: ', ',
};

/** Of several columns, or values in a cell, the first filled one is the person's; the others are kept beside it. */
const SEVERAL: ReadonlySet<ImportField> = new Set(['phone', 'email']);
/** Google's contacts put several values into one cell. */
const BETWEEN_VALUES = ' ::: ';
/** People write several addresses one after the other. */
const BETWEEN_ADDRESSES = /\s*(?:[,;/|\n]|:::|\s(?:und|oder|and|or)\s)\s*/u;

/** Different cells of a column that are looked at to see what it holds. */
const LOOKED_AT = 60;

/**
 * A proposal for every column, in the order of the file. What has no field, and a second column for a field that takes only one, goes to the notes with its
 * heading; only what form tools note for themselves stays out.
 */
export function recogniseColumns(table: ParsedTable): readonly ColumnMapping[] {
  if (table.header.every((heading) => heading === '')) return guessColumns(table);
  const values = table.header.map((_, index) => valuesOfColumn(table, index));
  const named = table.header.map(
    (heading, index) => fieldOfValues(heading, values[index]?.slice(0, sampleCount) ?? []) ?? fieldOfHeading(heading),
  );
  const isOwnList = named.some((field, index) => field === 'memberId' && values[index]?.length !== 0);
  const taken = new Set<ImportField>();
  let before: ImportField | undefined;
  return table.header.map((heading, index) => {
    const own = values[index] ?? [];
    const dayField = named[index] === undefined ? fieldOfConsentDay(heading, own, before) : undefined;
    // A column that is named so counts before one of which it is concluded.
    const isDay = dayField !== undefined && !named.includes(dayField);
    const field = isDay ? dayField : fieldOf(heading, named[index], own, { named, isOwnList });
    before = field;
    const isFree =
      field !== undefined && (!taken.has(field) || joinerByField[field] !== undefined || SEVERAL.has(field));
    if (field !== undefined) taken.add(field);
    const samples = own.slice(0, sampleCount);
    return { index, heading, field: isFree ? field : restOf(heading, own, isOwnList), samples };
  });
}

/** What these head, only the values say: of a membership, of a booking; an office, or what somebody comes as. */
const STATUSES: ReadonlySet<string> = new Set(['status', 'state', 'zustand']);
const ROLES: ReadonlySet<string> = new Set([
  'rolle',
  'role',
  'funktion',
  'ticket',
  'ticketname',
  'beitrag',
  'typ',
  'type',
]);

function fieldOfValues(heading: string, samples: readonly string[]): ImportField | undefined {
  const key = foldForMatching(heading).replaceAll(' ', '');
  if (samples.length === 0) return undefined;
  if (STATUSES.has(key)) {
    if (samples.every((sample) => readMembership(sample) !== undefined)) return 'status';
    return samples.every((sample) => readAnswer(sample) !== undefined) ? 'answer' : undefined;
  }
  return ROLES.has(key) && samples.every((sample) => readMeetingRole(sample) !== undefined) ? 'meetingRole' : undefined;
}

/** What its values are counts for more than a heading that could be anything: "Kontakt", "Username", "dienstlich". */
function fieldOf(
  heading: string,
  named: ImportField | undefined,
  values: readonly string[],
  { named: all, isOwnList }: { readonly named: readonly (ImportField | undefined)[]; readonly isOwnList: boolean },
): ImportField | undefined {
  if (named === undefined) {
    const content = contentOf(values);
    // Outlook's "Privat" says yes or no.
    if (isLeftOut(heading, isOwnList)) return content === 'email' ? content : undefined;
    // Figures are of many kinds: the heading must leave it open.
    return fieldOfQuestion(heading, values) ?? (content === 'phone' && !saysNothing(heading) ? undefined : content);
  }
  if (OF_PEOPLE.has(named)) return contentOf(values) ?? named;
  const isTitle = named !== 'academicTitle' || values.length === 0 || isOwnList || areAcademicTitles(values);
  return isTitle || all.includes('office') ? named : 'office';
}

const OF_PEOPLE: ReadonlySet<ImportField> = new Set(['fullName', 'givenName', 'familyName', 'office']);

function restOf(heading: string, values: readonly string[], isOwnList: boolean): 'notes' | 'ignored' {
  return values.length === 0 || isLeftOut(heading, isOwnList) ? 'ignored' : 'notes';
}

/** One word with a capital letter. */
const NAME = /^\p{Lu}[\p{L}.'’-]+$/u;

/** Without headings only what cannot be anything else: addresses, numbers, and names in two columns beside each other or in one. */
function guessColumns(table: ParsedTable): readonly ColumnMapping[] {
  const columns = table.header.map((heading, index) => {
    return { index, heading, samples: valuesOfColumn(table, index).slice(0, sampleCount) };
  });
  const holds = (index: number, test: (sample: string) => boolean): boolean => {
    const samples = columns[index]?.samples ?? [];
    return samples.length > 0 && samples.every(test);
  };
  const isWord = (sample: string): boolean => NAME.test(sample);
  const given = columns.findIndex(({ index }) => holds(index, isWord) && holds(index + 1, isWord));
  const full =
    given >= 0
      ? -1
      : columns.findIndex(({ index }) =>
          holds(index, (sample) => splitFullName(sample).givenName !== '' && !/\d|@/u.test(sample)),
        );
  return columns.map(({ index, ...column }) => {
    const field = holds(index, (sample) => readEmail(sample) !== undefined)
      ? 'email'
      : holds(index, (sample) => NUMBER.test(sample))
        ? 'phone'
        : index === full
          ? 'fullName'
          : given >= 0 && index === given
            ? 'givenName'
            : given >= 0 && index === given + 1
              ? 'familyName'
              : restOf('', column.samples, false);
    return { index, ...column, field };
  });
}

/** The user's choice for one column; a column that held the field before keeps it (see `mapRows`). */
export function overrideColumn(
  mappings: readonly ColumnMapping[],
  index: number,
  field: ColumnMapping['field'],
): readonly ColumnMapping[] {
  return mappings.map((mapping) => (mapping.index === index ? { ...mapping, field } : mapping));
}

export function mapRows(table: ParsedTable, mappings: readonly ColumnMapping[]): readonly MappedRow[] {
  const problemsByLine = new Map<number, ImportProblem[]>();
  for (const problem of table.problems) {
    problemsByLine.set(problem.line, [...(problemsByLine.get(problem.line) ?? []), problem]);
  }
  const labelled = mappings.map((mapping) => ({ ...mapping, label: labelOf(mapping) }));
  return table.rows.map(({ line, cells, extra }) => ({
    line,
    ...readFields(cells, labelled, extra),
    problems: problemsByLine.get(line) ?? [],
  }));
}

/** Columns that go into the notes though they are none: whoever reads the file again is told so. */
export function columnsForNotes(mappings: readonly ColumnMapping[]): readonly ColumnMapping[] {
  return mappings.filter(
    ({ field, heading }) => field === 'notes' && heading !== '' && fieldOfHeading(heading) !== 'notes',
  );
}

/** What stands in the notes before a value that does not say itself what it is. */
function labelOf({ field, heading, isLabelled = false }: ColumnMapping): string {
  return field !== 'notes' || isLabelled || heading === '' || fieldOfHeading(heading) === 'notes' ? '' : `${heading}: `;
}

function readFields(
  cells: readonly string[],
  mappings: readonly (ColumnMapping & { readonly label: string })[],
  extra: string,
): Pick<MappedRow, 'fields' | 'headings' | 'further'> {
  const fields: Partial<Record<ImportField, string>> = {};
  const headings: Partial<Record<ImportField, string>> = {};
  const further: FurtherValue[] = [];
  for (const { index, field, heading, label } of mappings) {
    if (field === 'ignored') continue;
    const { numbers, values } = contactsIn(cells[index] ?? '', field);
    further.push(...numbers.map((value) => ({ heading, value, field: 'phone' as const })));
    const [first = '', ...others] = values;
    if (first === '') continue;
    const value = `${label}${first}`;
    const present = fields[field];
    const joiner = joinerByField[field];
    if (present === undefined) {
      fields[field] = value;
      headings[field] = heading;
    } else if (joiner !== undefined) fields[field] = `${present}${joiner}${value}`;
    else if (value !== present) further.push({ heading, value, field });
    further.push(...others.map((other) => ({ heading, value: other, field })));
  }
  return { fields, headings, further: extra === '' ? further : [...further, { heading: '', value: extra }] };
}

/** Other tools write an apostrophe before what a spreadsheet program would run as a formula. */
export function withoutGuard(text: string): string {
  return /^'[=+\-@]/u.test(text) ? text.slice(1) : text;
}

/** An address and a number may stand in one cell: "ute@stadt.example, 030 1234". */
function contactsIn(
  cell: string,
  field: ImportField,
): { readonly values: readonly string[]; readonly numbers: readonly string[] } {
  const values = valuesOf(cell, field);
  if (field !== 'email' || values.length > 1) return { values, numbers: [] };
  const parts = (values[0] ?? '').split(BETWEEN_CONTACTS).filter((part) => part !== '');
  const numbers = parts.filter((part) => NUMBER.test(part));
  const addresses = parts.filter((part) => readEmail(part) !== undefined);
  const isAll = numbers.length > 0 && numbers.length + addresses.length === parts.length;
  return isAll ? { values: addresses, numbers } : { values, numbers: [] };
}

function valuesOf(cell: string, field: ImportField): readonly string[] {
  const whole = withoutGuard(cell.trim());
  if (field === 'email') {
    const addresses = whole.split(BETWEEN_ADDRESSES).filter((part) => part !== '');
    if (addresses.length > 1 && addresses.every((address) => readEmail(address) !== undefined)) return addresses;
  }
  if (field === 'phone') {
    const numbers = whole.split(';').map((part) => part.trim());
    if (numbers.length > 1 && numbers.every((number) => NUMBER.test(number))) return numbers;
  }
  if (!whole.includes(BETWEEN_VALUES.trim())) return [whole];
  // Where several add up they are one text; elsewhere the first is it.
  return joinerByField[field] === undefined
    ? whole.split(BETWEEN_VALUES).map((value) => value.trim())
    : [whole.replaceAll(BETWEEN_VALUES, joinerByField[field])];
}

/** The first different ones that are not empty. */
function valuesOfColumn({ rows }: ParsedTable, index: number): readonly string[] {
  const values = new Set<string>();
  for (const { cells } of rows) {
    const value = (cells[index] ?? '').trim();
    if (value !== '') values.add(value);
    if (values.size === LOOKED_AT) break;
  }
  return [...values];
}
