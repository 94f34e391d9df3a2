import { foldForMatching } from '../../text/foldForMatching';
import { fieldOfHeading } from './columnSynonyms';
import type { ImportField, ImportProblem } from './importProblem';
import type { ParsedTable } from './recordsToTable';
import { readAnswer } from './readAnswer';
import { readEmail, readMembership } from './readCells';
import { readMeetingRole } from './readMeetingRole';
import { splitFullName } from './splitFullName';

export type ColumnMapping = {
  readonly index: number;
  readonly heading: string;
  readonly field: ImportField | 'ignored';
  /** First different values, to recognise the column by. */
  readonly samples: readonly string[];
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

/** A proposal for every column, in the order of the file. A second column for a field that takes only one is left to the user. */
export function recogniseColumns(table: ParsedTable): readonly ColumnMapping[] {
  if (table.header.every((heading) => heading === '')) return guessColumns(table);
  const taken = new Set<ImportField>();
  return table.header.map((heading, index) => {
    const samples = samplesOf(table, index);
    const field = fieldOfValues(heading, samples) ?? fieldOfHeading(heading);
    const isFree =
      field !== undefined && (!taken.has(field) || joinerByField[field] !== undefined || SEVERAL.has(field));
    if (field !== undefined) taken.add(field);
    return { index, heading, field: isFree ? field : 'ignored', samples };
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

const NUMBER = /^(?:\+|\(?0)[\d\s()/.–-]{5,}$/u;
/** One word with a capital letter. */
const NAME = /^\p{Lu}[\p{L}.'’-]+$/u;

/** Without headings only what cannot be anything else: addresses, numbers, and names in two columns beside each other or in one. */
function guessColumns(table: ParsedTable): readonly ColumnMapping[] {
  const columns = table.header.map((heading, index) => ({ index, heading, samples: samplesOf(table, index) }));
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
              : 'ignored';
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
  return table.rows.map(({ line, cells, extra }) => ({
    line,
    ...readFields(cells, mappings, extra),
    problems: problemsByLine.get(line) ?? [],
  }));
}

function readFields(
  cells: readonly string[],
  mappings: readonly ColumnMapping[],
  extra: string,
): Pick<MappedRow, 'fields' | 'headings' | 'further'> {
  const fields: Partial<Record<ImportField, string>> = {};
  const headings: Partial<Record<ImportField, string>> = {};
  const further: FurtherValue[] = [];
  for (const { index, field, heading } of mappings) {
    if (field === 'ignored') continue;
    const [value = '', ...others] = valuesOf(cells[index] ?? '', field);
    if (value === '') continue;
    const present = fields[field];
    const joiner = joinerByField[field];
    if (present === undefined) {
      fields[field] = value;
      headings[field] = heading;
    } else if (joiner !== undefined) fields[field] = `${present}${joiner}${value}`;
    else if (SEVERAL.has(field) && value !== present) further.push({ heading, value, field });
    further.push(...others.map((other) => ({ heading, value: other, field })));
  }
  return { fields, headings, further: extra === '' ? further : [...further, { heading: '', value: extra }] };
}

/** Other tools write an apostrophe before what a spreadsheet program would run as a formula. */
export function withoutGuard(text: string): string {
  return /^'[=+\-@]/u.test(text) ? text.slice(1) : text;
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

function samplesOf({ rows }: ParsedTable, index: number): readonly string[] {
  const samples = new Set<string>();
  for (const { cells } of rows) {
    const value = (cells[index] ?? '').trim();
    if (value !== '') samples.add(value);
    if (samples.size === sampleCount) break;
  }
  return [...samples];
}
